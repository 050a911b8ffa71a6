import type { Happening, Line } from '../history.js';
import { Shelf } from './shelf.js';

type Of<What extends Happening['what']> = Extract<Line, { what: What }>;

/** What happened between two losses of history. */
export interface Act {
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** What other nodes gave out of the same feeds. */
  readonly copies: readonly Shelf[];
  readonly quiet: readonly Of<'quiet'>[];
  /** Cursors that the hub told clients to go on from: of the beginning, and of the head at that time. */
  readonly beginnings: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
}

/** One try to publish. Without an outcome nobody knows. */
export interface Attempt extends Of<'publish'> {
  readonly outcome: ((Of<'accepted'> & { readonly act: number }) | Of<'refused'> | Of<'unknown'>) | null;
}

export type Received = Of<'received'> & { readonly act: number };

export interface Stream extends Of<'opened'> {
  readonly act: number;
  readonly received: readonly Received[];
  readonly expired: (Of<'expired'> & { readonly act: number }) | null;
}

export interface Client extends Of<'began'> {
  readonly streams: readonly Stream[];
  /** Infinity when its key was not revoked. */
  readonly revokedAt: number;
}

export type PresenceLine = Of<'arrived'> | Of<'departed'> | Of<'listed'> | Of<'presence'>;

/** A history, put in order for those who judge it. */
export interface Story {
  readonly acts: readonly Act[];
  readonly attempts: readonly Attempt[];
  readonly clients: readonly Client[];
  /** Everything about presence, in the order in which it was seen. */
  readonly presence: readonly PresenceLine[];
}

export function readStory(lines: readonly Line[]): Story {
  const acts = actsOf(lines);
  const { attempts, clients } = peopleOf(lines);
  return { acts, attempts, clients, presence: lines.filter(isAboutPresence) };
}

const isAboutPresence = (line: Line): line is PresenceLine =>
  line.what === 'arrived' || line.what === 'departed' || line.what === 'listed' || line.what === 'presence';

function actsOf(lines: readonly Line[]): Act[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (line.what === 'lost') parts.push([]);
    parts.at(-1)!.push(line);
  }
  return parts.map((part) => {
    const shelves = new Map<string, Shelf>();
    const copies: Shelf[] = [];
    const expired = ofKind(part, 'expired');
    for (const kept of ofKind(part, 'kept')) {
      const shelf = new Shelf(kept);
      if (shelves.has(kept.feed)) copies.push(shelf);
      else shelves.set(kept.feed, shelf);
    }
    return {
      ...{ shelves, copies, quiet: ofKind(part, 'quiet') },
      beginnings: new Set(expired.map(({ earliest }) => earliest)),
      heads: new Set(expired.map(({ head }) => head)),
    };
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function peopleOf(lines: readonly Line[]): Pick<Story, 'attempts' | 'clients'> {
  const attempts = new Map<number, Mutable<Attempt>>();
  const streams = new Map<number, Mutable<Stream> & { received: Received[] }>();
  const clients = new Map<string, Mutable<Client> & { streams: Stream[] }>();
  let act = 0;
  for (const line of lines) {
    switch (line.what) {
      case 'lost':
        act++;
        break;
      case 'publish':
        attempts.set(line.attempt, { ...line, outcome: null });
        break;
      case 'accepted':
        attempts.get(line.attempt)!.outcome = { ...line, act };
        break;
      case 'refused':
      case 'unknown':
        attempts.get(line.attempt)!.outcome = line;
        break;
      case 'began':
        clients.set(line.client, { ...line, streams: [], revokedAt: Number.POSITIVE_INFINITY });
        break;
      case 'revoked':
        clients.get(line.client)!.revokedAt = line.at;
        break;
      case 'opened': {
        const stream = { ...line, act, received: [] as Received[], expired: null };
        streams.set(line.stream, stream);
        clients.get(line.client)!.streams.push(stream);
        break;
      }
      case 'received':
        streams.get(line.stream)!.received.push({ ...line, act });
        break;
      case 'expired':
        streams.get(line.stream)!.expired = { ...line, act };
        break;
    }
  }
  return { attempts: [...attempts.values()], clients: [...clients.values()] };
}

const ofKind = <What extends Happening['what']>(lines: readonly Line[], what: What): Of<What>[] =>
  lines.filter((line): line is Of<What> => line.what === what);
