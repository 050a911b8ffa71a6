import { readFileSync } from 'node:fs';
import { parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CliCommand } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/program.js';
import { SETTINGS } from '../../src/core/config/settings.js';
import { documentsBelowDocs, ROOT, readDocument } from './documents.js';
import { longSentences, longSentencesOfMarkdown, MOST_WORDS } from './sentences.js';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('the check of sentences', () => {
  it('finds a sentence over the limit and nothing else', () => {
    const long = `${words(MOST_WORDS + 1)}.`;
    expect(longSentences(`Short. ${words(MOST_WORDS)}. ${long} Short.`)).toEqual([long]);
  });

  it.each([
    ['a table', `| ${words(50)} |`],
    ['a code block', `\`\`\`sh\n${words(50)}\n\`\`\``],
    ['a code span', `Run \`${words(50)}\`.`],
    ['a link target', `[here](${words(50)})`],
    ['list items', `- ${words(30)}\n- ${words(30)}`],
    ['a heading and its paragraph', `# ${words(30)}\n${words(30)}`],
  ])('does not count %s', (_, markdown) => {
    expect(longSentencesOfMarkdown(markdown)).toEqual([]);
  });
});

const textsOf = ({ summary, about = '', options = [], commands = [] }: CliCommand): string[] => [
  ...[summary, about, ...options.map(({ doc }) => doc)],
  ...commands.flatMap(textsOf),
];

describe('no sentence is over 35 words', () => {
  it.each(['README.md', ...documentsBelowDocs()])('in %s', (path) => {
    expect(longSentencesOfMarkdown(readDocument(path))).toEqual([]);
  });

  it('in the help of the commands', () => {
    expect(COMMANDS.flatMap(textsOf).flatMap(longSentences)).toEqual([]);
  });

  it('in the descriptions of the settings', () => {
    expect(Object.values(SETTINGS).flatMap(({ doc }) => longSentences(doc))).toEqual([]);
  });

  it('in the descriptions of the schema', () => {
    const found: string[] = [];
    visit(parse(readFileSync(`${ROOT}/schema/schema.graphql`, 'utf8')), {
      enter(node) {
        if ('description' in node && node.description) found.push(...longSentences(node.description.value));
      },
    });
    expect([...new Set(found)]).toEqual([]);
  });
});
