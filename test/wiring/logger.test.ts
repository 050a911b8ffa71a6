import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Redaction } from '../../src/core/text/redaction.js';
import { createLogger } from '../../src/wiring/logger.js';

/** What a logger wrote, as text. */
async function logged(
  readable: boolean,
  write: (log: Awaited<ReturnType<typeof createLogger>>) => void,
): Promise<string> {
  const stream = new PassThrough();
  const redaction = new Redaction();
  redaction.hide('the-admin-key-of-this-hub');
  write(await createLogger({ level: 'trace', redaction, readable, stream }));
  await new Promise((resolve) => setImmediate(resolve));
  return String(stream.read() ?? '');
}

const MODES = [
  ['JSON', false],
  ['lines for people', true],
] as const;

describe.each(MODES)('the log as %s', (_, readable) => {
  it('masks secrets in members, messages, stacks and causes of errors', async () => {
    const cause = new Error('tdg_01_causesecret');
    const error = Object.assign(new Error('refused Bearer messagesecret', { cause }), { password: 'membersecret' });
    const text = await logged(readable, (log) => {
      log.error({ err: error, headers: { authorization: 'headersecret' } }, 'key the-admin-key-of-this-hub');
      log.info('listening at http://u:urlsecret@127.0.0.1/');
    });
    expect(text).toContain('refused Bearer [redacted]');
    expect(text).not.toMatch(/secret|the-admin-key/);
  });

  it('writes one line for each entry and moves no cursor, whatever text it holds', async () => {
    const hostile = 'curl\n{"level":30,"msg":"forged"}\r\x1b[2J\x9b31m\u202e\u2028';
    const text = await logged(readable, (log) => log.info({ agent: hostile }, `agent ${hostile}`));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none, but for the colours of our own
    expect(text.replace(/\x1b\[\d+m/g, '')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
    const lines = text.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('    '))).toHaveLength(1);
  });
});

it('JSON lines hold the logged values, except masked ones', async () => {
  const text = await logged(false, (log) => log.info({ agent: 'a\u202eb\n' }, 'hello'));
  expect(JSON.parse(text)).toMatchObject({ level: 30, agent: 'a\u202eb\n', msg: 'hello' });
});
