import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/conformance/sections.js';
import { readDocument } from '../docs/documents.js';
import { Samples } from '../docs/samples.js';

const protocol = readDocument('docs/protocol.md');
const headings = [...protocol.matchAll(/^## (\d+)\. (.*)$/gm)].map(([, number, title]) => `${number}. ${title}`);
const sentences = protocol
  .split(/^## (?=\d+\. )/m)
  .slice(1)
  .flatMap((section) => {
    const number = Number.parseInt(section, 10);
    return [...section.matchAll(/^(\d+)\. /gm)].slice(1).map(([, sentence]) => `${number}.${sentence}`);
  });
const checks = SECTIONS.flatMap((section) => section.checks);

describe('the conformance checks', () => {
  it('have the sections of docs/protocol.md', () => {
    expect(SECTIONS.map(({ number, title }) => `${number}. ${title}`)).toEqual(headings);
  });

  it('have a check, or a reason why there is none, for each numbered sentence of docs/protocol.md, in order', () => {
    expect(sentences.length).toBeGreaterThan(60);
    expect([...new Set(checks.map(({ sentence }) => sentence))]).toEqual(sentences);
  });

  it('have the rows that docs/guides/conformance.md shows', () => {
    const block = new Samples('docs/guides/conformance.md').block('text', '4. WebSocket');
    const rows = [...block.matchAll(/^(\d+\.\d+) +(\S.*?) {2,}(pass|not checkable)$/gm)].map(([, ...row]) => row);
    const found = checks.map(({ sentence, title, ...check }) => [
      sentence,
      title,
      'run' in check ? 'pass' : 'not checkable',
    ]);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(found).toContainEqual(row);
  });

  it('have titles that fit in a row', () => {
    expect(checks.map(({ title }) => title).filter((title) => title.length > 60)).toEqual([]);
  });
});
