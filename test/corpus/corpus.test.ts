import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from './case.js';
import { CONTENT_CASES } from './content-rows.js';
import { DOCUMENT_CASES } from './document-rows.js';
import { FILE_CASES } from './file-rows.js';
import { FLOOD_CASES } from './flood-rows.js';
import { HTTP_CASES } from './http-rows.js';
import { HTTP_WIRE_CASES } from './http-wire-rows.js';
import { Hubs } from './hubs.js';
import { READING_CASES } from './reading-rows.js';
import { RIGHTS_CASES } from './rights-rows.js';
import { Scene } from './scene.js';
import { SLOW_READER_CASES } from './slow-reader-rows.js';
import { LEFT_OUT, SPEC_IDS } from './spec-ids.js';
import { STREAM_CASES } from './stream-rows.js';
import { HMAC_SECRET, TokenIssuer } from './token-issuer.js';
import { TOKEN_CASES } from './token-rows.js';
import { WEBSOCKET_CASES } from './websocket-rows.js';

const CASES: readonly Case[] = [
  ...[HTTP_CASES, HTTP_WIRE_CASES, WEBSOCKET_CASES, FLOOD_CASES, DOCUMENT_CASES, READING_CASES],
  ...[STREAM_CASES, SLOW_READER_CASES, TOKEN_CASES, RIGHTS_CASES, CONTENT_CASES, FILE_CASES],
].flat();

const MAX_DELAY_MS = 100;
/** What an input costs it costs each time; what is collected or compiled meanwhile it does not. */
const ATTEMPTS = 3;

let issuer: TokenIssuer;
let hubs: Hubs;
const ran: Case[] = [];

beforeAll(async () => {
  issuer = await TokenIssuer.start();
  hubs = new Hubs(issuer);
});
afterAll(async () => {
  await hubs.stop();
  await issuer.close();
  const rows = new Set(ran.map(({ id }) => id));
  const reasons = [...new Set(LEFT_OUT.values())];
  const idsOf = (reason: string) => [...LEFT_OUT].filter((entry) => entry[1] === reason).map(([id]) => id);
  const leftOut = reasons.map((reason) => `${idsOf(reason).join(' ')} (${reason})`);
  console.log(`corpus: ${ran.length} cases of ${rows.size} rows ran; left out: ${leftOut.join('; ')}`);
});

/** @returns how long the event loop of the hub was held up, in milliseconds. */
async function play({ hub: name = 'open', slow, run }: Case): Promise<number> {
  const hub = await hubs.get(name);
  if (!slow) await hub.mark();
  const scene = new Scene(hub, issuer);
  try {
    await run(scene);
  } finally {
    scene.close();
  }
  scene.expectDiscreet();
  const health = await fetch(`${hub.url}/health`);
  expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok' }]);
  expect(hub.isAlive).toBe(true);
  const { pid, polluted, maxDelayMs } = await hub.read();
  expect({ pid, polluted }).toEqual({ pid: hub.pid, polluted: [] });
  return maxDelayMs;
}

async function check(row: Case): Promise<void> {
  const delays: number[] = [];
  const limit = row.maxDelayMs ?? MAX_DELAY_MS;
  do delays.push(await play(row));
  while (delays.at(-1)! >= limit && delays.length < (row.slow ? 1 : ATTEMPTS));
  ran.push(row);
  expect(Math.min(...delays), `the event loop was held up for ${delays} ms`).toBeLessThan(limit);
}

const named = (rows: readonly Case[]) => rows.map((row) => ({ ...row, row }));
const TIMEOUT_MS = 180_000;

describe.concurrent('slow rows', () => {
  it.each(named(CASES.filter(({ slow }) => slow)))('$id $title, over $via', ({ row }) => check(row), TIMEOUT_MS);
});

describe('other rows', () => {
  it.each(named(CASES.filter(({ slow }) => !slow)))('$id $title, over $via', ({ row }) => check(row), TIMEOUT_MS);
});

describe('the corpus', () => {
  it('runs every row, or omits it with a reason', () => {
    const sent = new Set(CASES.map(({ id }) => id));
    expect([...sent, ...LEFT_OUT.keys()].sort()).toEqual([...SPEC_IDS].sort());
  });

  it('logs JSON lines only, without uncaught failures or credentials', async () => {
    for (const hub of await hubs.all()) {
      for (const line of hub.log.split('\n').slice(0, -1)) expect(() => JSON.parse(line), line).not.toThrow();
      expect(hub.log).not.toMatch(/unhandled|uncaught/i);
      expect(hub.log).not.toContain(hub.authorization);
      expect(hub.log).not.toContain(HMAC_SECRET);
    }
  });
});
