import { systemClock } from '../../core/clock.js';
import type { Section } from '../check.js';
import { expectEqual } from '../expect.js';
import { EVENTS, type Trial } from '../trial.js';
import { textsOf } from '../wire/following.js';

interface Page {
  readonly project: { readonly events: { readonly nodes: readonly { readonly recordedAt: string }[] } };
}
const NEWEST = 'query ($projectId: ID!) { project(id: $projectId) { events(last: 1) { nodes { recordedAt } } } }';
/** More than one step of the clock that stamps events. */
const STEP_MS = 25;

/** Publishes four events. */
const four = (trial: Trial) => trial.activities(['one', 'two', 'three', 'four']);

export const STARTS: Section = {
  number: 9,
  title: 'Where a stream starts',
  checks: [
    {
      sentence: '9.1',
      title: 'Last-Event-ID comes first',
      async run(trial) {
        const events = await four(trial);
        const variables = { projectId: trial.project, after: events[0]!.cursor };
        const headers = { 'last-event-id': events[2]!.cursor };
        const stream = await trial.stream({ body: { query: EVENTS, variables }, headers });
        expectEqual('events', textsOf(await stream.take(1)), ['four']);
      },
    },
    {
      sentence: '9.2',
      title: 'else the stream starts at after',
      async run(trial) {
        await trial.overBoth(async (transport) => {
          const [, second] = await four(trial);
          const variables = { projectId: trial.project, after: second!.cursor, last: 4 };
          const following = await trial.follow(variables, { transport });
          expectEqual('events', textsOf(await following.take(2)), ['three', 'four']);
        });
      },
    },
    {
      sentence: '9.3',
      title: 'else with the newest last events',
      async run(trial) {
        await trial.overBoth(async (transport) => {
          await four(trial);
          const variables = { projectId: trial.project, last: 2, since: '2020-01-01T00:00:00Z' };
          const following = await trial.follow(variables, { transport });
          expectEqual('events', textsOf(await following.take(2)), ['three', 'four']);
        });
      },
    },
    {
      sentence: '9.4',
      title: 'else with the events since a time',
      async run(trial) {
        await trial.overBoth(async (transport) => {
          await trial.activities(['before']);
          await systemClock.sleep(STEP_MS);
          await trial.activities(['at the time']);
          const { project } = await trial.hub.data<Page>(NEWEST, { projectId: trial.project });
          await systemClock.sleep(STEP_MS);
          await trial.activities(['later']);
          const variables = { projectId: trial.project, since: project.events.nodes[0]!.recordedAt };
          const following = await trial.follow(variables, { transport });
          expectEqual('events', textsOf(await following.take(2)), ['at the time', 'later']);
        });
      },
    },
    {
      sentence: '9.5',
      title: 'else now',
      async run(trial) {
        await four(trial);
        await trial.overBoth(async (transport) => {
          const following = await trial.follow({ projectId: trial.project }, { transport });
          await following.position();
          await trial.activities(['new']);
          expectEqual('events', textsOf(await following.take(1)), ['new']);
        });
      },
    },
  ],
};
