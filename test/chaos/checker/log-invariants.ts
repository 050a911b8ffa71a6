import { EVERYTHING, type Kept } from '../history.js';
import type { Act, Attempt, Story } from './story.js';

/** Judges one promise: a line for each time that it was broken. */
export type Judge = (story: Story) => Iterable<string>;

/** What was accepted is in the log, at the offset of the answer and with the content that was published. */
export function* lostAcked({ acts, attempts }: Story): Iterable<string> {
  for (const { attempt, project, value, outcome } of attempts) {
    if (outcome?.what !== 'accepted') continue;
    const shelf = acts[outcome.act]?.shelves.get(project);
    if (!shelf) yield `attempt ${attempt}: nobody read the project ${project} at the end`;
    else if (outcome.offset > shelf.floor) {
      const kept = shelf.events[shelf.placeOf(outcome.id)];
      if (!kept) yield `attempt ${attempt} was accepted as ${project} ${outcome.offset}, and is not there`;
      else if (kept.offset !== outcome.offset || kept.value !== value)
        yield `attempt ${attempt} was accepted as ${project} ${outcome.offset}, and stands at ${kept.offset} as ${kept.value}`;
    }
  }
}

/** What is in the log was published, and not refused each time. */
export function* phantom({ acts, attempts }: Story): Iterable<string> {
  const possible = new Set(attempts.filter(({ outcome }) => outcome?.what !== 'refused').map(placeName));
  const tried = new Set(attempts.map(placeName));
  for (const kept of published(acts)) {
    const name = placeName(kept);
    if (!possible.has(name)) yield `${name} is there and ${tried.has(name) ? 'was refused' : 'nobody published it'}`;
  }
}

/** What was published once stands once, and whoever publishes it again with its key is told where. */
export function* duplicate({ acts, attempts }: Story): Iterable<string> {
  for (const { shelves } of acts) {
    for (const { events, feed } of shelves.values()) {
      const seen = new Set<string>();
      for (const { id, value } of events) {
        for (const name of value === null ? [id] : [id, `value ${value}`]) {
          if (seen.has(name)) yield `${feed} holds ${name} twice`;
          seen.add(name);
        }
      }
    }
  }
  const first = new Map<string, string>();
  for (const { key, project, outcome } of attempts) {
    if (key === undefined || outcome?.what !== 'accepted') continue;
    const name = `${outcome.act} ${project} ${key}`;
    const known = first.get(name) ?? outcome.id;
    if (known !== outcome.id) yield `key ${key} in ${project} was answered with ${known} and with ${outcome.id}`;
    first.set(name, known);
  }
}

/** The offsets of a project follow one another without a hole. */
export function* hole({ acts }: Story): Iterable<string> {
  for (const { shelves } of acts)
    for (const { feed, events } of shelves.values())
      for (let at = 1; feed !== EVERYTHING && at < events.length; at++) {
        const [before, after] = [events[at - 1]!.offset, events[at]!.offset];
        if (after !== before + 1) yield `${feed} goes from ${before} to ${after}`;
      }
}

/** What was accepted before something else was published stands before it; the feed over all keeps each project's order. */
export function* reorderedLog({ acts, attempts }: Story): Iterable<string> {
  for (const [act, { shelves }] of acts.entries()) {
    for (const project of shelves.keys()) yield* againstTime(attempts, { act, project });
    const offsets = new Map<string, number>();
    for (const { project, offset } of shelves.get(EVERYTHING)?.events ?? []) {
      if (offset < (offsets.get(project) ?? 0)) yield `${project} ${offset} comes late in the feed over all`;
      offsets.set(project, offset);
    }
  }
}

/** An epoch names one history: all nodes give the same one, and another one has another name. */
export function* epochLie({ acts }: Story): Iterable<string> {
  for (const [index, { shelves, copies }] of acts.entries()) {
    for (const { feed, epoch, events, node } of copies) {
      const shelf = shelves.get(feed)!;
      if (epoch !== shelf.epoch) yield `${feed} is of epoch ${shelf.epoch} on ${shelf.node}, of ${epoch} on ${node}`;
      const other = events.find(({ id, offset }, at) => !same(shelf.events[at], { id, offset }));
      if (other || events.length !== shelf.events.length)
        yield `${feed} on ${node} is not what it is on ${shelf.node}, from ${other?.offset ?? 'the end'} on`;
    }
    for (const { feed, epoch } of acts[index - 1]?.shelves.values() ?? [])
      if (feed !== EVERYTHING && shelves.get(feed)?.epoch === epoch)
        yield `${feed} has the epoch ${epoch} after its history was lost`;
  }
}

const same = (one: Pick<Kept, 'id' | 'offset'> | undefined, other: Pick<Kept, 'id' | 'offset'>) =>
  one?.id === other.id && one.offset === other.offset;

const placeName = ({ project, value }: { project: string; value: string | null }) => `${project} value ${value}`;

function* published(acts: readonly Act[]): Iterable<Kept> {
  for (const { shelves } of acts)
    for (const { feed, events } of shelves.values())
      if (feed !== EVERYTHING) for (const kept of events) if (kept.value !== null) yield kept;
}

interface Written {
  begunAt: number;
  answeredAt: number;
  offset: number;
}

/** One sweep over time: nothing that begins now may stand before anything that was answered by now. */
function* againstTime(
  attempts: readonly Attempt[],
  { act, project }: { act: number; project: string },
): Iterable<string> {
  const all = new Map<string, Written>();
  for (const { at, value, outcome, ...attempt } of attempts) {
    if (attempt.project !== project || (outcome?.what === 'accepted' && outcome.act !== act)) continue;
    const written = all.get(value) ?? { begunAt: at, answeredAt: Number.POSITIVE_INFINITY, offset: 0 };
    all.set(value, written);
    if (outcome?.what !== 'accepted') continue;
    written.answeredAt = Math.min(written.answeredAt, outcome.at);
    written.offset = outcome.offset;
  }
  const written = [...all.values()].filter(({ offset }) => offset > 0);
  const answered = [...written].sort((one, other) => one.answeredAt - other.answeredAt);
  let next = 0;
  let newest = 0;
  for (const { begunAt, offset } of written.sort((one, other) => one.begunAt - other.begunAt)) {
    for (; next < answered.length && answered[next]!.answeredAt < begunAt; next++)
      newest = Math.max(newest, answered[next]!.offset);
    if (offset <= newest) yield `${project} ${offset} was published after ${newest} had been answered`;
  }
}
