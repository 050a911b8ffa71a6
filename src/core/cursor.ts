import { hash } from 'node:crypto';
import { FIRST_RUN, type Point } from './epoch.js';
import { TidingsError } from './errors.js';

/** The feed over all projects; every other feed is a project, by its id. No project id can be this. */
export const ALL_PROJECTS = '*';

/** A position in a feed, after the record of that number, as it was read from a log. Zero is the beginning. */
export interface Position extends Point {
  readonly epoch: string;
  readonly at: number;
}

/** A position as a cursor names it. */
export interface OpenedPosition extends Omit<Position, 'sequence'> {
  /** Null in a project's cursor from before runs had names: only the log knows the sequence. */
  readonly sequence: number | null;
}

/** The epoch of a cursor that was sealed with an unknown key. No history has it. */
export const UNKNOWN_EPOCH = '';

/** Seals and opens cursors. Every node with the same key opens every other node's. */
export interface Cursors {
  /** False as long as the key is not known. Until then `seal` and `open` throw `UNAVAILABLE`. */
  readonly usable: boolean;
  /**
   * Seals a position. Its run and sequence come with what was read (record, page or head), never from a later question:
   * the store may have been replaced in between.
   *
   * @param feed a project id, or `ALL_PROJECTS`.
   */
  seal(feed: string, position: Position): string;
  /**
   * Opens a cursor. One that is whole but was sealed with an unknown key (key lost, data folder replaced) has the epoch
   * `UNKNOWN_EPOCH`, so that it expires like every cursor of another history.
   *
   * @throws TidingsError `CURSOR_INVALID`: not a cursor, of another feed, changed, or forged.
   */
  open(feed: string, cursor: string): OpenedPosition;
}

/** The key of the cursors, where it is not known from the start or may be replaced. */
export interface CursorSecret {
  /** Null as long as it is not known. */
  readonly text: string | null;
  /** Earlier keys: what was sealed with one of them is still opened. */
  readonly former: readonly string[];
}

const FORMAT = /^([a-z0-9]{1,32})\.([a-z0-9]{1,16})\.([a-z0-9]{1,11})(?:\.([a-z0-9]{1,11}))?\.([\w-]{8})([\w-]{4})$/;
/** `epoch.position.mac`, from before runs had names. */
const FORMER_FORMAT = /^([a-z0-9]{1,32})\.([a-z0-9]{1,11})\.[A-Za-z0-9_-]{8}$/;
/** Feeds whose history is kept. Each takes about 500 bytes. */
const KNOWN_HISTORIES = 1_000;
const MAC_LENGTH = 8;

interface Key {
  /** Secret that every hashed text begins with. */
  readonly prefix: string;
  /** The history of the newest cursor, and the newest of each feed. */
  newest: SealedHistory;
  readonly histories: Map<string, SealedHistory>;
}

/** The part of cursors that names a feed and a run of its history. */
interface SealedHistory {
  readonly feed: string;
  readonly epoch: string;
  readonly run: string;
  /** `epoch.run.`. */
  readonly text: string;
  /** Beginning of the text for the MACs. */
  readonly hashed: string;
  /** The check of the feed and `text`. */
  readonly checked: number;
  /** The newest block of MACs. */
  readonly block: { number: number; others: number; macs: string };
}

const NO_BLOCK = { number: -1, others: 0, macs: '' };
const NO_HISTORY: SealedHistory = { feed: '', epoch: '', run: '', text: '', hashed: '', checked: 0, block: NO_BLOCK };

/**
 * Cursors of the form `epoch.run.position.sequence.mac+check`, without the sequence where it is the position.
 *
 * The MAC has 48 bits and covers feed and position, so that nobody can make up a cursor or carry one over to another
 * project. One hash gives the MACs of eight consecutive positions: a replay of many events takes an eighth of the hashes.
 * These MACs show 384 of its 512 bits, which makes a secret prefix a sound MAC (no length extension). The check covers
 * feed and cursor without a key: it tells a cursor that was sealed with an unknown key from a changed one.
 */
export function createCursors(secret: string | CursorSecret): Cursors {
  const kept = typeof secret === 'string' ? { text: secret, former: [] } : secret;
  const keys = new Map<string, Key>();
  const keyOf = (text: string): Key => {
    let key = keys.get(text);
    if (!key) {
      key = { prefix: `${text}\n`, newest: NO_HISTORY, histories: new Map() };
      keys.set(text, key);
    }
    return key;
  };
  const current = (): Key => {
    if (kept.text === null) throw new TidingsError('UNAVAILABLE');
    return keyOf(kept.text);
  };
  return {
    get usable() {
      return kept.text !== null;
    },
    seal: (feed, position) => sealed(current(), feed, position),
    open(feed, cursor) {
      const known = [current(), ...kept.former.map(keyOf)];
      const position = openFormer(known, feed, cursor) ?? openSealed(known, feed, cursor);
      if (!position) throw new TidingsError('CURSOR_INVALID');
      return position;
    },
  };
}

/** Makes at most one hash and no object: this runs once for each delivered event. */
function sealed(key: Key, feed: string, { epoch, run, at, sequence }: Position): string {
  let history = key.newest;
  if (history.feed !== feed || history.epoch !== epoch || history.run !== run)
    history = key.newest = historyOf(key, feed, epoch, run);
  const mac = macOf(history, at, sequence);
  return history.text + placeOf(at, sequence) + mac + checkOf(history.checked, at, sequence, mac);
}

function historyOf({ prefix, histories }: Key, feed: string, epoch: string, run: string): SealedHistory {
  const known = histories.get(feed);
  if (known?.epoch === epoch && known.run === run) return known;
  const text = `${epoch}.${run}.`;
  const history = {
    ...{ feed, epoch, run, text, hashed: `${prefix}${feed}\n${text}`, block: { ...NO_BLOCK } },
    checked: historyCheck(feed, text),
  };
  if (histories.size >= KNOWN_HISTORIES) histories.clear();
  histories.set(feed, history);
  return history;
}

const placeOf = (at: number, sequence: number): string =>
  sequence === at ? `${at.toString(36)}.` : `${at.toString(36)}.${sequence.toString(36)}.`;

/** Positions whose MACs come from one hash, as long as no record of another project lies between them. */
const BLOCK = 8;

function macOf({ hashed, block }: SealedHistory, at: number, sequence: number): string {
  const number = Math.floor(at / BLOCK);
  const others = sequence - at;
  if (block.number !== number || block.others !== others) {
    block.number = number;
    block.others = others;
    block.macs = hash('sha512', `${hashed}${number}.${others}`, 'base64url');
  }
  const start = (at - number * BLOCK) * MAC_LENGTH;
  return block.macs.slice(start, start + MAC_LENGTH);
}

function openSealed(known: readonly Key[], feed: string, cursor: string): OpenedPosition | null {
  const [, epoch, run, place, number, mac, check] = FORMAT.exec(cursor) ?? [];
  if (epoch === undefined) return null;
  const at = Number.parseInt(place!, 36);
  const sequence = number === undefined ? at : Number.parseInt(number, 36);
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(sequence)) return null;
  const position = { epoch, run: run!, at, sequence };
  // Sealing it again and comparing the whole text also refuses other spellings of the same position.
  if (known.some((key) => sealed(key, feed, position) === cursor)) return position;
  const text = `${epoch}.${run}.`;
  const isWhole =
    cursor.startsWith(text + placeOf(at, sequence) + mac) &&
    check === checkOf(historyCheck(feed, text), at, sequence, mac!);
  return isWhole ? { ...position, epoch: UNKNOWN_EPOCH } : null;
}

function openFormer(known: readonly Key[], feed: string, cursor: string): OpenedPosition | null {
  const [, epoch, place] = FORMER_FORMAT.exec(cursor) ?? [];
  if (epoch === undefined) return null;
  const at = Number.parseInt(place!, 36);
  const position = `${epoch}.${at.toString(36)}`;
  const isSealed = known.some((key) => `${position}.${formerMacOf(key, feed, position)}` === cursor);
  if (!Number.isSafeInteger(at) || !isSealed) return null;
  return { epoch, run: FIRST_RUN, at, sequence: feed === ALL_PROJECTS || at === 0 ? at : null };
}

const formerMacOf = ({ prefix }: Key, feed: string, position: string): string =>
  hash('sha256', `${prefix}${feed}\n${position}`, 'base64url').slice(0, MAC_LENGTH);

/**
 * The check of a cursor, as text: the lower 24 bits of FNV-1a. Each step is one-to-one in these bits, so that no single
 * changed character goes unnoticed. `zlib.crc32` takes three times as long for texts of this length.
 */
function checkOf(history: number, at: number, sequence: number, mac: string): string {
  const check = fnv(fnvNumber(fnvNumber(history, at), sequence), mac);
  return PAIRS[(check >>> 12) & 0xfff]! + PAIRS[check & 0xfff]!;
}

const historyCheck = (feed: string, text: string): number => fnv(FNV_START, `${feed}\n${text}`);

function fnv(start: number, text: string): number {
  let hashed = start;
  for (let at = 0; at < text.length; at++) hashed = Math.imul(hashed ^ text.charCodeAt(at), FNV_PRIME);
  return hashed;
}

/** In parts of 24 bits. */
function fnvNumber(start: number, number: number): number {
  let hashed = start;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 2 ** 24))
    hashed = Math.imul(hashed ^ (rest % 2 ** 24), FNV_PRIME);
  return Math.imul(hashed, FNV_PRIME);
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Twelve bits as text. */
const PAIRS = Array.from({ length: 4_096 }, (_, bits) => DIGITS[bits >>> 6]! + DIGITS[bits & 63]!);
