import type { Section } from '../check.js';
import { expectEqual } from '../expect.js';
import { textsOf } from '../wire/following.js';

const BATCHES = 20;
const BATCH = 5;
/** Events after which the client is cut. */
const STRETCH = 13;

export const RESUME: Section = {
  number: 11,
  title: 'Resume',
  checks: [
    {
      sentence: '11.1',
      title: 'the client reconnects with backoff and jitter',
      notCheckable: 'It is for the client to do.',
    },
    {
      sentence: '11.2',
      title: 'the same operation with after goes on after the cursor',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const variables = { projectId: trial.project, types: ['TASK_UPDATE'] };
          const cut = await trial.follow(variables, { transport });
          await cut.position();
          await trial.tasks('1', ['before']);
          const after = (await cut.take(1))[0]?.extensions?.cursor;
          cut.close();
          await trial.activities(['of another type']);
          await trial.tasks('1', ['while away']);
          const following = await trial.follow({ ...variables, after }, { transport });
          expectEqual(`events over ${transport}`, textsOf(await following.take(1)), ['while away']);
        }),
    },
    {
      sentence: '11.3',
      title: 'replay goes over into live without a seam',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const texts = Array.from({ length: BATCHES * BATCH }, (_, n) => `${n}`);
          let after = await trial.head();
          const publishing = (async () => {
            for (let n = 0; n < BATCHES; n++) await trial.activities(texts.slice(n * BATCH, (n + 1) * BATCH));
          })();
          // A failure is reported by the wait below; until then it must not end the process.
          publishing.catch(() => 'reported below');
          const received: string[] = [];
          while (received.length < texts.length) {
            const following = await trial.follow({ projectId: trial.project, after }, { transport });
            const results = await following.take(Math.min(STRETCH, texts.length - received.length));
            following.close();
            received.push(...textsOf(results));
            after = results.at(-1)?.extensions?.cursor ?? after;
          }
          await publishing;
          expectEqual(`events over ${transport}`, received, texts);
        }),
    },
  ],
};
