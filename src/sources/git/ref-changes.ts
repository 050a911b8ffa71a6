import { type Operation, operationFrom, operationOf, rebasedOnto } from './operation.js';
import { changesBetween, type ReflogEntry } from './reflog.js';
import type { RefState, Repository } from './repository.js';

/** Change of a branch or tag, and the commits that it brought. */
export interface RefChange {
  readonly ref: string;
  /** Null for a new ref. */
  readonly before: string | null;
  /** Null for a ref that was deleted. */
  readonly after: string | null;
  /** Milliseconds since 1970 UTC; null where git keeps no log of the ref. */
  readonly at: number | null;
  readonly operation: Operation | null;
  /**
   * Parents first. Of a ref that moved: those that the previous value did not have. Of a new ref: those that no other ref
   * had, and no earlier change of the list.
   */
  readonly commits: readonly string[];
  /** Whether the new value lacks commits of the previous one. */
  readonly forced: boolean;
  /** Commits that a rebase has made. */
  readonly rebased: ReadonlySet<string>;
}

interface Step {
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: number | null;
  readonly message: string;
}

type Peeled = Awaited<ReturnType<Repository['peeled']>>;

/**
 * Finds what changed between known refs and those of now, in the order in which it happened as far as git knows it. A branch
 * with a log gives each of its changes, however many came since: the same as for a source that saw each of them.
 */
export async function findRefChanges(
  repository: Repository,
  known: ReadonlyMap<string, string>,
  { refs, head }: RefState,
): Promise<RefChange[]> {
  const rows = await rowsBetween(repository, known, refs);
  if (rows.length === 0) return [];
  const objects = rows.flat().flatMap(({ before, after }) => [before, after]);
  const peeled = await repository.peeled([...new Set(objects)].filter((object) => object !== null));
  const steps = rows.flatMap((row) => (isWhole(row, peeled) ? row : [joined(row)]));
  const late = ({ at }: Step) => at ?? Number.MAX_SAFE_INTEGER;
  const aside = ({ ref }: Step) => Number(ref !== head?.ref);
  steps.sort((one, other) => late(one) - late(other) || aside(one) - aside(other));
  const fresh = await freshCommits(repository, steps, { known, peeled });
  const changes: RefChange[] = [];
  for (const step of steps) changes.push(await describe(repository, step, { peeled, fresh }));
  return changes;
}

/** Rows of changes, each of one ref, oldest first. */
async function rowsBetween(
  repository: Repository,
  known: ReadonlyMap<string, string>,
  refs: ReadonlyMap<string, string>,
): Promise<Step[][]> {
  const rows: Step[][] = [];
  for (const [ref, after] of refs) {
    const before = known.get(ref) ?? null;
    if (before === after) continue;
    const entries = changesBetween(await repository.reflog(ref), { before, after });
    rows.push(entries ? inOrder(ref, entries) : [{ ref, before, after, at: null, message: '' }]);
  }
  for (const [ref, before] of known)
    if (!refs.has(ref)) rows.push([{ ref, before, after: null, at: null, message: '' }]);
  return rows;
}

/** The clock of the machine may have been set back; the order of the log counts. */
function inOrder(ref: string, entries: readonly ReflogEntry[]): Step[] {
  let latest = 0;
  return entries.map((entry) => {
    latest = Math.max(latest, entry.at);
    return { ...entry, ref, at: latest };
  });
}

/** A value in between that is no longer here cannot be published. */
const isWhole = (row: readonly Step[], peeled: Peeled) => row.slice(0, -1).every(({ after }) => peeled.has(after!));

const joined = (row: readonly Step[]): Step => ({
  ...row[0]!,
  after: row.at(-1)!.after,
  at: row.at(-1)!.at,
  message: '',
});

/** Commits that no known ref has; each is handed out once. */
class FreshCommits {
  readonly #graph: ReadonlyMap<string, readonly string[]>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #taken = new Set<string>();

  constructor(graph: ReadonlyMap<string, readonly string[]>) {
    this.#graph = graph;
    this.#places = new Map([...graph.keys()].map((sha, place) => [sha, place]));
  }

  /** Marks commits that another change has brought. */
  mark(shas: readonly string[]): void {
    for (const sha of shas) this.#taken.add(sha);
  }

  /** Takes those that are reachable from a commit, parents first. */
  take(tip: string): string[] {
    const taken: string[] = [];
    const pending = [tip];
    for (let sha = pending.pop(); sha !== undefined; sha = pending.pop()) {
      const parents = this.#graph.get(sha);
      if (!parents || this.#taken.has(sha)) continue;
      this.#taken.add(sha);
      taken.push(sha);
      pending.push(...parents);
    }
    return taken.sort((a, b) => this.#places.get(a)! - this.#places.get(b)!);
  }
}

/** Whether nothing that is here came before: a new ref, or the previous value was removed for good. */
const isFresh = ({ before, after }: Step, peeled: Peeled) =>
  after !== null && peeled.has(after) && (before === null || !peeled.has(before));

async function freshCommits(
  repository: Repository,
  steps: readonly Step[],
  { known, peeled }: { known: ReadonlyMap<string, string>; peeled: Peeled },
): Promise<FreshCommits> {
  const old = new Set(known.values());
  const tips = steps.filter((step) => isFresh(step, peeled)).map(({ after }) => peeled.get(after!)!.sha);
  const wanted = [...new Set(tips)].filter((sha) => !old.has(sha));
  return new FreshCommits(wanted.length === 0 ? new Map() : await repository.fresh(wanted, old));
}

async function describe(
  repository: Repository,
  step: Step,
  { peeled, fresh }: { peeled: Peeled; fresh: FreshCommits },
): Promise<RefChange> {
  const { message, ...change } = step;
  const [before, after] = [step.before, step.after].map((object) => (object === null ? undefined : peeled.get(object)));
  const none = { ...change, operation: operationOf(message), commits: [], forced: false, rebased: new Set<string>() };
  if (!after) return none;
  if (isFresh(step, peeled)) return { ...none, commits: fresh.take(after.sha), forced: step.before !== null };
  const { sha, parents } = after;
  const isNext = parents.length === 1 && parents[0] === before!.sha;
  const { gained, lost } = isNext ? { gained: [sha], lost: false } : await repository.difference(before!.sha, sha);
  fresh.mark(gained);
  const shape = {
    parentsBefore: before!.parents,
    parentsAfter: parents,
    before: before!.sha,
    lost,
    gained: gained.length,
  };
  const onto = none.operation === 'rebase' ? rebasedOnto(message) : null;
  return {
    ...none,
    operation: message === '' ? operationFrom(shape) : none.operation,
    commits: gained,
    // A tag is not meant to move: git refuses to without force.
    forced: lost || step.ref.startsWith('refs/tags/'),
    rebased: new Set(onto === null ? [] : (await repository.difference(onto, sha)).gained),
  };
}
