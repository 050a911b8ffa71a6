import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutPage, mergePages, type NodePage } from '../../src/hub/connections/connection-page.js';
import type { ConnectionReport } from '../../src/hub/connections/connection-report.js';
import { RUNS } from '../support/disturbance.js';

const keyOf = (n: number) => String(n).padStart(3, '0');

/** Connections of one node, each with a report of this many characters. */
const entriesOf = (numbers: readonly number[], characters: number) =>
  numbers.map((n) => [keyOf(n), () => ({ id: 'x'.repeat(characters) }) as unknown as ConnectionReport] as const);

it('shows every connection of all nodes once and in order, page by page, in both directions, also where a node cuts its page short', () => {
  const nodesOf = fc
    .uniqueArray(fc.nat(60), { maxLength: 25 })
    .chain((numbers) =>
      fc
        .array(fc.nat(2), { minLength: numbers.length, maxLength: numbers.length })
        .map((owners) => [0, 1, 2].map((owner) => numbers.filter((_, index) => owners[index] === owner))),
    );
  fc.assert(
    fc.property(
      nodesOf,
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.boolean(),
      (nodes, size, fromEnd, isLarge) => {
        const all = nodes.flat().map(keyOf).sort();
        let seen: string[] = [];
        for (let at: string | null = null; ; ) {
          const page: Parameters<typeof cutPage>[1] = {
            above: fromEnd ? null : at,
            below: fromEnd ? at : null,
            size,
            fromEnd,
          };
          const pages: NodePage[] = nodes.map((numbers) => cutPage(entriesOf(numbers, isLarge ? 150_000 : 1), page));
          const { items, hasMore } = mergePages(pages, page);
          const keys = items.map(({ key }) => key);
          expect(keys.length).toBeLessThanOrEqual(size);
          seen = fromEnd ? [...keys, ...seen] : [...seen, ...keys];
          expect(hasMore).toBe(seen.length < all.length);
          if (!hasMore) break;
          at = keys.at(fromEnd ? 0 : -1)!;
        }
        expect(seen).toEqual(all);
      },
    ),
    { numRuns: RUNS },
  );
});
