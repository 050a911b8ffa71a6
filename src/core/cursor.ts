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

const FORMAT =
  /^(([a-z0-9]{1,32})\.([a-z0-9]{1,16})\.([a-z0-9]{1,11})(?:\.([a-z0-9]{1,11}))?)\.([\w-]{4})([\w-]{8})\.([\w-]{6})$/;
/** `epoch.position.mac`, from before runs had names. */
const FORMER_FORMAT = /^([a-z0-9]{1,32})\.([a-z0-9]{1,11})\.[A-Za-z0-9_-]{8}$/;
const KEY_ID_LENGTH = 4;
const MAC_LENGTH = 8;

interface Key {
  /** Names the key in a cursor, without giving it away. */
  readonly id: string;
  /** Secret that every hashed text begins with. */
  readonly prefix: string;
  /** The part that consecutive cursors have in common, of the newest one. */
  history: SealedHistory;
}

/** The part of cursors that names a feed and a run of its history. */
interface SealedHistory {
  readonly feed: string;
  readonly epoch: string;
  readonly run: string;
  /** `epoch.run.`. */
  readonly text: string;
  /** Beginning of the text for the MAC. */
  readonly hashed: string;
  /** The check of the key's id, the feed and `text`. */
  readonly checked: number;
}

const NO_HISTORY: SealedHistory = { feed: '', epoch: '', run: '', text: '', hashed: '', checked: 0 };

/**
 * Cursors of the form `epoch.run.position.sequence.key+mac.check`, without the sequence where it is the position.
 *
 * The MAC has 48 bits and covers feed and position, so that nobody can make up a cursor or carry one over to another
 * project. The hash is truncated, which makes a secret prefix a sound MAC (no length extension). The check covers
 * feed and cursor without a key: it detects every changed character also where the key is unknown.
 */
export function createCursors(secret: string | CursorSecret): Cursors {
  const kept = typeof secret === 'string' ? { text: secret, former: [] } : secret;
  const keys = new Map<string, Key>();
  const keyOf = (text: string): Key => {
    let key = keys.get(text);
    if (!key) {
      key = {
        id: hash('sha256', `${text}\n\nid`, 'base64url').slice(0, KEY_ID_LENGTH),
        prefix: `${text}\n`,
        history: NO_HISTORY,
      };
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

/** Makes one hash and no object: this runs once for each delivered event. */
function sealed(key: Key, feed: string, { epoch, run, at, sequence }: Position): string {
  let { history } = key;
  if (history.feed !== feed || history.epoch !== epoch || history.run !== run)
    history = key.history = historyOf(key, feed, `${epoch}.${run}.`, { epoch, run });
  const place = sequence === at ? at.toString(36) : `${at.toString(36)}.${sequence.toString(36)}`;
  const mac = hash('sha256', history.hashed + place, 'base64url').slice(0, MAC_LENGTH);
  return `${history.text}${place}.${key.id}${mac}.${checkText(fnv(fnv(history.checked, place), mac))}`;
}

const historyOf = ({ id, prefix }: Key, feed: string, text: string, of: { epoch: string; run: string }) => ({
  ...{ ...of, feed, text, hashed: `${prefix}${feed}\n${text}` },
  checked: fnv(FNV_START, `${id}${feed}\n${text}`),
});

function openSealed(known: readonly Key[], feed: string, cursor: string): OpenedPosition | null {
  const [, text, epoch, run, place, number, id, mac, check] = FORMAT.exec(cursor) ?? [];
  if (text === undefined) return null;
  const at = Number.parseInt(place!, 36);
  const position = { epoch: epoch!, run: run!, at, sequence: number === undefined ? at : Number.parseInt(number, 36) };
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(position.sequence)) return null;
  const key = known.find((one) => one.id === id);
  // Sealing it again and comparing the whole text also refuses other spellings of the same position.
  if (key) return sealed(key, feed, position) === cursor ? position : null;
  return checkText(fnv(FNV_START, `${id}${feed}\n${text}${mac}`)) === check
    ? { ...position, epoch: UNKNOWN_EPOCH }
    : null;
}

function openFormer(known: readonly Key[], feed: string, cursor: string): OpenedPosition | null {
  const [, epoch, place] = FORMER_FORMAT.exec(cursor) ?? [];
  if (epoch === undefined) return null;
  const at = Number.parseInt(place!, 36);
  const position = `${epoch}.${at.toString(36)}`;
  const isSealed = known.some((key) => `${position}.${macOf(key, feed, position)}` === cursor);
  if (!Number.isSafeInteger(at) || !isSealed) return null;
  return { epoch, run: FIRST_RUN, at, sequence: feed === ALL_PROJECTS || at === 0 ? at : null };
}

const macOf = ({ prefix }: Key, feed: string, position: string): string =>
  hash('sha256', `${prefix}${feed}\n${position}`, 'base64url').slice(0, MAC_LENGTH);

/** A check as text. `zlib.crc32` instead of `fnv` takes three times as long for texts of this length. */
function checkText(check: number): string {
  return PAIRS[check >>> 20]! + PAIRS[(check >>> 8) & 0xfff]! + PAIRS[check & 0xff]!;
}

/** FNV-1a, from a state on. Each step is one-to-one, so that no single changed character goes unnoticed. */
function fnv(start: number, text: string): number {
  let hashed = start;
  for (let at = 0; at < text.length; at++) hashed = Math.imul(hashed ^ text.charCodeAt(at), FNV_PRIME);
  return hashed;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Twelve bits as text: a number of 32 bits is slow to turn into text otherwise. */
const PAIRS = Array.from({ length: 4_096 }, (_, bits) => DIGITS[bits >>> 6]! + DIGITS[bits & 63]!);
