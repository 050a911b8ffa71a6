import { EVERYTHING, type Kept } from '../history.js';
import type { Shelf } from './shelf.js';
import type { Act, Client, Received, Story, Stream } from './story.js';

/** How long after things are quiet everybody must have everything. */
const STALL_MS = 5_000;
/** How long after a key was revoked its streams may go on. */
const REVOCATION_MS = 1_000;

const isFor = ({ types, projects }: Client, { type, project }: Kept): boolean =>
  (types?.includes(type) ?? true) && projects.includes(project);

function* streamsOf({ acts, clients }: Story): Iterable<{ client: Client; stream: Stream; act: Act; shelf: Shelf }> {
  for (const client of clients)
    for (const stream of client.streams) {
      const act = acts[stream.act]!;
      const shelf = act.shelves.get(client.feed);
      if (shelf) yield { client, stream, act, shelf };
    }
}

/** On a stream a later event comes later. What comes twice is told by `silentGap`. */
export function* reorderedStream(story: Story): Iterable<string> {
  for (const { client, stream, shelf } of streamsOf(story)) {
    const had = new Set<string>();
    let last = -1;
    for (const { id, act } of stream.received) {
      const place = shelf.placeOf(id);
      if (place < 0) continue;
      if (place < last && !had.has(id) && act === stream.act) yield `${name(client, stream)} had ${id} too late`;
      had.add(id);
      last = Math.max(last, place);
    }
  }
}

/** The place behind which a stream begins; `told` where it was told that something is missing; null when nobody knows. */
function beginning({ after, received }: Stream, { act, shelf }: { act: Act; shelf: Shelf }): number | 'told' | null {
  const place = shelf.placeOfCursor(after);
  if (place !== null) return place;
  if (act.beginnings.has(after)) return -1;
  return received[0]?.gap || act.heads.has(after) ? 'told' : null;
}

/** From its cursor on a stream brings everything once, as far as it comes; or says that it cannot. */
export function* silentGap(story: Story): Iterable<string> {
  for (const { client, stream, act, shelf } of streamsOf(story)) {
    const own = stream.received.filter((received) => received.act === stream.act);
    if (own.length < stream.received.length) yield `${name(client, stream)} went on into another history, untold`;
    if (own.length === 0) continue;
    const from = beginning(stream, { act, shelf });
    if (from === null) yield `${name(client, stream)} went on from a cursor of another history, untold`;
    else yield* missing({ client, stream, shelf }, own, from);
  }
}

function* missing(
  { client, stream, shelf }: { client: Client; stream: Stream; shelf: Shelf },
  received: readonly Received[],
  from: number | 'told',
): Iterable<string> {
  const places = received.map(({ id }) => shelf.placeOf(id)).filter((place) => place >= 0);
  const start = from === 'told' ? (places[0] ?? 0) - 1 : from;
  const had = new Set<number>();
  for (const place of places) {
    if (had.has(place) || place <= start) yield `${name(client, stream)} had ${shelf.events[place]!.id} again`;
    had.add(place);
  }
  const end = Math.max(start, ...had);
  for (let place = start + 1; place < end; place++) {
    const kept = shelf.events[place]!;
    if (!had.has(place) && isFor(client, kept))
      yield `${name(client, stream)} never had ${kept.project} ${kept.offset}`;
  }
}

/** Who is told that something is missing misses something, and exactly that. */
export function* falseGap(story: Story): Iterable<string> {
  for (const { client, stream } of streamsOf(story)) {
    const { expired } = stream;
    if (expired) {
      const { shelves, beginnings } = story.acts[expired.act]!;
      const cursors = [stream.after, ...stream.received.map(({ cursor }) => cursor)];
      const isGood = (cursor: string) =>
        beginnings.has(cursor) || shelves.get(client.feed)!.placeOfCursor(cursor) !== null;
      if (cursors.some(isGood)) yield `${name(client, stream)} was told ${expired.reason} of a cursor that is good`;
    }
    for (const { gap, offset } of stream.received)
      if (gap && client.feed !== EVERYTHING && !client.types && gap.to + 1 !== offset)
        yield `${name(client, stream)} was told a gap to ${gap.to}, and went on at ${offset}`;
  }
}

/** What is delivered is in the log: the same event, at the same place, with the same content. */
export function* dirtyDelivery(story: Story): Iterable<string> {
  for (const { client, stream } of streamsOf(story))
    for (const { id, offset, value, cursor, act } of stream.received) {
      const shelf = story.acts[act]!.shelves.get(client.feed)!;
      const kept = shelf.events[shelf.placeOf(id)];
      if (!kept) yield `${name(client, stream)} had ${id}, which is not there`;
      else if (kept.offset !== offset || kept.value !== value || kept.cursor !== cursor)
        yield `${name(client, stream)} had ${id} as another than it is`;
    }
}

/** Once all is quiet, everybody who may read has everything within five seconds. */
export function* stall({ acts, clients }: Story): Iterable<string> {
  for (const [index, { quiet, shelves }] of acts.entries())
    for (const { at, heads } of quiet)
      for (const client of clients) {
        const shelf = shelves.get(client.feed);
        const head = shelf?.placeOf(heads[client.feed] ?? '') ?? -1;
        const last = shelf?.events.slice(0, head + 1).findLast((kept) => isFor(client, kept));
        if (!last || client.at > at || client.revokedAt < at + STALL_MS) continue;
        if (!hasCome(client, { shelf: shelf!, last, act: index, by: at + STALL_MS }))
          yield `${client.client} did not come to ${last.project} ${last.offset} of act ${index}`;
      }
}

/** Whether a client had an event by then, or goes on from behind it. */
function hasCome(
  { streams }: Client,
  { shelf, last, act, by }: { shelf: Shelf; last: Kept; act: number; by: number },
): boolean {
  const place = shelf.placeOf(last.id);
  return streams.some(
    (stream) =>
      (stream.act === act && stream.at <= by && (shelf.placeOfCursor(stream.after) ?? -1) >= place) ||
      stream.received.some((one) => one.act === act && one.at <= by && shelf.placeOf(one.id) >= place),
  );
}

/** Nobody is given what they may not read, or may not read any more. */
export function* leak({ clients }: Story): Iterable<string> {
  for (const { client, projects, revokedAt, streams } of clients)
    for (const { stream, received } of streams)
      for (const { at, project, offset } of received) {
        const what = `${client} on stream ${stream} had ${project} ${offset}`;
        if (!projects.includes(project)) yield `${what}, which it may not read`;
        if (at > revokedAt + REVOCATION_MS) yield `${what}, ${Math.round(at - revokedAt)} ms after its key was revoked`;
      }
}

const name = ({ client }: Client, { stream, node }: Stream) => `${client} on stream ${stream} of ${node}`;
