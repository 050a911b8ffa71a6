import type { CopiedLog } from '../../../core/log/log-copies.js';
import { backUp } from '../../../wiring/backup.js';
import type { CliCommand, CliOption } from '../../command.js';
import { print } from '../../terminal.js';

/** Which log is backed up or restored. */
export const LOG_OPTIONS: readonly CliOption[] = [
  { flags: '--data <folder>', doc: 'data folder of the hub; .tidings by default', setting: 'TIDINGS_DATA' },
];

export const backup: CliCommand = {
  name: 'backup',
  arguments: '<file>',
  summary: 'copy the log of a data folder into one file, also while a hub serves',
  about: `Run it where the data folder of the hub is, as its user. It needs no key and no connection.
The file has every event, the API keys as hashes, and the key of the cursors, so keep it as you keep a password.
The admin key is not in it.`,
  examples: ['tidings backup monday.db', 'tidings backup ~/backups/tidings.db --force'],
  options: [...LOG_OPTIONS, { flags: '--force', doc: 'replace the file where it exists' }],
  async run({ args: [file], options, loaded: { config } }) {
    const copied = await backUp(file!, { ...config, replace: options.force === true });
    await print(`backed up ${contentOf(copied)} to ${file}, and checked it`);
    await print(`to restore: tidings restore ${file} --data FOLDER`);
  },
};

/** Says how much a backup holds. */
export const contentOf = ({ sequence, bytes }: CopiedLog): string => `the log up to event ${sequence} (${bytes} bytes)`;
