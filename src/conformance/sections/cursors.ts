import type { Section } from '../check.js';
import { expectEqual } from '../expect.js';
import type { Trial } from '../trial.js';
import { cursorsOf, textsOf } from '../wire/following.js';
import { codeOf } from '../wire/target.js';

/** Texts that a stream delivers which starts after a cursor and ends with the newest event. */
async function textsAfter(trial: Trial, after: string, count: number): Promise<readonly string[]> {
  const following = await trial.follow({ projectId: trial.project, after });
  const results = await following.take(count);
  following.close();
  return textsOf(results);
}

/** Replaces one character by another of the same kind. */
function changed(cursor: string, at: number): string {
  const other = cursor[at] === 'a' ? 'b' : 'a';
  return cursor.slice(0, at) + other + cursor.slice(at + 1);
}

interface Cursors {
  readonly project: {
    readonly head: { readonly cursor: string };
    readonly events: {
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly cursor: string } }[];
      readonly pageInfo: { readonly endCursor: string };
    };
  };
}
const CURSORS_OF = `query ($projectId: ID!) {
  project(id: $projectId) {
    head { cursor }
    events(last: 1) { edges { cursor node { cursor } } pageInfo { endCursor } }
  }
}`;

export const CURSORS: Section = {
  number: 7,
  title: 'Cursors',
  checks: [
    {
      sentence: '7.1',
      title: 'a cursor with one changed character is CURSOR_INVALID',
      async run(trial) {
        const [event] = await trial.activities(['whole']);
        const cursor = event!.cursor;
        for (const at of [0, Math.floor(cursor.length / 2), cursor.length - 1]) {
          const following = await trial.follow({ projectId: trial.project, after: changed(cursor, at) });
          expectEqual(`code with character ${at} changed`, codeOf(await following.failure()), 'CURSOR_INVALID');
        }
      },
    },
    {
      sentence: '7.2',
      title: 'extensions.cursor names the position after the event',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const published = await trial.activities(['one', 'two', 'three']);
          const following = await trial.follow({ projectId: trial.project, last: 3 }, { transport });
          const cursors = cursorsOf(await following.take(3));
          expectEqual(
            'cursors',
            cursors,
            published.map(({ cursor }) => cursor),
          );
          expectEqual('events after the first', await textsAfter(trial, cursors[0]!, 2), ['two', 'three']);
        }),
    },
    {
      sentence: '7.3',
      title: 'cursors of events, heads and pages are the same kind',
      async run(trial) {
        const [event] = await trial.activities(['marked']);
        const { project } = await trial.hub.data<Cursors>(CURSORS_OF, { projectId: trial.project });
        const [edge] = project.events.edges;
        const found = [project.head.cursor, edge?.cursor, edge?.node.cursor, project.events.pageInfo.endCursor];
        await trial.activities(['after it']);
        for (const cursor of new Set([event!.cursor, ...found]))
          expectEqual('events after the cursor', await textsAfter(trial, cursor!, 1), ['after it']);
      },
    },
    {
      sentence: '7.4',
      title: 'a cursor of another feed is CURSOR_INVALID',
      async run(trial) {
        const other = await trial.ground.newProject();
        const [event] = await trial.activities(['elsewhere'], { project: other });
        for (const projectId of [trial.project, undefined]) {
          const following = await trial.follow({ projectId, after: event!.cursor });
          expectEqual(`code in ${projectId ?? 'all projects'}`, codeOf(await following.failure()), 'CURSOR_INVALID');
        }
      },
    },
    {
      sentence: '7.4',
      title: 'a cursor works on each transport and credential',
      run: (trial) =>
        trial.overBoth(async (transport) => {
          const after = await trial.head();
          await trial.activities(['everywhere']);
          const following = await trial.follow(
            { projectId: trial.project, after },
            { transport, target: trial.ground.admin },
          );
          expectEqual('events', textsOf(await following.take(1)), ['everywhere']);
        }),
    },
    {
      sentence: '7.5',
      title: 'a live-only event has no cursor and no offset',
      async run(trial) {
        const following = await trial.follow({ projectId: trial.project, types: ['TYPING_INDICATOR', 'ACTIVITY'] });
        await following.position();
        await trial.publish(trial.project, [
          { event: { typingIndicator: { channel: 'conformance', userId: 'conformance' } } },
        ]);
        await trial.activities(['stored']);
        const live = (await following.take(2)).find(({ data }) => data?.event.type === 'TYPING_INDICATOR');
        const { cursor, offset } = live?.data?.event ?? {};
        expectEqual('cursor and offset of the event', { cursor, offset }, { cursor: null, offset: null });
        const position = live?.extensions?.cursor;
        if (position) expectEqual('events after its result', await textsAfter(trial, position, 1), ['stored']);
      },
    },
  ],
};
