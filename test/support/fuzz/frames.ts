import { frameBytes, OPCODE, textFrame } from '../raw-web-socket.js';
import { mutatedDocument } from './documents.js';
import type { Random } from './random.js';
import { junk, mutatedBytes, mutatedValue, variables } from './values.js';

const IDS = ['1', '2', '3', 'constructor', '__proto__', 'toString', '☃', 'a\nb', 'x'.repeat(500)];

function subscribe(random: Random): object {
  const payload = { query: mutatedDocument(random), variables: variables(random) };
  return { type: 'subscribe', id: `${random.pick(IDS)}${random.below(1_000)}`, payload };
}

/** A message of graphql-transport-ws, good enough for its socket to go on. */
function passing(random: Random): object {
  return random.pick([
    () => subscribe(random),
    () => subscribe(random),
    () => subscribe(random),
    () => ({ type: 'complete', id: random.pick(IDS) }),
    () => ({ type: 'ping', payload: { some: 'payload' } }),
    () => ({ type: 'pong' }),
  ])();
}

/** A message that the hub may close its socket for. */
function broken(random: Random): Buffer {
  return random.pick([
    () => textFrame(JSON.stringify(mutatedValue(subscribe(random), random)) ?? 'undefined'),
    () => textFrame(JSON.stringify({ ...subscribe(random), [random.pick(['type', 'id', 'payload'])]: junk(random) })),
    () => frameBytes({ opcode: OPCODE.text, payload: mutatedBytes(JSON.stringify(subscribe(random)), random) }),
    () => frameBytes({ opcode: OPCODE.binary, payload: random.bytes(random.below(300)) }),
    () => textFrame({ type: 'connection_init', payload: junk(random) }),
  ])();
}

/** Frames that no client should send, or that say of themselves what is not so. */
function malformed(random: Random): Buffer {
  const payload = JSON.stringify(passing(random));
  return random.pick([
    () => frameBytes({ opcode: OPCODE.text, payload, rsv: 1 + random.below(7) }),
    () => frameBytes({ opcode: OPCODE.text, payload, masked: false }),
    () => frameBytes({ opcode: 3 + random.below(5), payload }),
    () => frameBytes({ opcode: 11 + random.below(5), payload }),
    () => frameBytes({ opcode: OPCODE.ping, payload: 'x'.repeat(126 + random.below(1_000)) }),
    () => frameBytes({ opcode: OPCODE.close, payload: random.bytes(random.below(140)) }),
    () => frameBytes({ opcode: OPCODE.continuation, payload }),
    () => frameBytes({ opcode: OPCODE.ping, payload: 'x', fin: false }),
    () => frameBytes({ opcode: OPCODE.text, payload, claimed: random.pick([0, 5, 1_000, 65_536, 131_073, 2 ** 40]) }),
    () => mutatedBytes(textFrame(payload), random),
    () => random.bytes(1 + random.below(200)),
  ])();
}

/** One message in several frames, with control frames between them. */
function fragmented(random: Random): Buffer[] {
  const payload = Buffer.from(JSON.stringify(passing(random)));
  const step = Math.ceil(payload.length / (1 + random.below(8)));
  const frames: Buffer[] = [];
  for (let at = 0; at < payload.length; at += step) {
    const opcode = at === 0 ? OPCODE.text : OPCODE.continuation;
    frames.push(frameBytes({ opcode, payload: payload.subarray(at, at + step), fin: at + step >= payload.length }));
    if (random.chance(0.3)) frames.push(frameBytes({ opcode: OPCODE.ping, payload: random.bytes(random.below(125)) }));
  }
  return frames;
}

const message = (random: Random) => [textFrame(passing(random))];

function control(random: Random): Buffer[] {
  const opcode = random.pick([OPCODE.ping, OPCODE.pong]);
  return [frameBytes({ opcode, payload: random.bytes(random.below(126)) })];
}

const MAX_FRAMES = 40;

/** What is sent on one WebSocket: frames that it lives through, and at the end perhaps one that it does not. */
export function framesOfSession(random: Random): Buffer[] {
  const count = 1 + random.below(MAX_FRAMES);
  const frames: Buffer[] = [];
  while (frames.length < count) {
    if (random.chance(0.04)) return [...frames, malformed(random)];
    if (random.chance(0.04)) return [...frames, broken(random)];
    frames.push(...random.pick([fragmented, control, message, message, message, message, message, message])(random));
  }
  return frames;
}

/** The payload of a `connection_init`, mostly the good one. */
export function initOfSession(random: Random, authorization: string): Buffer {
  const good = { type: 'connection_init', payload: { authorization } };
  if (random.chance(0.85)) return textFrame(good);
  return random.pick([
    () => textFrame({ type: 'connection_init' }),
    () => textFrame({ type: 'connection_init', payload: mutatedValue(good.payload, random) }),
    () => textFrame({ type: 'connection_init', payload: { authorization: `Bearer ${junk(random)}` } }),
    () => framesOfSession(random)[0]!,
  ])();
}
