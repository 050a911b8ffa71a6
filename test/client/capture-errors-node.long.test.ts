import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { runCapturing } from './capturing-program.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

let before: number;
const all = async (): Promise<Record<string, unknown>[]> => {
  const fields = 'code message category severity source tags details';
  const { data } = await server.post(`{ project(id: "acme") { errorOccurredHistory { nodes { ${fields} } } } }`);
  return data.project.errorOccurredHistory.nodes;
};
const published = async () => (await all()).slice(before);
beforeEach(async () => {
  before = (await all()).length;
});

/** The program with and without the capture. */
const both = (code: string) =>
  Promise.all([true, false].map((captures) => runCapturing({ code, url: server.url, captures })));

describe('the capture of errors in Node', () => {
  it.each<[string, string, object]>([
    [
      'throws',
      "throw Object.assign(new TypeError('boom'), { code: 'E_BOOM' })",
      {
        code: 'E_BOOM',
        message: 'boom',
        category: 'uncaughtException',
        details: { stack: expect.stringContaining('boom') },
      },
    ],
    [
      'rejects',
      "void Promise.reject(new RangeError('no'))",
      { code: 'RangeError', message: 'no', category: 'unhandledRejection' },
    ],
    ['throws a text', "throw 'text'", { code: 'Error', message: 'text', category: 'uncaughtException' }],
  ])('has published the error of a process that %s, which ends as it would without', async (_, code, event) => {
    const [captured, plain] = await both(code);
    expect(captured).toEqual(plain);
    expect(captured!.code).toBe(1);
    expect(captured!.stderr).not.toBe('');
    expect(await published()).toMatchObject([{ severity: 'CRITICAL', source: 'worker', tags: ['v1'], ...event }]);
  });

  it('publishes the error that ends a process, also of many, and of more than are published', async () => {
    const code = "for (let at = 0; at < 30; at++) void capture.report(at); throw new Error('last')";
    expect((await runCapturing({ code, url: server.url })).code).toBe(1);
    const events = await published();
    expect(events).toHaveLength(21);
    expect(events[20]).toMatchObject({ code: 'ERRORS_NOT_REPORTED', details: { newest: { message: 'last' } } });
  });

  it('does not end a process that handles its errors, nor hold it up', async () => {
    const code = `
      process.on('uncaughtException', ({ message }) => console.log(message));
      setImmediate(() => console.log('goes on'));
      throw new Error('handled');`;
    const [captured, plain] = await both(code);
    expect(captured).toEqual({ code: 0, stdout: 'handled\ngoes on\n', stderr: '' });
    expect(captured).toEqual(plain);
    expect(await published()).toMatchObject([{ message: 'handled', severity: 'CRITICAL' }]);
  });

  it('has published the error of a process that handles its errors by ending', async () => {
    const code = "process.on('uncaughtException', () => process.exit(7)); throw new Error('handled')";
    expect(await runCapturing({ code, url: server.url })).toEqual({ code: 7, stdout: '', stderr: '' });
    expect(await published()).toMatchObject([{ message: 'handled', category: 'uncaughtException' }]);
  });

  it('has published what a process reports before it exits, once, and how often', async () => {
    const code = "for (const at of [1, 2, 3]) void capture.report('odd'); process.exit(3)";
    expect(await runCapturing({ code, url: server.url })).toMatchObject({ code: 3 });
    expect((await published()).map(({ message, details }) => [message, details])).toEqual([
      ['odd', {}],
      ['odd', { repeats: 2 }],
    ]);
  });

  it('publishes once what was sent already when the process exits', async () => {
    const code = `
      globalThis.fetch = ((send) => (...request) => send(...request).then(() => process.exit(3)))(fetch);
      void capture.report('sent');`;
    expect(await runCapturing({ code, url: server.url })).toMatchObject({ code: 3 });
    expect(await published()).toMatchObject([{ message: 'sent' }]);
  });

  it('lets a process handle its rejections, which it may report', async () => {
    const code = `
      process.on('unhandledRejection', (reason) => void capture.report(reason, { category: 'rejection', severity: 'LOW' }));
      void Promise.reject(new Error('handled'));`;
    expect(await runCapturing({ code, url: server.url })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await published()).toMatchObject([{ message: 'handled', severity: 'LOW', category: 'rejection' }]);
  });

  it('publishes what a process reports before it ends by itself, and does not keep it', async () => {
    expect(await runCapturing({ code: "void capture.report('odd')", url: server.url })).toMatchObject({ code: 0 });
    expect(await published()).toMatchObject([{ message: 'odd', category: 'reported' }]);
  });

  it('captures nothing after it was ended', async () => {
    const { code } = await runCapturing({ code: "capture(); throw new Error('late')", url: server.url });
    expect(code).toBe(1);
    expect(await published()).toEqual([]);
  });

  it('leaves the end of a process as it is when the hub cannot be reached, or refuses', async () => {
    for (const url of ['http://127.0.0.1:1', `${server.url}/nowhere`]) {
      const { code, stderr } = await runCapturing({ code: "throw new Error('boom')", url });
      expect(code).toBe(1);
      expect(stderr).toContain('Error: boom');
    }
  });
});
