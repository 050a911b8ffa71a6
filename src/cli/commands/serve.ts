import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasCode } from '../../core/errors.js';
import { type CliCommand, text, texts, UsageError } from '../command.js';
import { descriptorsMissing } from '../descriptors.js';
import { projectTaken } from '../folder-project.js';
import { IGNORE_OPTION, projectOf } from '../hub-options.js';
import { print, untilAsked } from '../terminal.js';

export const serve: CliCommand = {
  name: 'serve',
  arguments: '[dir]',
  summary: 'start a hub, and watch a folder: its files and its git commits',
  examples: ['tidings', 'tidings serve ~/work/acme', 'PORT=0 tidings serve --no-watch'],
  options: [
    { flags: '--no-watch', doc: 'serve only' },
    { flags: '--project <id>', doc: 'project of the folder; by default it is named after it' },
    IGNORE_OPTION,
  ],
  async run({ args, options, loaded: { config } }) {
    const folder = resolve(args[0] ?? '.');
    if (!isFolder(folder)) throw new UsageError(`there is no command or folder '${args[0]}'`);
    const ignore = texts(options, 'ignore');
    const project = projectOf(options, folder);
    // A project that is named shares; one that is found by the name of the folder does not.
    const exclusive = text(options, 'project') === undefined;
    const watch = options.watch === false ? undefined : { folder, project, ignore, exclusive };
    const reason = descriptorsMissing();
    if (reason) throw new Error(reason);
    const asked = untilAsked();
    const { startHub } = await import('../../wiring/compose.js');
    const hub = await startHub(config, { watch }).catch((error: unknown) => {
      throw hasCode(error, 'CONFLICT') ? projectTaken(project, folder) : error;
    });
    // Programs that renew certificates send SIGHUP. Without a certificate it keeps its default action.
    if (config.tlsCert !== undefined) process.on('SIGHUP', () => hub.renewCertificate());
    await print(`listening on ${hub.url}`);
    await print(`dashboard    ${hub.url}/`);
    await print(`GraphQL      ${hub.url}/graphql`);
    await print(`admin key    ${hub.adminKey}`);
    if (watch) await print(`watching     ${watch.folder} as project ${watch.project}`);
    await asked;
    await hub.close();
  },
};

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
