import { hash } from 'node:crypto';
import { TidingsError } from './errors.js';

/** The feed over all projects; every other feed is a project, by its id. No project id can be this. */
export const ALL_PROJECTS = '*';

/** A position in a feed: after the record of that number, in the history that `epoch` names. Zero is the beginning. */
export interface Position {
  readonly epoch: string;
  readonly at: number;
}

/** Makes and opens cursors. Every node with the same secret reads every other node's. */
export interface Cursors {
  /** False as long as the secret is not known: then there are no cursors, and the others throw `UNAVAILABLE`. */
  readonly usable: boolean;
  /** @param feed a project id, or `ALL_PROJECTS`. */
  seal(feed: string, position: Position): string;
  /** @throws TidingsError `CURSOR_INVALID`: not a cursor, of another feed, or changed. */
  open(feed: string, cursor: string): Position;
}

/** What cursors are sealed with, where it is not known from the start, or may become another. */
export interface CursorSecret {
  /** Null as long as it is not known. */
  readonly text: string | null;
  /** Those of before: what was sealed with one of them is still opened. */
  readonly former: readonly string[];
}

const FORMAT = /^([a-z0-9]{1,32})\.([a-z0-9]{1,11})\.[A-Za-z0-9_-]{8}$/;

/**
 * Cursors sealed with a 48-bit MAC over feed, epoch and position, so that nobody can make one up or carry one over to
 * another project. The hash is truncated, which is what makes a secret prefix a sound MAC (no length extension).
 */
export function createCursors(secret: string | CursorSecret): Cursors {
  const kept = typeof secret === 'string' ? { text: secret, former: [] } : secret;
  const known = (): string => {
    if (kept.text === null) throw new TidingsError('UNAVAILABLE');
    return kept.text;
  };
  const write = (key: string, feed: string, { epoch, at }: Position) => {
    const position = `${epoch}.${at.toString(36)}`;
    return `${position}.${hash('sha256', `${key}\n${feed}\n${position}`, 'base64url').slice(0, 8)}`;
  };
  return {
    get usable() {
      return kept.text !== null;
    },
    seal: (feed, position) => write(known(), feed, position),
    open(feed, cursor) {
      const parts = FORMAT.exec(cursor);
      const position = { epoch: parts?.[1] ?? '', at: Number.parseInt(parts?.[2] ?? '', 36) };
      // Writing it again and comparing the whole text also refuses other spellings of the same position.
      const isSealed = [known(), ...kept.former].some((key) => write(key, feed, position) === cursor);
      if (!parts || !Number.isSafeInteger(position.at) || !isSealed) throw new TidingsError('CURSOR_INVALID');
      return position;
    },
  };
}
