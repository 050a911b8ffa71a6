import type { Section } from '../check.js';
import { expectEqual, expectThat } from '../expect.js';
import type { Trial } from '../trial.js';
import { textsOf } from '../wire/following.js';
import { codeOf } from '../wire/target.js';

/** A project that was deleted and created again, with a cursor of its former history. */
async function replaced(trial: Trial): Promise<{ project: string; after: string }> {
  const project = await trial.ground.newProject();
  const [event] = await trial.activities(['of the former history'], { project });
  await trial.ground.deleteProject(project);
  await trial.ground.newProject(project);
  await trial.activities(['new'], { project });
  return { project, after: event!.cursor };
}

/** The extensions of `CURSOR_EXPIRED` for the cursor of a former history. */
async function expired(trial: Trial) {
  const { project, after } = await replaced(trial);
  const { extensions } = await (await trial.follow({ projectId: project, after })).failure();
  expectEqual('code', extensions?.code, 'CURSOR_EXPIRED');
  const { reason, earliest, head } = extensions as { reason?: string; earliest?: string; head?: string };
  return { project, reason, earliest, head };
}

/** Events of the new history. The first is of its creation. */
const RETAINED = ['no text', 'new'];

export const GAPS: Section = {
  number: 12,
  title: 'Gaps',
  checks: [
    {
      sentence: '12.1',
      title: 'a lost position is CURSOR_EXPIRED',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const { project, after } = await replaced(trial);
          const following = await trial.follow({ projectId: project, after }, { transport });
          expectEqual(`code over ${transport}`, codeOf(await following.failure()), 'CURSOR_EXPIRED');
        }),
    },
    {
      sentence: '12.2',
      title: 'the reason for a cursor of another history is EPOCH',
      run: async (trial) => expectEqual('reason', (await expired(trial)).reason, 'EPOCH'),
    },
    {
      sentence: '12.2',
      title: 'the reason after retention is TRIMMED',
      notCheckable: 'Retention takes days, or more events than a check may publish.',
    },
    {
      sentence: '12.2',
      title: 'the reason for a position beyond the head is AHEAD',
      notCheckable: 'The hub has to lose events for it.',
    },
    {
      sentence: '12.3',
      title: 'earliest lies before the retained events, head after them',
      async run(trial) {
        const { project, earliest, head } = await expired(trial);
        const first = await trial.follow({ projectId: project, after: earliest });
        expectEqual('events after earliest', textsOf(await first.take(2)), RETAINED);
        const newest = await trial.follow({ projectId: project, after: head });
        await trial.activities(['newer'], { project });
        expectEqual('events after head', textsOf(await newest.take(1)), ['newer']);
      },
    },
    {
      sentence: '12.4',
      title: 'the client loads the state, or takes what is left',
      notCheckable: 'It is for the client to do; 12.3 checks both positions.',
    },
    {
      sentence: '12.5',
      title: 'onGap: CONTINUE starts at the earliest event, with the gap',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const { project, after } = await replaced(trial);
          const following = await trial.follow({ projectId: project, after, onGap: 'CONTINUE' }, { transport });
          const results = await following.take(2);
          expectEqual(`events over ${transport}`, textsOf(results), RETAINED);
          const gap = results[0]?.extensions?.gap;
          expectEqual('reason of the gap', gap?.reason, 'EPOCH');
          expectThat(Number.isInteger(gap?.from) && Number.isInteger(gap?.to), 'the gap has no offsets');
        }),
    },
    {
      sentence: '12.6',
      title: 'what is no cursor is CURSOR_INVALID',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const following = await trial.follow({ projectId: trial.project, after: 'nonsense' }, { transport });
          expectEqual(`code over ${transport}`, codeOf(await following.failure()), 'CURSOR_INVALID');
        }),
    },
  ],
};
