import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { AnyRecord, EventRecord } from '../../src/core/record.js';
import { viewerWith } from '../support/test-hub.js';
import { startTestServer } from '../support/test-server.js';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
  for (const id of ['a', 'b']) await server.hub.projects.create(HUB_VIEWER, { id });
});
afterAll(() => server.close());

const publish = async (project: string, options: { causationId?: string; correlationId?: string } = {}) => {
  const item = { type: 'activity', payload: { kind: 'k', summary: 's' }, options };
  const [record] = await server.hub.publish(HUB_VIEWER, project, [item]);
  return record as EventRecord;
};
const idsOf = (records: readonly AnyRecord[]) => records.map(({ id }) => id);

describe('why and effects', () => {
  it('follow every chain of causes up and down, the nearest first, over projects', async () => {
    // Each event names one of those before it as its cause: a forest.
    const forest = fc.array(fc.record({ project: fc.constantFrom('a', 'b'), cause: fc.nat(12) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(forest, fc.integer({ min: 0, max: 15 }), async (made, first) => {
        const events: { id: string; cause: number | null; depth: number }[] = [];
        for (const { project, cause } of made) {
          const of = cause < events.length ? cause : null;
          const { id } = await publish(project, of === null ? {} : { causationId: events[of]!.id });
          events.push({ id, cause: of, depth: of === null ? 0 : events[of]!.depth + 1 });
        }
        const causesOf = (index: number): number[] => {
          const { cause } = events[index]!;
          return cause === null ? [] : [cause, ...causesOf(cause)];
        };
        for (const [index, { id, depth }] of events.entries()) {
          const causes = causesOf(index).map((cause) => events[cause]!.id);
          expect(idsOf(await server.hub.why(HUB_VIEWER, id, first))).toEqual(causes.slice(0, first));
          const below = events.flatMap((_, effect) => (causesOf(effect).includes(index) ? [effect] : []));
          const effects = idsOf(await server.hub.effects(HUB_VIEWER, id, first));
          expect(effects).toHaveLength(Math.min(below.length, first));
          const depths = effects.map((effect) => events.find((event) => event.id === effect)!.depth - depth);
          expect(depths).toEqual(
            below
              .map((effect) => events[effect]!.depth - depth)
              .sort((x, y) => x - y)
              .slice(0, first),
          );
          expect(below.map((effect) => events[effect]!.id)).toEqual(expect.arrayContaining(effects));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('end before what may not be read, and are refused for what may not be', async () => {
    const root = await publish('a');
    const middle = await publish('b', { causationId: root.id });
    const leaf = await publish('a', { causationId: middle.id });
    const reader = viewerWith([{ projects: 'a', actions: ['READ'] }]);
    expect(await server.hub.why(reader, leaf.id, 9)).toEqual([]);
    expect(await server.hub.effects(reader, root.id, 9)).toEqual([]);
    await expect(server.hub.why(reader, middle.id, 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(server.hub.effects(reader, middle.id, 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const first of [-1, 501])
      await expect(server.hub.why(HUB_VIEWER, leaf.id, first)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('end at a cause that is no event', async () => {
    const event = await publish('a', { causationId: 'ticket 7' });
    expect(await server.hub.why(HUB_VIEWER, event.id, 9)).toEqual([]);
  });

  it('are queries, and events are found by their correlation id', async () => {
    const cause = await publish('a', { correlationId: 'run 7' });
    const effect = await publish('b', { correlationId: 'run 7', causationId: cause.id });
    await publish('b', { correlationId: 'run 8' });
    const query = `query ($id: ID!, $effect: ID!) {
      why(eventId: $effect) { id }
      effects(eventId: $id, first: 5) { id projectId }
      events(correlationId: "run 7", types: [ACTIVITY]) { nodes { id } }
      project(id: "b") { activityEvents: events(correlationId: "run 7") { nodes { id } } }
    }`;
    const { data } = await server.post(query, { id: cause.id, effect: effect.id });
    expect(data).toEqual({
      why: [{ id: cause.id }],
      effects: [{ id: effect.id, projectId: 'b' }],
      events: { nodes: [{ id: cause.id }, { id: effect.id }] },
      project: { activityEvents: { nodes: [{ id: effect.id }] } },
    });
  });
});
