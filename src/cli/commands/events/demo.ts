import { randomInt } from 'node:crypto';
import { type Client, ClientError } from '../../../client/index.js';
import { systemClock } from '../../../core/clock.js';
import { type CliCommand, type Invocation, text, UsageError } from '../../command.js';
import { ensureProject } from '../../ensure-project.js';
import { openClient } from '../../options/hub-client.js';
import { checkedProject, HUB_OPTIONS } from '../../options/hub-options.js';
import { Progress, print, say, untilAsked } from '../../terminal.js';

const PROJECT = 'demo';
const SPEED = 60;
const MAX_SPEED = 3_600;
const MAX_SEED = 2 ** 31;

export const demo: CliCommand = {
  name: 'demo',
  summary: 'fill a project with an invented hour of work in a web shop',
  about: `Three people and two agents write, build, deploy, roll back and mend a release of the shop. Almost every event type that clients
may publish occurs. The project is created if it does not exist; the key needs ADMIN on it. Each run adds another hour.`,
  examples: ['tidings demo', 'tidings demo --speed 1 --project tea-shop', 'tidings demo --at-once --seed 7'],
  options: [
    ...HUB_OPTIONS,
    { flags: '--project <id>', doc: `project to fill; ${PROJECT} by default` },
    {
      flags: '--speed <factor>',
      doc: `how many times faster than the clock; ${SPEED} by default, an hour in a minute`,
    },
    { flags: '--at-once', doc: 'publish the hour without a pause, as the one that has just passed' },
    { flags: '--seed <number>', doc: 'number that hashes, amounts and pauses come from; by default another each time' },
  ],
  async run(invocation) {
    const { options } = invocation;
    const project = checkedProject(text(options, 'project') ?? PROJECT, '--project');
    const speed = speedOf(options);
    const seed = seedOf(options);
    const client = openClient(invocation);
    const interrupt = new AbortController();
    void untilAsked().then(() => {
      interrupt.abort();
      client.close();
    });
    try {
      const published = await fillProject({ client, project, speed, seed, signal: interrupt.signal });
      say(`${published} events published; see them with: tidings tail --project ${project} --last 50`);
    } finally {
      client.close();
    }
  },
};

interface FillOptions {
  readonly client: Client;
  readonly project: string;
  readonly speed: number;
  readonly seed: number;
  readonly signal: AbortSignal;
}

const paceOf = (speed: number) => (speed === Number.POSITIVE_INFINITY ? 'at once' : `at ${speed} times its speed`);

/** @returns the number of events published. */
async function fillProject({ client, project, speed, seed, signal }: FillOptions): Promise<number> {
  // The script is long, and no other command needs it.
  const [{ HOUR_MS, hourOf }, { play }] = await Promise.all([
    import('../../demo/hour.js'),
    import('../../demo/play.js'),
  ]);
  await ensureProject(client, { id: project, name: 'Tea shop', description: 'An invented web shop that sells tea' });
  await print(`filling project ${project} with an hour of work ${paceOf(speed)}, of seed ${seed}; Ctrl-C ends it`);
  const now = systemClock.now();
  const timeAt = (ms: number) => (speed === Number.POSITIVE_INFINITY ? now - HOUR_MS + ms : now + ms / speed);
  const events = hourOf({ seed, timeAt });
  const progress = new Progress('events');
  let published = 0;
  const onPublished = (count: number) => {
    published = count;
    progress.at({ done: count, all: events.length });
  };
  try {
    await play(events, { client, project, speed, clock: systemClock, signal, onPublished });
  } catch (error) {
    throw withRights(error, project);
  } finally {
    progress.end();
  }
  return published;
}

/** Says which rights the key needs, where the hub refuses it for the lack of one. */
function withRights(error: unknown, project: string): unknown {
  if (!(error instanceof ClientError) || !['FORBIDDEN', 'NOT_FOUND'].includes(error.code)) return error;
  const message = `the key needs ADMIN on the project '${project}' to create it and to publish in the name of people (${error.message})`;
  return new ClientError(error.code, { message, cause: error });
}

function speedOf(options: Invocation['options']): number {
  const given = text(options, 'speed');
  if (options.atOnce && given !== undefined) throw new UsageError('--at-once has no --speed; give one of the two');
  if (options.atOnce) return Number.POSITIVE_INFINITY;
  const speed = Number(given ?? SPEED);
  if (speed > 0 && speed <= MAX_SPEED) return speed;
  throw new UsageError(`--speed '${given}' is not accepted: a number above 0, at most ${MAX_SPEED}, such as 1 or 60`);
}

function seedOf(options: Invocation['options']): number {
  const given = text(options, 'seed');
  const seed = Number(given ?? randomInt(10_000));
  if (Number.isInteger(seed) && seed >= 0 && seed < MAX_SEED) return seed;
  throw new UsageError(`--seed '${given}' is not accepted: a whole number from 0 to ${MAX_SEED - 1}`);
}
