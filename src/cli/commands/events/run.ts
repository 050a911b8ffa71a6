import { basename, join } from 'node:path';
import { DATA_FILES } from '../../../core/config/data-files.js';
import { type CliCommand, ExitStatus, type Invocation, text, UsageError } from '../../command.js';
import { addressOf, HUB_OPTIONS, keyOf, openClient, projectOf } from '../../hub-options.js';
import { statusOfSignal } from '../../run/command-process.js';
import { deliverAbandoned, deliverSpool } from '../../run/deliver-spools.js';
import { type DelivererMessage, runCommand } from '../../run/run-command.js';
import { say } from '../../terminal.js';

export const run: CliCommand = {
  name: 'run',
  arguments: '[command...]',
  summary: 'run a command, and publish its status, its output and its progress',
  about: `The output passes through unchanged, and the exit status is that of the command. Write -- before the command.
What the hub has not yet when the command ends is delivered in the background.`,
  examples: ['tidings run --agent tests --project acme -- npm --version', 'tidings run --deliver'],
  options: [
    ...HUB_OPTIONS,
    { flags: '--agent <name>', doc: 'name of the agent; by default that of the program' },
    { flags: '--project <id>', doc: 'project to publish to; by default the one named after this folder' },
    { flags: '--task <task>', doc: 'task that the agent works on' },
    { flags: '--no-tty', doc: 'give the command pipes where it would get a terminal: keeps stdout and stderr apart' },
    { flags: '--wait', doc: 'end when the hub has everything, however long that takes: for containers and CI' },
    { flags: '--quiet', doc: 'print nothing but the output of the command' },
    { flags: '--deliver [folder]', doc: 'run nothing: deliver what earlier runs have left for this hub' },
  ],
  async run(invocation) {
    const { args, options } = invocation;
    if (options.deliver !== undefined) return deliver(invocation);
    const words = args.filter((word) => word !== undefined);
    if (words.length === 0) throw new UsageError('run: the command is missing; write it after --, as in -- npm test');
    const { config } = invocation.loaded;
    // Found missing before the command starts, not after.
    keyOf(config);
    const { code, signal } = await runCommand({
      words,
      run: {
        url: addressOf(config),
        project: projectOf(options, '.'),
        agent: text(options, 'agent') ?? basename(words[0]!),
        task: text(options, 'task') ?? null,
      },
      runs: join(config.data, DATA_FILES.runs),
      tty: options.tty !== false,
      wait: options.wait === true,
      onNotice: (notice) => options.quiet || say(notice),
    });
    // Ends as the command did. What cannot be ended by a signal, the first process of a container, has an exit status.
    if (signal !== null) process.kill(process.pid, signal);
    throw new ExitStatus(signal === null ? code! : statusOfSignal(signal));
  },
};

async function deliver(invocation: Invocation): Promise<void> {
  const { options, loaded } = invocation;
  const tell = (message: DelivererMessage) =>
    new Promise<void>((sent) => {
      if (process.connected) process.send!(message, () => sent());
      else sent();
    });
  const onNotice = (notice: string) => void (process.send ? tell({ notice }) : say(notice));
  const client = openClient(invocation, { maxWaitingPublishes: 10_000 });
  const shared = { client, url: addressOf(loaded.config), onNotice };
  const folder = text(options, 'deliver');
  const runs = join(loaded.config.data, DATA_FILES.runs);
  try {
    if (folder === undefined) {
      const { delivered, others } = await deliverAbandoned(runs, shared);
      say(`${delivered} runs delivered`);
      for (const url of others)
        say(`runs for another hub are kept; to deliver them: tidings run --deliver --url ${url}`);
      return;
    }
    const own = deliverSpool(folder, { ...shared, onProgress: (deliveredBytes) => void tell({ deliveredBytes }) });
    await Promise.all([own.then(() => tell({ done: true })), deliverAbandoned(runs, shared)]);
  } catch (error) {
    if (folder === undefined) throw error;
    await tell({
      notice: `the output is kept in ${folder}, and delivered by the next run: ${(error as Error).message}`,
    });
    throw error;
  } finally {
    client.close();
  }
}
