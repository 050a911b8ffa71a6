import { Help } from 'commander';
import { effectiveConfig } from '../../../core/config/config.js';
import { spelledOut } from '../../../core/text/content.js';
import type { CliCommand } from '../../command.js';
import { print } from '../../terminal.js';

const WIDTH = 100;
const INDENT = '    ';

export const config: CliCommand = {
  name: 'config',
  summary: 'print the settings in force, with secrets masked',
  about: 'A setting is an environment variable, or a member of what tidings.config.ts exports. The environment wins.',
  examples: ['tidings config', 'tidings config --json'],
  options: [{ flags: '--json', doc: 'as one JSON object' }],
  async run({ options, loaded }) {
    const settings = effectiveConfig(loaded);
    if (options.json) {
      const byName = Object.fromEntries(settings.map(({ name, value, origin }) => [name, { value, origin }]));
      await print(JSON.stringify(byName, null, 2));
      return;
    }
    const width = Math.max(...settings.map(({ name }) => name.length));
    for (const { name, value, origin, doc } of settings) {
      // A long list has no blanks to wrap at.
      const shown = spelledOut(value).replace(/,(?=\S)/g, ', ');
      const [first = '', ...rest] = wrapped(`${shown}  (${origin})`, WIDTH - width - 2);
      await print([`${name.padEnd(width)}  ${first}`, ...rest.map((line) => ' '.repeat(width + 2) + line)].join('\n'));
      for (const line of wrapped(doc, WIDTH - INDENT.length)) await print(INDENT + line);
    }
  },
};

const wrapped = (text: string, width: number): string[] => new Help().boxWrap(text, width).split('\n');
