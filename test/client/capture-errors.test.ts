import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client, ErrorCapture } from '../../src/client/index.js';
import { ClientError, captureErrors } from '../../src/client/index.js';

const MINUTE_MS = 60_000;
const refusal = new ClientError('FORBIDDEN', { message: 'no' });

const publish = vi.fn<Client['publish']>();
const onFailure = vi.fn();
let capture: ErrorCapture;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  publish.mockReset().mockResolvedValue({ id: '', offset: 1, cursor: null, recordedAt: '' });
  onFailure.mockReset();
  capture = captureErrors({ publish } as unknown as Client, {
    project: 'acme',
    source: 'web',
    tags: ['v1'],
    onFailure,
  });
});
afterEach(() => {
  capture();
  vi.useRealTimers();
});

const payloads = () => publish.mock.calls.map(([{ payload }]) => payload as Record<string, unknown>);
const messages = () => payloads().map(({ message }) => message);
/** The same error again and again: its stack is the same too. */
const broken = new Error('broken');

describe('the capture of errors', () => {
  it('publishes the code, message and stack of an error, and nothing else of it', async () => {
    const error = Object.assign(new TypeError('no such user'), { password: 'secret' });
    await capture.report(error);
    await capture.report(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), {
      severity: 'LOW',
      category: 'db',
    });
    expect(publish.mock.calls[0]![0]).toEqual({
      ...{
        project: 'acme',
        type: 'error_occurred',
        options: { tags: ['v1'], occurredAt: expect.any(String), idempotencyKey: expect.any(String) },
      },
      payload: {
        ...{ code: 'TypeError', message: 'no such user', severity: 'HIGH', source: 'web', category: 'reported' },
        details: { stack: error.stack },
      },
    });
    expect(payloads()[1]).toMatchObject({ code: 'ECONNREFUSED', severity: 'LOW', category: 'db', source: 'web' });
  });

  it.each<[string, unknown, object]>([
    ['a text', 'broken', { code: 'Error', message: 'broken', details: {} }],
    ['nothing', undefined, { code: 'Error', message: 'undefined' }],
    ['null', null, { code: 'Error', message: 'null' }],
    ['an object', { message: 'odd', code: 7, name: 'Odd' }, { code: 'Odd', message: 'odd' }],
    ['text that the hub rejects', new Error('\ud800 and \0 and 😀'), { message: '\ufffd and \ufffd and 😀' }],
    ['a long text', 'x'.repeat(100_000), { message: 'x'.repeat(1_000) }],
    [
      'an object that throws',
      {
        get message() {
          throw new Error('inside');
        },
      },
      { message: 'An error that cannot be read' },
    ],
    ['an object without a text', Object.create(null), { message: 'An error that cannot be read' }],
  ])('accepts %s as an error', async (_, error, payload) => {
    await capture.report(error);
    expect(payloads()).toMatchObject([payload]);
  });

  it('keeps an error of only escaped characters below the limit of an event', async () => {
    await capture.report(
      Object.assign(new Error('\u0001'.repeat(1e5)), { stack: '\u0001'.repeat(1e5), code: '\u0001'.repeat(1e5) }),
    );
    expect(JSON.stringify(payloads()[0]).length).toBeLessThan(65_536);
  });

  it('publishes an error that repeats once, and its count after a minute', async () => {
    for (let times = 0; times < 1_000; times++) void capture.report(broken);
    expect(publish).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(payloads()[1]).toMatchObject({ message: 'broken', details: { stack: broken.stack, repeats: 999 } });
    await capture.report(broken);
    expect(payloads()[2]).not.toHaveProperty('details.repeats');
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('publishes at most 20 different errors a minute, and the number of the others', async () => {
    for (let number = 0; number < 1_000; number++) await capture.report(`error ${number}`);
    expect(publish).toHaveBeenCalledTimes(20);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(payloads()[20]).toMatchObject({
      ...{ code: 'ERRORS_NOT_REPORTED', message: '980 more errors were not reported' },
      details: { newest: { message: 'error 999' } },
    });
    expect(publish).toHaveBeenCalledTimes(21);
    await capture.report('another');
    expect(messages().at(-1)).toBe('another');
  });

  it('publishes nothing while 20 errors wait for the hub, and counts them until then', async () => {
    const answers: (() => void)[] = [];
    publish.mockImplementation(() => new Promise((resolve) => answers.push(() => resolve({} as never))));
    for (let minute = 0; minute < 10; minute++) {
      for (let number = 0; number < 20; number++) void capture.report(`error ${minute}.${number}`);
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
    }
    expect(publish).toHaveBeenCalledTimes(20);
    for (const answer of answers) answer();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(messages()[20]).toBe('180 more errors were not reported');
  });

  it('never rejects, and tells of a publish that failed', async () => {
    publish.mockRejectedValue(refusal);
    onFailure.mockImplementation(() => {
      throw new Error('of the program');
    });
    await capture.report(broken);
    expect(onFailure.mock.calls).toEqual([[refusal]]);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('publishes the counts when it ends, and nothing after that', async () => {
    void capture.report(broken);
    void capture.report(broken);
    capture();
    capture();
    await capture.report('late');
    expect(payloads()).toMatchObject([{ details: {} }, { details: { repeats: 1 } }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('listens to the process until it ends, and to no rejections, whose listener would keep a process from ending', () => {
    const counts = () =>
      ['uncaughtExceptionMonitor', 'exit', 'uncaughtException', 'unhandledRejection'].map((name) =>
        process.listenerCount(name),
      );
    const during = counts();
    capture();
    const [monitor, exit, ...others] = counts();
    expect(during).toEqual([monitor! + 1, exit! + 1, ...others]);
  });
});
