import { openSocket } from '../raw-exchange.js';
import { frameBytes, OPCODE, upgradeBytes } from '../raw-web-socket.js';
import { framesOfSession, initOfSession } from './frames.js';
import { Random } from './random.js';
import { requestsOfSession } from './requests.js';

/** What one connection says. */
interface Session {
  readonly opening: Buffer;
  /** The rest waits until this was answered; null waits for nothing. */
  readonly expected: string | null;
  readonly rest: Buffer;
  /** Of frames and requests. */
  readonly count: number;
}

export interface FuzzOptions {
  readonly url: string;
  readonly authorization: string;
  readonly seed: number;
  /** How many frames and requests to send at least. */
  readonly count: number;
}

/** A connection on which nothing has come for so long is done with; so is one that streams for longer than the other. */
const QUIET_MS = 30;
const MOST_MS = 200;
const CONNECTIONS = 16;
const FRAMES_SHARE = 0.7;
/** Apart from one another, whatever the seed. */
const STRIDE = 0x9e3779b1;

const CLOSE = frameBytes({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8]) });

function socketSession(random: Random, authorization: string): Session {
  const frames = framesOfSession(random);
  const opening = Buffer.concat([Buffer.from(upgradeBytes()), initOfSession(random, authorization)]);
  const ending = random.chance(0.5) ? [CLOSE] : [];
  const expected = random.chance(0.9) ? 'connection_ack' : null;
  return { opening, expected, rest: Buffer.concat([...frames, ...ending]), count: frames.length };
}

function requestSession(random: Random, authorization: string): Session {
  const requests = requestsOfSession(random, authorization);
  return { opening: Buffer.concat(requests), expected: null, rest: Buffer.alloc(0), count: requests.length };
}

/** Resolves when the connection is over. */
function play(url: string, { opening, expected, rest }: Session): Promise<void> {
  const socket = openSocket(url);
  let received = '';
  let isSaid = false;
  const say = () => {
    isSaid = true;
    socket.write(rest);
  };
  return new Promise((resolve) => {
    const limit = setTimeout(() => socket.destroy(), MOST_MS);
    socket.once('close', () => {
      clearTimeout(limit);
      resolve();
    });
    socket.once('end', () => socket.destroy());
    socket.setTimeout(QUIET_MS, () => (isSaid ? socket.destroy() : say()));
    socket.on('data', (chunk) => {
      if (isSaid || expected === null) return;
      received += chunk;
      if (received.includes(expected)) say();
    });
    socket.write(opening);
    if (expected === null) say();
  });
}

/** Sends frames and requests that are wrong in as many ways, the same for the same seed. @returns how many there were. */
export async function fuzz({
  url,
  authorization,
  seed,
  count,
}: FuzzOptions): Promise<{ frames: number; requests: number }> {
  const sent = { frames: 0, requests: 0 };
  let sessions = 0;
  const work = async () => {
    while (sent.frames + sent.requests < count) {
      const random = new Random(seed + Math.imul(++sessions, STRIDE));
      const isSocket = random.chance(FRAMES_SHARE);
      const session = (isSocket ? socketSession : requestSession)(random, authorization);
      sent[isSocket ? 'frames' : 'requests'] += session.count;
      await play(url, session);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return sent;
}
