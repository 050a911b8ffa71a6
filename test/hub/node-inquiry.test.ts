import { describe, expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import { NO_SIGNALS, type Signals } from '../../src/core/signals.js';
import { NodeInquiry } from '../../src/hub/nodes/node-inquiry.js';
import { FakeClock } from '../support/fake-clock.js';
import { signalBus } from '../support/signal-bus.js';

function setUp(names: readonly string[]) {
  const clock = new FakeClock();
  const signals = signalBus();
  const errors: unknown[] = [];
  const dead = new Set<string>();
  /** Signals of a node until it has crashed: then it neither tells nor hears. */
  const wireOf = (name: string): Signals => ({
    tell: (topic, subject) => dead.has(name) || signals.tell(topic, subject),
    hear: (topic, listener) => signals.hear(topic, (subject) => dead.has(name) || listener(subject)),
  });
  const nodes = names.map((name) => {
    const node = new NodeInquiry({ signals: wireOf(name), clock, onError: (error) => errors.push(error) });
    node.answer('name', (greeting: string) => `${greeting} ${name}`);
    return node;
  });
  return { clock, nodes, dead, errors };
}

const valuesOf = ({ answers }: { answers: readonly { value: string }[] }) => answers.map(({ value }) => value);

describe('a question to all nodes', () => {
  it('is answered by each of them, its own node first', async () => {
    const { nodes } = setUp(['a', 'b', 'c']);
    const asked = await nodes[1]!.ask<string>('name', 'I am');
    expect(valuesOf(asked)).toEqual(['I am b', 'I am a', 'I am c']);
    expect(asked.missing).toEqual([]);
    expect(asked.answers.map(({ node }) => node.id)).toEqual([1, 0, 2].map((n) => nodes[n]!.directory.self.id));
  });

  it('is answered at once where no other node is', async () => {
    const node = new NodeInquiry({ signals: NO_SIGNALS, clock: new FakeClock(), onError: () => undefined });
    node.answer('name', () => 'alone');
    expect(valuesOf(await node.ask<string>('name'))).toEqual(['alone']);
    await expect(
      (async () => {
        node.answer('name', () => Promise.reject(new Error('no')));
        await node.ask('name');
      })(),
    ).rejects.toThrow('no');
  });

  it('names a node that is silent within a second, later one that is lost, and forgets it', async () => {
    const { clock, nodes, dead } = setUp(['a', 'b', 'c']);
    const lost = nodes[2]!.directory.self;
    const lastSeenAt = clock.now();
    dead.add('c');
    const asking = nodes[0]!.ask<string>('name', 'I am');
    await nextTurn();
    clock.advance(1_000);
    expect(await asking).toMatchObject({ missing: [{ node: lost, reason: 'SILENT', lastSeenAt }] });
    clock.advance(6_000);
    // No time passes now: nobody waits for a node that is lost.
    const asked = await nodes[0]!.ask<string>('name', 'I am');
    expect(valuesOf(asked)).toEqual(['I am a', 'I am b']);
    expect(asked.missing).toEqual([{ node: lost, reason: 'LOST', lastSeenAt }]);
    clock.advance(300_000);
    expect((await nodes[0]!.ask('name', '')).missing).toEqual([]);
  });

  it('asks no node that has stopped in good order, and ends with its own', async () => {
    const { clock, nodes, dead } = setUp(['a', 'b']);
    nodes[1]!.close();
    expect(await nodes[0]!.ask('name', '')).toMatchObject({ answers: [{ value: ' a' }], missing: [] });
    const { nodes: others, dead: gone } = setUp(['a', 'b']);
    gone.add('b');
    const asking = others[0]!.ask('name', '');
    others[0]!.close();
    expect((await asking).missing).toHaveLength(1);
    expect([clock.elapsed(), dead.size]).toEqual([0, 0]);
  });

  it('says why a node could not answer', async () => {
    const { nodes, errors } = setUp(['a', 'b']);
    const reasonOf = async (topic: string) => (await nodes[0]!.ask(topic)).missing.map(({ reason }) => reason);
    nodes[1]!.answer('failing', () => {
      throw new Error('broken');
    });
    nodes[1]!.answer('large', () => 'x'.repeat(600_000));
    expect([await reasonOf('failing'), await reasonOf('large'), await reasonOf('unknown')]).toEqual([
      ['FAILED'],
      ['TOO_LARGE'],
      ['FAILED'],
    ]);
    expect(errors).toEqual([new Error('broken')]);
  });

  it('is refused when a hundred are under way', async () => {
    const { clock, nodes, dead } = setUp(['a', 'b']);
    dead.add('b');
    const asking = Array.from({ length: 100 }, () => nodes[0]!.ask('name', ''));
    await expect(nodes[0]!.ask('name', '')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    clock.advance(1_000);
    expect(await Promise.all(asking)).toHaveLength(100);
  });
});
