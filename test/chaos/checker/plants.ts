import { EVERYTHING, type Happening, type Line } from '../history.js';
import type { Invariant } from './check.js';

type Of<What extends Happening['what']> = Extract<Line, { what: What }>;

/** A good history with one thing in it that must not be. */
export interface Plant {
  readonly name: string;
  readonly invariant: Invariant;
  /** Changes the lines that it is given. */
  readonly plant: (lines: Line[]) => void;
}

const of = <What extends Happening['what']>(lines: readonly Line[], what: What): Mutable<Of<What>>[] =>
  lines.filter((line): line is Of<What> => line.what === what);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The history has no ${what}`);
  return value;
}

const remove = (lines: Line[], gone: Line): void => {
  lines.splice(lines.indexOf(gone), 1);
};

const lossIn = (lines: readonly Line[]): number => lines.findIndex(({ what }) => what === 'lost');
const beforeLoss = (lines: readonly Line[]): readonly Line[] => lines.slice(0, lossIn(lines));
const afterLoss = (lines: readonly Line[]): readonly Line[] => lines.slice(lossIn(lines));

/** Attempts that were the only ones for their event and were accepted before the loss, with their answers. */
function accepted(lines: readonly Line[], isIt: (attempt: Of<'publish'>) => boolean) {
  const attempts = of(beforeLoss(lines), 'publish');
  const answers = new Map(of(beforeLoss(lines), 'accepted').map((answer) => [answer.attempt, answer]));
  return attempts
    .filter((one) => isIt(one) && attempts.filter(({ value }) => value === one.value).length === 1)
    .flatMap((attempt) => (answers.has(attempt.attempt) ? [{ attempt, answer: answers.get(attempt.attempt)! }] : []));
}

/** The stream of a client of which the most was received, and what. */
function longest(lines: readonly Line[], client: RegExp) {
  const streams = of(lines, 'opened').filter((one) => client.test(one.client));
  const all = streams.map((opened) => ({
    opened,
    received: of(lines, 'received').filter(({ stream }) => stream === opened.stream),
  }));
  return all.sort((one, other) => other.received.length - one.received.length)[0]!;
}

/** Two of a stream that follow one another, in its middle. */
function middle(lines: readonly Line[]) {
  const { received } = longest(beforeLoss(lines), /^alpha 1/);
  const at = Math.floor(received.length / 2);
  return [found(received[at], 'received'), found(received[at + 1], 'received')] as const;
}

export const PLANTS: readonly Plant[] = [
  {
    name: 'an event that was acknowledged and is nowhere',
    invariant: 'I1 LOST_ACKED',
    plant(lines) {
      const [attempt, at] = [1_000_000, lines.at(-1)!.at];
      lines.push({ at, what: 'publish', attempt, project: 'alpha', value: 'nowhere' });
      lines.push({ at: at + 1, what: 'accepted', attempt, id: 'NOWHERE', offset: 1_000_000 });
    },
  },
  {
    name: 'an event that was refused and is there',
    invariant: 'I2 PHANTOM',
    plant(lines) {
      const { answer } = found(accepted(lines, ({ key }) => !key)[0], 'accepted');
      const { at, attempt } = answer;
      lines.splice(lines.indexOf(answer), 1, { at, what: 'refused', attempt, code: 'UNAVAILABLE' });
    },
  },
  {
    name: 'an event that nobody published',
    invariant: 'I2 PHANTOM',
    plant(lines) {
      const { attempt, answer } = found(accepted(lines, ({ key }) => !key)[0], 'accepted');
      remove(lines, attempt);
      remove(lines, answer);
    },
  },
  {
    name: 'a key that stands for two events',
    invariant: 'I3 DUP_ID',
    plant(lines) {
      const [one, other] = accepted(lines, ({ key, project }) => key !== undefined && project === 'alpha');
      found(other, 'key').attempt.key = one!.attempt.key;
    },
  },
  {
    name: 'a hole in the log',
    invariant: 'I4 LOG_HOLE',
    plant(lines) {
      const last = found(of(afterLoss(lines), 'accepted').at(-1), 'accepted');
      const { project } = found(
        of(lines, 'publish').find(({ attempt }) => attempt === last.attempt),
        'publish',
      );
      const from = last.offset;
      const shifted = <T extends { project: string; offset: number }>(one: T): T =>
        one.project === project && one.offset >= from ? { ...one, offset: one.offset + 1 } : one;
      const attempts = new Map(of(lines, 'publish').map((attempt) => [attempt.attempt, attempt]));
      for (const line of afterLoss(lines)) {
        if (line.what === 'received') Object.assign(line, shifted(line));
        if (line.what === 'kept') Object.assign(line, { events: line.events.map(shifted) });
        if (line.what === 'accepted' && attempts.get(line.attempt)?.project === project && line.offset >= from)
          Object.assign(line, { offset: line.offset + 1 });
      }
    },
  },
  {
    name: 'two deliveries in the wrong order',
    invariant: 'I5 REORDER',
    plant(lines) {
      const [one, other] = middle(lines);
      const [first, second] = [{ ...one }, { ...other }];
      Object.assign(one, second, { at: first.at });
      Object.assign(other, first, { at: second.at });
    },
  },
  {
    name: 'an event that stands before one that was answered before it began',
    invariant: 'I5 REORDER',
    plant(lines) {
      const all = accepted(lines, ({ project, key }) => project === 'alpha' && !key);
      const [one, other] = all.sort((a, b) => a.answer.offset - b.answer.offset);
      found(other, 'accepted').attempt.at = one!.attempt.at - 2;
      other!.answer.at = one!.attempt.at - 1;
    },
  },
  {
    name: 'a delivery that was lost',
    invariant: 'I6 SILENT_GAP',
    plant: (lines) => remove(lines, middle(lines)[0]),
  },
  {
    name: 'a delivery that came twice',
    invariant: 'I6 SILENT_GAP',
    plant(lines) {
      const [one] = middle(lines);
      lines.splice(lines.indexOf(one), 0, { ...one });
    },
  },
  {
    name: 'a cursor that goes on elsewhere',
    invariant: 'I6 SILENT_GAP',
    plant(lines) {
      const { events } = found(
        of(beforeLoss(lines), 'kept').find(({ feed }) => feed === 'alpha'),
        'kept',
      );
      const received = new Set(of(lines, 'received').map(({ stream }) => stream));
      const resumed = found(
        of(beforeLoss(lines), 'opened').find(
          ({ client, after, stream }) =>
            client.startsWith('alpha 1') && after !== events[0]!.cursor && received.has(stream),
        ),
        'stream that was resumed',
      );
      resumed.after = events[events.findIndex(({ cursor }) => cursor === resumed.after) - 1]!.cursor;
    },
  },
  {
    name: 'a gap that was not told',
    invariant: 'I6 SILENT_GAP',
    plant(lines) {
      const { opened, received } = longest(afterLoss(lines), /^what a key may read/);
      const before = found(
        of(beforeLoss(lines), 'opened').findLast(({ client }) => client === opened.client),
        'stream of before',
      );
      const told = found(
        of(lines, 'expired').find(({ stream }) => stream === before.stream),
        'expired',
      );
      for (const one of received) one.stream = before.stream;
      remove(lines, told);
      remove(lines, opened);
    },
  },
  {
    name: 'a gap that is none',
    invariant: 'I7 FALSE_GAP',
    plant(lines) {
      const { opened, received } = longest(beforeLoss(lines), /^alpha 1/);
      const last = received.at(-1)!;
      const told = { reason: 'TRIMMED', earliest: 'earliest', head: 'head' };
      lines.splice(lines.indexOf(last) + 1, 0, { at: last.at, what: 'expired', stream: opened.stream, ...told });
    },
  },
  {
    name: 'a delivery of what is not in the log',
    invariant: 'I8 DIRTY_DELIVERY',
    plant(lines) {
      const [one] = middle(lines);
      lines.splice(lines.indexOf(one), 0, { ...one, id: 'NEVER' });
    },
  },
  {
    name: 'a subscriber that does not come to the end',
    invariant: 'I9 STALL',
    plant(lines) {
      const { received } = longest(afterLoss(lines), /^what a key may read/);
      remove(lines, found(received.at(-1), 'received'));
    },
  },
  {
    name: 'a delivery to a key that was revoked',
    invariant: 'I10 LEAK',
    plant(lines) {
      const { opened, received } = longest(lines, /^alpha with a key/);
      const revoked = found(
        of(lines, 'revoked').find(({ client }) => client === opened.client),
        'revoked',
      );
      revoked.at = found(received.at(-1), 'received').at - 1_500;
    },
  },
  {
    name: 'a delivery to whom it was not for',
    invariant: 'I10 LEAK',
    plant(lines) {
      const { opened, received } = longest(beforeLoss(lines), /^what a key may read/);
      const { events } = found(
        of(beforeLoss(lines), 'kept').find(({ feed }) => feed === EVERYTHING),
        'kept',
      );
      const place = (id: string) => events.findIndex((kept) => kept.id === id);
      const before = found(
        received.find(({ id }) => events[place(id) + 1]?.project === 'beta'),
        'event of beta',
      );
      const { id, project, offset, value, cursor } = events[place(before.id) + 1]!;
      const leaked = { what: 'received', stream: opened.stream, id, project, offset, value, cursor } as const;
      lines.splice(lines.indexOf(before) + 1, 0, { at: before.at, ...leaked });
    },
  },
  {
    name: 'an epoch that is the same after a loss',
    invariant: 'I11 EPOCH_LIE',
    plant(lines) {
      const epochs = new Map(of(beforeLoss(lines), 'kept').map(({ feed, epoch }) => [feed, epoch]));
      for (const kept of of(afterLoss(lines), 'kept')) kept.epoch = epochs.get(kept.feed)!;
    },
  },
  {
    name: 'an offset that stands for two events',
    invariant: 'I11 EPOCH_LIE',
    plant(lines) {
      const kept = found(
        of(lines, 'kept').findLast(({ feed }) => feed === 'alpha'),
        'kept',
      );
      kept.events = kept.events.map((one, index) => (index === 1 ? { ...one, id: 'ANOTHER' } : one));
    },
  },
  {
    name: 'a user that is listed twice',
    invariant: 'I12 GHOST',
    plant: (lines) => lines.push({ at: lines.at(-1)!.at, what: 'listed', node: 'hub-1', users: ['ada', 'bob', 'ada'] }),
  },
  {
    name: 'a user of a killed hub that is listed for a minute after it departed',
    invariant: 'I12 GHOST',
    plant(lines) {
      const { at } = lines.at(-1)!;
      lines.push({ at, what: 'arrived', user: 'ada' }, { at, what: 'departed', user: 'ada' });
      lines.push({ at: at + 44_000, what: 'listed', node: 'hub-1', users: ['ada'] });
      lines.push({ at: at + 60_000, what: 'listed', node: 'hub-2', users: ['ada'] });
    },
  },
  {
    name: 'a watcher that is never notified that a user has left',
    invariant: 'I12 GHOST',
    plant(lines) {
      const { at } = lines.at(-1)!;
      const watcher = 'watcher over SSE';
      lines.push({ at, what: 'presence', watcher, kind: 'SNAPSHOT', users: ['ada'] });
      lines.push({ at, what: 'departed', user: 'ada' });
      lines.push({ at: at + 60_000, what: 'presence', watcher, kind: 'JOINED', users: ['bob'] });
    },
  },
  {
    name: 'a user that joins while it is there',
    invariant: 'I12 GHOST',
    plant(lines) {
      const [{ at }, watcher] = [lines.at(-1)!, 'watcher over SSE'];
      lines.push({ at, what: 'presence', watcher, kind: 'SNAPSHOT', users: ['ada'] });
      lines.push({ at, what: 'presence', watcher, kind: 'JOINED', users: ['ada'] });
    },
  },
  {
    name: 'a user that leaves twice',
    invariant: 'I12 GHOST',
    plant(lines) {
      const [{ at }, watcher] = [lines.at(-1)!, 'watcher over SSE'];
      lines.push({ at, what: 'presence', watcher, kind: 'SNAPSHOT', users: ['ada'] });
      for (let times = 0; times < 2; times++)
        lines.push({ at, what: 'presence', watcher, kind: 'LEFT', users: ['ada'] });
    },
  },
];
