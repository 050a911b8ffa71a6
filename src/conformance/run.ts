import { systemClock } from '../core/clock.js';
import type { Check, Section } from './check.js';
import { Deviation, NotCheckable } from './expect.js';
import { Ground } from './ground.js';
import { SECTIONS } from './sections.js';
import { Trial } from './trial.js';
import { Target } from './wire/target.js';

/** Result of one check. */
export interface Outcome {
  readonly section: Section;
  readonly check: Check;
  readonly verdict: 'pass' | 'FAIL' | 'not checkable';
  /** Why it is no pass. */
  readonly reason?: string;
  readonly tookMs: number;
}

export interface RunOptions {
  readonly url: string;
  readonly key: string;
  /** Numbers of sections (`4`) and sentences (`4.2`); all when empty. */
  readonly only?: readonly string[];
  /** Called for each check, in the order of the sentences, as soon as its outcome is known. */
  readonly onOutcome?: (outcome: Outcome) => Promise<void> | void;
  /** Ends the run, which cleans up and rejects. */
  readonly signal?: AbortSignal;
}

/**
 * Checks a hub against the sentences of docs/protocol.md, in projects that it creates and deletes. Checks that wait for
 * the clock of the hub run beside the others.
 *
 * @throws LacksRights when the key may not do that; Error when the hub cannot be reached.
 */
export async function runConformance(options: RunOptions): Promise<readonly Outcome[]> {
  const { url, key, only = [], onOutcome, signal } = options;
  const interrupted = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(new Error('the run was interrupted'))),
  );
  interrupted.catch(() => 'reported by the race below');
  const ground = await Ground.prepare(new Target({ url, key }));
  try {
    const selected = SECTIONS.flatMap((section) =>
      section.checks.filter((check) => isSelected(check, only)).map((check) => ({ section, check })),
    );
    let quick: Promise<unknown> = Promise.resolve();
    const running = selected.map((one) => {
      if ('slow' in one.check) return outcomeOf(one, ground);
      // After an interruption nobody waits for the rest, and none of it begins.
      const outcome = quick.then(() => (signal?.aborted ? interrupted : outcomeOf(one, ground)));
      outcome.catch(() => 'reported by the race below');
      quick = outcome;
      return outcome;
    });
    const outcomes: Outcome[] = [];
    for (const outcome of running) {
      outcomes.push(await Promise.race([outcome, interrupted]));
      await onOutcome?.(outcomes.at(-1)!);
    }
    return outcomes;
  } finally {
    await ground.clear();
  }
}

/** Numbers that `only` accepts. */
export const NUMBERS: ReadonlySet<string> = new Set(
  SECTIONS.flatMap(({ number, checks }) => [String(number), ...checks.map(({ sentence }) => sentence)]),
);

const isSelected = ({ sentence }: Check, only: readonly string[]): boolean =>
  only.length === 0 || only.some((number) => number === sentence || sentence.startsWith(`${number}.`));

async function outcomeOf({ section, check }: Pick<Outcome, 'section' | 'check'>, ground: Ground): Promise<Outcome> {
  if ('notCheckable' in check)
    return { section, check, verdict: 'not checkable', reason: check.notCheckable, tookMs: 0 };
  const trial = new Trial(ground);
  const startedAt = systemClock.elapsed();
  const took = () => Math.round(systemClock.elapsed() - startedAt);
  try {
    await check.run(trial);
    return { section, check, verdict: 'pass', tookMs: took() };
  } catch (error) {
    const verdict = error instanceof NotCheckable ? 'not checkable' : 'FAIL';
    return { section, check, verdict, reason: reasonOf(error), tookMs: took() };
  } finally {
    trial.end();
  }
}

/** A deviation is about the hub. Anything else keeps its name: a lost connection, an answer that is no JSON. */
function reasonOf(error: unknown): string {
  if (error instanceof Deviation || error instanceof NotCheckable) return error.message;
  return String(error);
}
