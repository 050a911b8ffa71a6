import { describe, expect, it } from 'vitest';
import type { HourEvent } from '../../src/cli/demo/hour.js';
import { play } from '../../src/cli/demo/play.js';
import { type Client, ClientError, type Publication } from '../../src/client/index.js';
import { FakeClock } from '../support/fake-clock.js';
import { until } from '../support/until.js';

const eventAt = (seconds: number, more: Partial<HourEvent> = {}): HourEvent => ({
  atMs: seconds * 1_000,
  type: 'activity',
  payload: { kind: 'note', summary: String(seconds) },
  options: {},
  ...more,
});

/** Plays events to a client that answers each with an id, or refuses it. */
function playing(events: readonly HourEvent[], { speed, refusal }: { speed: number; refusal?: ClientError }) {
  const clock = new FakeClock();
  const interrupt = new AbortController();
  const sent: Publication[] = [];
  const counts: number[] = [];
  const client = {
    async publish(publication: Publication) {
      sent.push(publication);
      if (refusal) throw refusal;
      return { id: `id-${sent.length}`, offset: 1, cursor: 'c', recordedAt: '' };
    },
    async mutate() {
      throw new ClientError('FORBIDDEN', { message: 'No broadcasts' });
    },
  } as unknown as Client;
  const onPublished = (count: number) => counts.push(count);
  const { signal } = interrupt;
  const ended = play(events, { client, project: 'demo', speed, clock, signal, onPublished });
  return { clock, interrupt, sent, counts, ended };
}

describe('the events of an hour', () => {
  it('are published at their times, as many times faster as asked', async () => {
    const { clock, sent, ended } = playing([eventAt(0), eventAt(60), eventAt(120)], { speed: 60 });
    await until(() => sent.length === 1);
    clock.advance(999);
    clock.advance(1);
    await until(() => sent.length === 2);
    clock.advance(1_000);
    await ended;
    expect(sent).toHaveLength(3);
  });

  it('have the id of their cause', async () => {
    const events = [eventAt(0, { as: 'push' }), eventAt(1), eventAt(2, { because: 'push' })];
    const { sent, ended } = playing(events, { speed: Number.POSITIVE_INFINITY });
    await ended;
    expect(sent.map(({ options }) => options?.causationId)).toEqual([undefined, undefined, 'id-1']);
  });

  it('end early when asked to', async () => {
    const { interrupt, sent, ended } = playing([eventAt(0), eventAt(60)], { speed: 1 });
    await until(() => sent.length === 1);
    interrupt.abort();
    await ended;
    expect(sent).toHaveLength(1);
  });

  it('end with the refusal of the hub', async () => {
    const refusal = new ClientError('FORBIDDEN', { message: 'No' });
    const { sent, ended } = playing([eventAt(0), eventAt(60)], { speed: 1, refusal });
    await expect(ended).rejects.toBe(refusal);
    expect(sent).toHaveLength(1);
  });

  it('go on without a live-only event that was lost, and without a broadcast that the key may not send', async () => {
    const refusal = new ClientError('RATE_LIMITED', { message: 'Later' });
    const broadcast = eventAt(1, { type: 'broadcast_message', payload: { title: 'Freeze', body: 'Wait' } });
    const { sent, counts, ended } = playing([eventAt(0), broadcast, eventAt(2)], {
      speed: Number.POSITIVE_INFINITY,
      refusal,
    });
    await ended;
    expect({ sent: sent.length, counts }).toEqual({ sent: 2, counts: [] });
  });
});
