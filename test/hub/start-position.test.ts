import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/core/record.js';
import type { SubscribeRequest } from '../../src/hub/streams/open-stream.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const READER_OF_ACME = viewerWith([{ projects: 'acme', actions: ['READ'] }]);
const READER_OF_ALL = viewerWith([{ projects: '*', actions: ['READ'] }]);

let test: Awaited<ReturnType<typeof createTestHub>>;

beforeEach(async () => {
  test = await createTestHub();
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  await test.hub.projects.create(ADMIN, { id: 'zeta' });
});

afterEach(() => test.close());

/** Reads the first records of a new stream. */
async function take(count: number, request: SubscribeRequest, viewer = ADMIN): Promise<AnyRecord[]> {
  const reader = await test.hub.subscribe(viewer, request);
  const records: AnyRecord[] = [];
  while (records.length < count) records.push((await reader.next()).value!.record);
  await reader.return();
  return records;
}

const namesOf = (records: readonly AnyRecord[]) => records.map(({ type, project }) => `${type} ${project}`);

describe('last of a stream', () => {
  it('does not count entries of the audit log in the feed over all projects', async () => {
    await test.hub.publish(ADMIN, 'acme', [push]);
    await test.hub.audit.flush();
    const newest = ['project_created acme', 'project_created zeta', 'push acme'];
    const { edges } = await test.hub.history(ADMIN, { last: 3 });
    expect(namesOf(edges.map(({ node }) => node))).toEqual(newest);
    expect(namesOf(await take(3, { last: 3 }))).toEqual(newest);
  });

  it('does not count records of projects that the viewer may not read', async () => {
    await test.hub.publish(ADMIN, 'acme', [push, push]);
    await test.hub.publish(ADMIN, 'zeta', [push, push]);
    const newest = ['project_created acme', 'push acme', 'push acme'];
    expect(namesOf(await take(3, { last: 3 }, READER_OF_ACME))).toEqual(newest);
  });
});

describe('since of a stream', () => {
  it('does not skip records because retention has removed newer ones of a project that the viewer may not read', async () => {
    const since = test.clock.now();
    await test.hub.publish(ADMIN, 'acme', [push]);
    await test.hub.publish(ADMIN, 'zeta', Array(5).fill(push));
    await test.log.trim({ project: 'zeta', keep: 1 });
    const request = { since, types: ['push'] };
    expect(namesOf(await take(1, request, READER_OF_ACME))).toEqual(['push acme']);
  });

  it('starts after what retention has removed', async () => {
    const since = test.clock.now();
    await test.hub.publish(ADMIN, 'zeta', Array(5).fill(push));
    await test.log.trim({ project: 'zeta', keep: 1 });
    await test.hub.publish(ADMIN, 'acme', [push]);
    const request = { since, types: ['push'] };
    expect(namesOf(await take(2, request, READER_OF_ALL))).toEqual(['push zeta', 'push acme']);
  });
});
