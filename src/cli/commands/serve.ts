import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CliCommand, UsageError } from '../command.js';
import { descriptorsMissing } from '../descriptors.js';
import { projectOf } from '../hub-options.js';
import { print, untilAsked } from '../terminal.js';

export const serve: CliCommand = {
  name: 'serve',
  arguments: '[dir]',
  summary: 'start a hub, and watch a folder: its files and its git commits',
  examples: ['tidings', 'tidings serve ~/work/acme', 'PORT=0 tidings serve --no-watch'],
  options: [
    { flags: '--no-watch', doc: 'serve only' },
    { flags: '--project <id>', doc: 'project of the folder; by default it is named after it' },
  ],
  async run({ args, options, loaded: { config } }) {
    const folder = resolve(args[0] ?? '.');
    if (!isFolder(folder)) throw new UsageError(`there is no command or folder '${args[0]}'`);
    const watch = options.watch === false ? undefined : { folder, project: projectOf(options, folder) };
    const reason = descriptorsMissing();
    if (reason) throw new Error(reason);
    const asked = untilAsked();
    const { startHub } = await import('../../wiring/compose.js');
    const hub = await startHub(config, { watch });
    // Programs that renew certificates send SIGHUP. Without a certificate it keeps its default action.
    if (config.tlsCert !== undefined) process.on('SIGHUP', () => hub.renewCertificate());
    await print(`listening on ${hub.url}`);
    await print(`dashboard    ${hub.url}${config.basePath}/`);
    await print(`GraphQL      ${hub.url}${config.basePath}/graphql`);
    await print(`admin key    ${hub.adminKey}`);
    if (watch) await print(`watching     ${watch.folder} as project ${watch.project}`);
    await asked;
    await hub.close();
  },
};

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
