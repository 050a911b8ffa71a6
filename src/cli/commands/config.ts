import { effectiveConfig } from '../../core/config/config.js';
import { spelledOut } from '../../core/text/content.js';
import type { CliCommand } from '../command.js';
import { print } from '../terminal.js';

export const config: CliCommand = {
  name: 'config',
  summary: 'print the settings in force, with secrets masked',
  examples: ['tidings config', 'tidings config --json'],
  options: [{ flags: '--json', doc: 'as one JSON object' }],
  async run({ options, loaded }) {
    const settings = effectiveConfig(loaded);
    if (options.json) {
      const byName = Object.fromEntries(settings.map(({ name, value, origin }) => [name, { value, origin }]));
      await print(JSON.stringify(byName, null, 2));
      return;
    }
    const width = (member: 'name' | 'value' | 'origin') => Math.max(...settings.map((row) => row[member].length));
    const [nameWidth, valueWidth, originWidth] = [width('name'), width('value'), width('origin')];
    for (const { name, value, origin, doc } of settings)
      await print(
        `${name.padEnd(nameWidth)}  ${spelledOut(value).padEnd(valueWidth)}  ${origin.padEnd(originWidth)}  ${doc}`,
      );
  },
};
