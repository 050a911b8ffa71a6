import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import { RUNS } from '../support/disturbance.js';
import { until } from '../support/until.js';
import { startWebhookNodes } from '../support/webhook-nodes.js';

const NODES = 3;

type Step =
  | { readonly kind: 'publish'; readonly events: number }
  | { readonly kind: 'fail'; readonly requests: number; readonly how: 'refuse' | 'cut' | 'cut after it was taken' }
  | { readonly kind: 'replace'; readonly node: number; readonly how: 'kill' | 'close' }
  | { readonly kind: 'wait'; readonly ms: number };

const node = fc.nat(NODES - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('publish' as const), events: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('fail' as const),
    requests: fc.integer({ min: 1, max: 3 }),
    how: fc.constantFrom('refuse' as const, 'cut' as const, 'cut after it was taken' as const),
  }),
  fc.record({ kind: fc.constant('replace' as const), node, how: fc.constantFrom('kill' as const, 'close' as const) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1_000, max: 40_000 }) }),
);

describe('a webhook', () => {
  it('gets every event in order, and repeats only the one in hand, whatever fails and whoever is killed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const place = await startWebhookNodes(NODES);
        try {
          const taken: string[] = [];
          let [failing, how]: [number, string] = [0, ''];
          place.receiver.answer = (_id, body) => {
            const fails = failing > 0;
            if (fails) failing--;
            if (!fails || how === 'cut after it was taken') taken.push(JSON.parse(body).data.payload.message);
            if (!fails) return 200;
            return how === 'refuse' ? 500 : (response) => response.destroy();
          };
          /** Moves time on in steps that let the nodes work in between. */
          const pass = async (ms: number) => {
            for (let passed = 0; passed < ms; passed += 1_000) {
              place.clock.advance(1_000);
              await delay(1);
            }
          };
          for (const one of steps) {
            if (one.kind === 'publish') await place.publish(one.events);
            else if (one.kind === 'fail') [failing, how] = [one.requests, one.how];
            else if (one.kind === 'replace') await place.replace(one.node, one.how);
            else await pass(one.ms);
            expect(place.nodes.filter(({ lease }) => lease.isHeld).length).toBeLessThan(2);
          }
          failing = 0;
          const all = place.texts;
          await until(async () => {
            await pass(1_000);
            return new Set(taken).size === all.length;
          });
          expect(taken.filter((text, index) => text !== taken[index - 1])).toEqual(all);
        } finally {
          await place.close();
        }
      }),
      { numRuns: Math.ceil(RUNS / 5), endOnFailure: true },
    );
  }, 300_000);
});

describe('the node that delivers', () => {
  it('stops at any moment of its start', async () => {
    for (let turns = 0; turns < 40; turns++) {
      const place = await startWebhookNodes(1);
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      await place.close();
    }
  });
});
