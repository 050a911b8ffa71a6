import { restoreBackup } from '../../../wiring/backup.js';
import type { CliCommand } from '../../command.js';
import { print } from '../../terminal.js';
import { contentOf, LOG_OPTIONS } from './backup.js';

export const restore: CliCommand = {
  name: 'restore',
  arguments: '<file>',
  summary: 'make a data folder from a backup',
  about: `No hub may serve from the folder. Cursors from before the backup stay valid, and later ones expire.
The admin key is not in a backup: the next start makes one, unless the folder or the settings have one.`,
  examples: ['tidings restore monday.db --data restored', 'tidings restore monday.db --force'],
  options: [
    ...LOG_OPTIONS,
    { flags: '--force', doc: 'move the log that the folder has into a folder beside it, and restore' },
  ],
  async run({ args: [file], options, loaded: { config } }) {
    const { movedTo, ...copied } = await restoreBackup(file!, { ...config, replace: options.force === true });
    await print(`restored ${contentOf(copied)} to ${config.data}`);
    if (movedTo !== null) await print(`what was there is in ${movedTo}`);
  },
};
