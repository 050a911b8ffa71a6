import type { ChecklistItem } from './checklist.js';

/** Task that was published, and the file that has it as far as is known. */
export interface KnownTask {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** A task that was cancelled comes back only with the same id. */
  readonly isCancelled: boolean;
}

/** Item of a file. */
export interface FoundItem {
  readonly file: string;
  readonly item: ChecklistItem;
}

/** Share of equal pairs of letters above which two titles are one title that was edited. */
const SIMILAR = 0.6;
/** Pairs of titles of a file that are compared. */
const MAX_PAIRS = 40_000;

/**
 * Finds which known task each item is, and gives the others an id: by id, by title in the same file, by similar title in
 * the same file, by title in another file. So a task keeps its id when it is moved, when its text is edited a little, and
 * when its file is renamed.
 */
export function identify(found: readonly FoundItem[], known: readonly KnownTask[]): Map<string, FoundItem> {
  const identified = new Map<string, FoundItem>();
  let items = [...found];
  const tasks = new Map(known.map((task) => [task.id, task]));
  const take = (matches: (found: FoundItem) => KnownTask | undefined) => {
    items = items.filter((one) => {
      const task = matches(one);
      if (!task || !tasks.delete(task.id)) return true;
      identified.set(task.id, one);
      return false;
    });
  };
  take(({ item }) => {
    const task = tasks.get(item.id);
    return task?.title === item.title ? task : undefined;
  });
  take(byName(tasks, ({ file, title }) => JSON.stringify([file, title])));
  for (const [task, one] of similarOnes(items, [...tasks.values()]))
    take((other) => (other === one ? task : undefined));
  take(byName(tasks, ({ title }) => title));
  for (const one of items) identified.set(unusedId(one.item.id, known, identified), one);
  return identified;
}

/** Finds the tasks that are not taken yet by a name, the oldest of several first. */
function byName(tasks: ReadonlyMap<string, KnownTask>, nameOf: (one: { file: string; title: string }) => string) {
  const named = new Map<string, KnownTask[]>();
  for (const task of tasks.values())
    if (!task.isCancelled) named.set(nameOf(task), [...(named.get(nameOf(task)) ?? []), task]);
  return ({ file, item: { title } }: FoundItem) => named.get(nameOf({ file, title }))?.shift();
}

/** Pairs of a task and an item of one file with similar titles, the most similar ones first. */
function similarOnes(items: readonly FoundItem[], tasks: readonly KnownTask[]): [KnownTask, FoundItem][] {
  const pairs: { score: number; task: KnownTask; one: FoundItem }[] = [];
  for (const file of new Set(items.map((one) => one.file))) {
    const own = items.filter((one) => one.file === file);
    const candidates = tasks.filter((task) => task.file === file && !task.isCancelled);
    if (own.length * candidates.length > MAX_PAIRS) continue;
    for (const one of own)
      for (const task of candidates) {
        const score = similarity(one.item.title, task.title);
        if (score >= SIMILAR) pairs.push({ score, task, one });
      }
  }
  const taken = new Set<KnownTask | FoundItem>();
  return pairs
    .sort((a, b) => b.score - a.score)
    .flatMap(({ task, one }): [KnownTask, FoundItem][] => {
      if (taken.has(task) || taken.has(one)) return [];
      taken.add(task).add(one);
      return [[task, one]];
    });
}

/** Share of pairs of neighbouring letters that two texts have in common: 0 to 1 (Dice). */
function similarity(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of a) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of b) {
    const count = rest.get(pair) ?? 0;
    if (count > 0) common++;
    rest.set(pair, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}

const pairsOf = (text: string): string[] => {
  const letters = text.toLowerCase();
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
};

/** An id that was given to an item with this text earlier may belong to a task that has another text now. */
function unusedId(id: string, known: readonly KnownTask[], identified: ReadonlyMap<string, FoundItem>): string {
  const isUsed = (candidate: string) => identified.has(candidate) || known.some((task) => task.id === candidate);
  let unused = id;
  for (let count = 2; isUsed(unused); count++) unused = `${id}-${count}`;
  return unused;
}
