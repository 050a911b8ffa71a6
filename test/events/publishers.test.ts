import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hourOf } from '../../src/cli/demo/hour.js';
import { eventNames } from '../../src/core/declare/names.js';
import { CATALOGUE } from '../../src/events/index.js';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** Types of the catalogue that nothing publishes yet. A type that gets its module leaves this list. */
const UNPUBLISHED: readonly string[] = [];

const isOfTheHub = ({ from }: (typeof CATALOGUE)[number]) => from.every((publisher) => publisher === 'hub');

/** The modules of the hub by their path. */
const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(hub|server|wiring)\/.*\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${SOURCE}${path}`, 'utf8') }));

/** The modules that make events of a type, in one of the ways of this code: `type: 'NAME'`, `push('NAME', {`, `declaration.name`. */
function publishersOf(name: string): string[] {
  const ways = [
    `\\btype\\b( =|:)[^;\\n]*'${name}'`,
    `\\w\\('${name}', \\{`,
    `\\b${eventNames({ name }).field}\\.name\\b`,
  ];
  const made = new RegExp(ways.join('|'));
  return modules.filter(({ text }) => made.test(text)).map(({ path }) => path);
}

describe('every event type has a publisher', () => {
  const inDemo = new Set<string>(hourOf({ seed: 1, timeAt: (ms) => ms }).map(({ type }) => type));

  it.each(CATALOGUE.filter((definition) => !isOfTheHub(definition)))('tidings demo publishes $name', ({ name }) => {
    expect(inDemo).toContain(name);
  });

  const ofTheHub = CATALOGUE.filter(isOfTheHub).map(({ name }) => ({ name, by: publishersOf(name) }));

  it.each(ofTheHub.filter(({ name }) => !UNPUBLISHED.includes(name)))('the hub publishes $name in $by', ({ by }) => {
    expect(by).not.toEqual([]);
  });

  it('nothing publishes the types that are listed as unpublished', () => {
    expect(ofTheHub.filter(({ by }) => by.length === 0).map(({ name }) => name)).toEqual(UNPUBLISHED);
  });
});
