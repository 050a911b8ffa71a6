import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALL_PROJECTS, createCursors } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { expiryOf } from '../../src/hub/streams/gap.js';
import { entries } from '../contract/entries.js';
import { RUNS } from '../support/disturbance.js';

const PROJECTS = ['p', 'q'] as const;
const FEEDS = [...PROJECTS, ALL_PROJECTS] as const;

const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('append' as const), to: fc.nat(1), count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), copy: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trim' as const), of: fc.nat(1), keep: fc.nat(6) }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** A position that a client holds, and everything that it has had up to there. */
interface Held {
  readonly feed: string;
  readonly cursor: string;
  readonly seen: readonly string[];
  /** Made for a record, and not for a position that no record was read for. */
  readonly isExact: boolean;
}

/** A log in a folder that is copied and put back as a whole, and the ids of all that is in each feed. */
class World {
  readonly #root: string;
  readonly #cursors = createCursors('a secret of the tests');
  readonly #copies: { path: string; feeds: Map<string, string[]> }[] = [];
  #feeds = new Map<string, string[]>(FEEDS.map((feed) => [feed, []]));
  readonly #held: Held[] = [];
  log!: EventLog;

  constructor(root: string) {
    this.#root = root;
  }

  get #data() {
    return join(this.#root, 'data');
  }

  async open(): Promise<void> {
    const onNotice = () => expect.unreachable('a folder that is restored as a whole looks sound');
    this.log = await openSqlite({ file: join(this.#data, 'tidings.db'), onNotice });
  }

  async run(c: Command): Promise<void> {
    if (c.do === 'append') await this.#append(PROJECTS[c.to]!, c.count);
    else if (c.do === 'trim') await this.log.trim({ project: PROJECTS[c.of]!, keep: c.keep });
    else if (c.do === 'copy') await this.#copy();
    else {
      const copy = c.do === 'restore' ? this.#copies[c.copy % Math.max(1, this.#copies.length)] : undefined;
      await this.log.close();
      if (copy) {
        await rm(this.#data, { recursive: true });
        await cp(copy.path, this.#data, { recursive: true });
        this.#feeds = new Map([...copy.feeds].map(([feed, ids]) => [feed, [...ids]]));
      }
      await this.open();
    }
    await this.#hold();
  }

  /** Resumes with every cursor that anybody holds. */
  async check(): Promise<void> {
    for (const { feed, cursor, seen, isExact } of this.#held) {
      const position = this.#cursors.open(feed, cursor);
      const page = await this.log.read({ feed, after: position.at, limit: 1 }).catch(() => null);
      if (!page) continue;
      const reason = await expiryOf(this.log, { feed, position }, page);
      const now = this.#feeds.get(feed)!;
      const isSame = seen.every((id, index) => now[index] === id);
      // Whoever has had anything that is no longer there, or there as something else, is told.
      if (!isSame) expect(reason).toMatch(/EPOCH|AHEAD/);
      else if (isExact && position.epoch === page.epoch)
        expect(reason).toBe(position.at < page.floor ? 'TRIMMED' : null);
    }
  }

  async #append(project: string, count: number): Promise<void> {
    const create = (await this.log.head(project)) === null;
    const records = await this.log.append({ project, entries: entries(count), create });
    for (const feed of [project, ALL_PROJECTS]) this.#feeds.get(feed)!.push(...records.map(({ id }) => id));
  }

  async #copy(): Promise<void> {
    const path = join(this.#root, `copy-${this.#copies.length}`);
    await cp(this.#data, path, { recursive: true });
    const feeds = new Map([...this.#feeds].map(([feed, ids]) => [feed, [...ids]]));
    this.#copies.push({ path, feeds });
  }

  /** Takes a cursor of every head, one of the newest record and one of a position in the middle of each feed. */
  async #hold(): Promise<void> {
    for (const feed of FEEDS) {
      const head = await this.log.head(feed);
      if (!head) continue;
      const seal = (point: { run: string; sequence: number }, at: number, isExact: boolean) => {
        const { run, sequence } = point;
        const cursor = this.#cursors.seal(feed, { epoch: head.epoch, run, sequence, at });
        this.#held.push({ feed, cursor, seen: this.#feeds.get(feed)!.slice(0, at), isExact });
      };
      seal(head, head.head, true);
      seal(head, Math.floor(head.head / 2), false);
      const { records } = await this.log.read({ feed, after: Math.floor(head.head / 2), limit: 1 });
      for (const record of records) seal(record, feed === ALL_PROJECTS ? record.sequence : record.offset, true);
    }
  }
}

it('tells everybody who resumes of any history that was replaced, and nobody of one that was not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 25 }), async (commands) => {
      const root = await mkdtemp(join(tmpdir(), 'tidings-'));
      const world = new World(root);
      try {
        await world.open();
        for (const c of commands) {
          await world.run(c);
          if (c.do === 'restore') await world.check();
        }
        await world.check();
      } finally {
        await world.log.close();
        await rm(root, { recursive: true, force: true });
      }
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
}, 120_000);
