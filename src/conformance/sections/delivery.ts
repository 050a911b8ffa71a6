import type { Section } from '../check.js';
import { expectEqual } from '../expect.js';
import { EVENTS, type Trial } from '../trial.js';
import { textsOf } from '../wire/following.js';
import { codeOf } from '../wire/target.js';

const BATCHES = 4;
const BATCH = 40;
/** Enough for a hub to hold a client back, and within a request body. */
const LARGE = { batches: 2, events: 250, bytes: 2_000 };

const TASKS = `subscription ($projectId: ID!, $key: ID) {
  event: taskUpdate(projectId: $projectId, key: $key) { payload }
}`;

const numbered = (count: number, from = 0): readonly string[] => Array.from({ length: count }, (_, n) => `${from + n}`);

/** Subscribes, publishes, and compares what comes. The last of the expected events has to be the newest. */
async function expectDelivered(
  trial: Trial,
  variables: object,
  { publish, expected, query }: { publish: () => Promise<unknown>; expected: readonly string[]; query?: string },
): Promise<void> {
  await trial.overBoth(async (transport) => {
    const following = await trial.follow(variables, { transport, query });
    await following.position();
    await publish();
    expectEqual(`events over ${transport}`, textsOf(await following.take(expected.length)), expected);
    following.close();
  });
}

export const DELIVERY: Section = {
  number: 8,
  title: 'What a stream delivers',
  checks: [
    {
      sentence: '8.1',
      title: 'a stream of a project has no events of another',
      async run(trial) {
        const other = await trial.ground.newProject();
        await expectDelivered(
          trial,
          { projectId: trial.project },
          {
            async publish() {
              await trial.activities(['of another project'], { project: other });
              await trial.activities(['of the project']);
            },
            expected: ['of the project'],
          },
        );
      },
    },
    {
      sentence: '8.1',
      title: 'a stream without projectId has all readable projects',
      async run(trial) {
        const other = await trial.ground.newProject();
        await expectDelivered(
          trial,
          { types: ['ACTIVITY'] },
          {
            async publish() {
              await trial.activities(['first'], { project: other });
              await trial.activities(['second']);
            },
            expected: ['first', 'second'],
          },
        );
      },
    },
    {
      sentence: '8.1',
      title: 'a project that the key may not read is NOT_FOUND',
      async run(trial) {
        const other = await trial.ground.newProject();
        const { target } = await trial.key({ projects: trial.project });
        await trial.overBoth(async (transport) => {
          const following = await trial.follow({ projectId: other }, { transport, target });
          expectEqual('code', codeOf(await following.failure()), 'NOT_FOUND');
        });
      },
    },
    {
      sentence: '8.2',
      title: 'types chooses among the events',
      run: (trial) =>
        expectDelivered(
          trial,
          { projectId: trial.project, types: ['TASK_UPDATE'] },
          {
            async publish() {
              await trial.activities(['an activity']);
              await trial.tasks('1', ['a task']);
            },
            expected: ['a task'],
          },
        ),
    },
    {
      sentence: '8.2',
      title: 'minPriority chooses among the events',
      run: (trial) =>
        expectDelivered(
          trial,
          { projectId: trial.project, minPriority: 'HIGH' },
          {
            async publish() {
              await trial.activities(['normal']);
              await trial.activities(['high', 'high too'], { priority: 'HIGH' });
              await trial.activities(['low'], { priority: 'LOW' });
              await trial.activities(['urgent'], { priority: 'URGENT' });
            },
            expected: ['high', 'high too', 'urgent'],
          },
        ),
    },
    {
      sentence: '8.2',
      title: 'key chooses among the events of a type',
      run: (trial) =>
        expectDelivered(
          trial,
          { projectId: trial.project, key: 'mine' },
          {
            query: TASKS,
            async publish() {
              await trial.tasks('other', ['of another task']);
              await trial.tasks('mine', ['of the task']);
            },
            expected: ['of the task'],
          },
        ),
    },
    {
      sentence: '8.3',
      title: 'events come once, in the order of offsets without a hole',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const following = await trial.follow({ projectId: trial.project }, { transport });
          await following.position();
          const batches = numbered(BATCHES).map((batch) => numbered(BATCH, Number(batch) * BATCH));
          const published = (await Promise.all(batches.map((texts) => trial.activities(texts)))).flat();
          const last = await trial.activities(['last']);
          const expected = [...published, ...last].map(({ offset }) => offset).toSorted((a, b) => a - b);
          expectEqual('first and last offset', expected.at(-1)! - expected[0]!, BATCHES * BATCH);
          const results = await following.take(expected.length);
          expectEqual(
            'offsets',
            results.map(({ data }) => data?.event.offset),
            expected,
          );
        }),
    },
    {
      sentence: '8.4',
      title: 'a client that pauses loses nothing',
      async run(trial) {
        const socket = await trial.socket();
        const following = socket.follow('slow', EVENTS, { projectId: trial.project });
        await following.position();
        socket.pause();
        const texts = numbered(LARGE.batches * LARGE.events).map((text) => text.padEnd(LARGE.bytes, '.'));
        for (let batch = 0; batch < LARGE.batches; batch++)
          await trial.activities(texts.slice(batch * LARGE.events, (batch + 1) * LARGE.events));
        socket.resume();
        const received = textsOf(await following.take(texts.length));
        expectEqual('events', received.map(Number.parseFloat), texts.map(Number.parseFloat));
      },
    },
  ],
};
