import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const commits = Array.from({ length: 150 }, (_, n) => ({
    type: 'commit',
    payload: { sha: `sha-${String(n).padStart(3, '0')}`, message: 'm', authorName: 'Ada', parents: [] },
  }));
  await server.hub.publish(ADMIN, 'acme', commits);
});
afterAll(() => server.close());

const latest = async (args: string) => {
  const { data, errors } = await server.post(`{ project(id: "acme") { latestCommit${args} { sha } } }`);
  return errors ?? data.project.latestCommit.map(({ sha }: { sha: string }) => Number(sha.slice(4)));
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('the latest event of each key', () => {
  it('comes in pages of 100 where nothing else is asked for', async () => {
    expect(await latest('')).toEqual(range(0, 99));
    expect(await latest('(first: null)')).toEqual(range(0, 99));
    expect(await latest('(afterKey: "sha-099")')).toEqual(range(100, 149));
  });

  it('is limited by `first`, also among given keys', async () => {
    expect(await latest('(first: 2, afterKey: "sha-005")')).toEqual([6, 7]);
    expect(await latest('(first: 500)')).toEqual(range(0, 149));
    expect(await latest('(keys: ["sha-009", "sha-007", "none"], first: 1)')).toEqual([7]);
    expect(await latest('(first: 0)')).toEqual([]);
  });

  it.each([501, -1])('refuses first: %d', async (first) => {
    expect(await latest(`(first: ${first})`)).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'first' } },
    ]);
  });

  it('costs its page', async () => {
    const fields = range(1, 11).map((n) => `p${n}: latestCommit(first: 500) { sha }`);
    const { errors } = await server.post(`{ project(id: "acme") { ${fields.join(' ')} } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }]);
  });
});
