import { writeFile } from 'node:fs/promises';
import type { Outcome } from '../../../conformance/run.js';
import { spelledOut } from '../../../core/text/content.js';
import { type CliCommand, type Invocation, text, UsageError } from '../../command.js';
import { addressOf, keyOf } from '../../options/hub-options.js';
import { print, untilAsked } from '../../terminal.js';

export const conformance: CliCommand = {
  name: 'conformance',
  arguments: '[url]',
  summary: 'check a hub against the numbered sentences of docs/protocol.md',
  about:
    'The key needs ADMIN on the projects conformance-*. The command creates throw-away projects and keys, and removes them. It takes about 40 seconds, and exits with 1 when a check fails.',
  examples: [
    'tidings conformance',
    'tidings conformance https://hub.example.com \\\n  --only 4,5,7.1 --junit conformance.xml',
  ],
  options: [
    { flags: '--only <sections>', doc: 'only these sections and sentences, such as 4,7.1' },
    { flags: '--junit <file>', doc: 'write the results as JUnit XML too' },
  ],
  async run(invocation) {
    // The checks are many, and no other command needs them.
    const [{ LacksRights }, { junitOf }, { linesOf, summaryOf }, { NUMBERS, runConformance }] = await Promise.all([
      import('../../../conformance/ground.js'),
      import('../../../conformance/report/junit.js'),
      import('../../../conformance/report/table.js'),
      import('../../../conformance/run.js'),
    ]);
    const only = onlyOf(invocation, NUMBERS);
    let before: Outcome | undefined;
    const onOutcome = async (outcome: Outcome) => {
      for (const line of linesOf(outcome, before)) await print(spelledOut(line));
      before = outcome;
    };
    const options = { url: urlOf(invocation), key: keyOf(invocation.loaded.config), only, onOutcome };
    const interrupt = new AbortController();
    void untilAsked().then(() => interrupt.abort());
    const outcomes = await runConformance({ ...options, signal: interrupt.signal }).catch((error: unknown) => {
      throw error instanceof LacksRights ? new UsageError(error.message) : error;
    });
    await print(`\n${summaryOf(outcomes)}`);
    const file = text(invocation.options, 'junit');
    if (file !== undefined) await writeFile(file, junitOf(outcomes));
    const failed = outcomes.filter(({ verdict }) => verdict === 'FAIL').length;
    if (failed > 0) throw new Error(`the hub does not conform: ${failed} of ${outcomes.length} checks failed`);
  },
};

function urlOf({ args: [url], loaded: { config } }: Invocation): string {
  if (url === undefined) return addressOf(config);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`'${url}' is no address of a hub; accepted: an http or https URL`);
  return url;
}

function onlyOf({ options }: Invocation, numbers: ReadonlySet<string>): readonly string[] {
  const only =
    text(options, 'only')
      ?.split(',')
      .map((number) => number.trim()) ?? [];
  const unknown = only.find((number) => !numbers.has(number));
  if (unknown !== undefined)
    throw new UsageError(
      `--only ${unknown} is no section or sentence of docs/protocol.md; accepted: numbers such as 4 and 4.2`,
    );
  return only;
}
