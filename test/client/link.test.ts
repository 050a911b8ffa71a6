import { beforeEach, describe, expect, it } from 'vitest';
import { unreachable } from '../../src/client/client-error.js';
import { credentialsOf } from '../../src/client/connection/credential.js';
import { Link } from '../../src/client/connection/link.js';
import type { Carried, WireEvents } from '../../src/client/connection/wire.js';
import type { Credential } from '../../src/client/index.js';
import { createPlace } from '../support/client-place.js';

/** A wire that a test drives. */
interface FakeWire extends WireEvents {
  readonly credential: string | null;
  readonly carried: Carried[];
  probes: number;
  closed: boolean;
}

let place: ReturnType<typeof createPlace>;
let wires: FakeWire[];
let longestMs: number;

beforeEach(() => {
  place = createPlace();
  wires = [];
  longestMs = 30_000;
});

function make(credential?: Credential) {
  const link = new Link({
    surroundings: place.surroundings,
    credentials: credentialsOf(credential),
    longestMs: () => longestMs,
    onChange: () => undefined,
    dial(given, events) {
      const wire: FakeWire = { ...events, credential: given, carried: [], probes: 0, closed: false };
      wires.push(wire);
      return {
        carry(stream) {
          wire.carried.push(stream);
          return () => wire.carried.splice(wire.carried.indexOf(stream), 1);
        },
        probe: () => wire.probes++,
        close: () => {
          wire.closed = true;
        },
      };
    },
  });
  return link;
}
/** Lets the credential be asked for. */
const settle = () => new Promise(setImmediate);
const lost = (extensions = {}) => unreachable('lost', undefined, extensions);
async function opened(link = make()) {
  link.send('wanted');
  await settle();
  wires.at(-1)!.opened();
  return link;
}
const stream = {} as Carried;

describe('a link', () => {
  it('carries its streams on each connection, from when it is open', async () => {
    const link = make();
    link.add(stream);
    await opened(link);
    expect(wires[0]!.carried).toEqual([stream]);
    wires[0]!.lost(lost());
    place.clock.advance(1_000);
    await settle();
    expect(wires[1]!.carried).toEqual([]);
    wires[1]!.opened();
    expect(wires[1]!.carried).toEqual([stream]);
    link.remove(stream);
    expect(wires[1]!.carried).toEqual([]);
  });

  it('waits twice as long at most after each failure, and up to the bound', async () => {
    const link = make();
    link.send('wanted');
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      await settle();
      wires.at(-1)!.lost(lost());
      const from = place.clock.now();
      while (link.state === 'waiting') place.clock.advance(100);
      waits.push(place.clock.now() - from);
    }
    // Random gives one half.
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    expect(link.failures).toBe(8);
    longestMs = 300_000;
    await settle();
    wires.at(-1)!.lost(lost());
    place.clock.advance(100_000);
    expect(link.state).toBe('waiting');
  });

  it('does not start from the shortest wait when connections open and are lost at once', async () => {
    const link = make();
    for (let flap = 0; flap < 5; flap++) {
      await opened(link);
      wires.at(-1)!.lost(lost());
      while (link.state === 'waiting') place.clock.advance(100);
    }
    await opened(link);
    wires.at(-1)!.lost(lost());
    place.clock.advance(10_000);
    expect(link.state).toBe('waiting');
    place.clock.advance(10_000);
    await opened(link);
    place.clock.advance(6_000);
    wires.at(-1)!.lost(lost());
    place.clock.advance(500);
    expect(link.state).toBe('connecting');
  });

  it('waits for as long as the hub asks', async () => {
    const link = await opened();
    wires[0]!.lost(lost({ retryAfterMs: 45_000 }));
    place.clock.advance(45_000);
    expect(link.state).toBe('waiting');
    place.clock.advance(1_000);
    expect(link.state).toBe('connecting');
  });

  it('gives up an attempt that takes longer than 10 s, and one that waits for a credential', async () => {
    const link = make(() => new Promise<string>(() => undefined));
    link.send('wanted');
    place.clock.advance(11_000);
    link.tick();
    expect(link.state).toBe('waiting');
    expect(link.error?.message).toBe('The hub has not answered within 10 s');
  });

  it('does not connect with a credential that comes too late', async () => {
    let give: (key: string) => void = () => undefined;
    const link = make(() => new Promise((resolve) => (give = resolve)));
    link.send('wanted');
    await settle();
    link.send('close');
    give('late');
    await settle();
    expect(wires).toEqual([]);
    expect(place.left).toBe(0);
  });

  it('asks a quiet connection for a sign of life, and leaves a silent one', async () => {
    const link = await opened();
    place.clock.advance(15_000);
    link.tick();
    expect(wires[0]!.probes).toBe(1);
    wires[0]!.alive();
    place.clock.advance(15_000);
    link.tick();
    expect(link.state).toBe('open');
    place.clock.advance(11_000);
    link.tick();
    expect(link.state).toBe('waiting');
    expect(wires[0]!.closed).toBe(true);
  });

  it.each(['wake', 'online', 'offline'] as const)('gives an open connection 5 s to answer on %s', async (event) => {
    const link = await opened();
    place.clock.skip(3_600_000);
    link.send(event);
    link.tick();
    expect(wires[0]!.probes).toBeGreaterThan(0);
    expect(link.state).toBe('open');
    place.clock.advance(5_001);
    link.tick();
    expect(link.state).toBe('waiting');
  });

  it('tries again without a network, but rarely: the hub may run on the same machine', async () => {
    const link = await opened();
    wires[0]!.lost(lost());
    link.send('offline');
    place.clock.advance(29_000);
    expect(link.state).toBe('offline');
    place.clock.advance(1_000);
    expect(link.state).toBe('connecting');
  });

  it('asks again for a new JWT until there is one, and takes it by connecting where it cannot be handed over', async () => {
    const expiring = (seconds: number, name: string) =>
      `h.${btoa(JSON.stringify({ exp: place.clock.now() / 1_000 + seconds, name }))}.s`;
    const old = expiring(600, 'old');
    let asked = 0;
    let next: string | null = old;
    const link = await opened(
      make(() => {
        asked++;
        return next;
      }),
    );
    place.clock.skip(540_000);
    await settle();
    next = null;
    place.clock.skip(30_000);
    await settle();
    expect(asked).toBe(3);
    expect(link.state).toBe('open');
    next = expiring(600, 'new');
    place.clock.skip(15_000);
    await settle();
    await settle();
    expect(wires.map(({ credential }) => credential)).toEqual([old, next]);
  });

  it('leaves nothing behind', async () => {
    const link = await opened();
    wires[0]!.lost(lost());
    link.send('close');
    link.send('close');
    expect(place.left).toBe(0);
    expect(link.state).toBe('ended');
  });
});
