import type { Section } from '../check.js';
import { expectEqual } from '../expect.js';
import type { Trial } from '../trial.js';
import { cursorsOf, textsOf } from '../wire/following.js';

const INTERVAL_MS = 16_000;
const EVENTS_BEFORE = ['one', 'two', 'three', 'four', 'five'];

export const POSITIONS: Section = {
  number: 10,
  title: 'Positions to resume from',
  checks: [
    {
      sentence: '10.1',
      title: 'a stream that is cut before its first event resumes',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const cut = await trial.follow({ projectId: trial.project }, { transport });
          const after = await cut.position();
          cut.close();
          await trial.activities(['while away']);
          const following = await trial.follow({ projectId: trial.project, after }, { transport });
          expectEqual(`events over ${transport}`, textsOf(await following.take(1)), ['while away']);
        }),
    },
    ...(['ws', 'sse'] as const).map((transport) => ({
      ...{ sentence: '10.2' as const, slow: true as const },
      title: `a quiet stream gets newer positions over ${transport === 'ws' ? 'WebSocket' : 'SSE'}`,
      async run(trial: Trial) {
        const project = await trial.ground.newProject();
        const quiet = await trial.follow({ projectId: project, types: ['TASK_UPDATE'] }, { transport });
        const start = await quiet.position();
        await trial.activities(['passes by'], { project });
        const after = await quiet.position(INTERVAL_MS, start);
        await trial.activities(['later'], { project });
        const following = await trial.follow({ projectId: project, after }, { transport });
        expectEqual('events after the newer position', textsOf(await following.take(1)), ['later']);
      },
    })),
    {
      sentence: '10.3',
      title: 'resuming repeats nothing and misses nothing',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          await trial.activities(EVENTS_BEFORE);
          const whole = await trial.follow({ projectId: trial.project, last: EVENTS_BEFORE.length }, { transport });
          const cursors = cursorsOf(await whole.take(EVENTS_BEFORE.length));
          for (const [index, after] of cursors.slice(0, -1).entries()) {
            const rest = EVENTS_BEFORE.slice(index + 1);
            const following = await trial.follow({ projectId: trial.project, after }, { transport });
            expectEqual(`events after ${EVENTS_BEFORE[index]}`, textsOf(await following.take(rest.length)), rest);
            following.close();
          }
        }),
    },
    {
      sentence: '10.4',
      title: 'the client remembers the newest position',
      notCheckable: 'It is for the client to do.',
    },
  ],
};
