import { basename, join } from 'node:path';
import { DATA_FILES } from '../../../core/config/data-files.js';
import { type CliCommand, ExitStatus, text, UsageError } from '../../command.js';
import { addressOf, HUB_OPTIONS, keyOf, projectOf } from '../../options/hub-options.js';
import { statusOfSignal } from '../../run/command-process.js';
import { runCommand } from '../../run/run-command.js';
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
    // Loads the client, which the process that runs a command does without.
    if (options.deliver !== undefined) return (await import('../../run/deliver.js')).deliver(invocation);
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
