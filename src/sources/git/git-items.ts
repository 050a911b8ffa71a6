import type { SourceItem } from '../sink.js';
import { commitTags } from './operation.js';
import type { RefChange } from './ref-changes.js';
import type { Commit } from './repository.js';

const LONGEST_MESSAGE_BYTES = 16_384;

/** A `push` with the tag `local`: the change of a ref that a program made on this machine. */
export function pushItem(change: RefChange, idempotencyKey: string): SourceItem {
  const { ref, before, after, at, commits, forced } = change;
  return {
    type: 'push',
    payload: {
      ...{ ref, ...(before !== null && { before }) },
      // As git itself writes a ref that is not there.
      ...{ after: after ?? '0'.repeat(before!.length), commitCount: commits.length, forced },
    },
    options: {
      ...{ idempotencyKey, correlationId: correlationOf(change), tags: ['local', ...wordOf(change)] },
      ...(at !== null && { occurredAt: at }),
    },
  };
}

/** The new value, which also builds and deployments name. */
const correlationOf = ({ before, after }: RefChange): string => (after ?? before)!;

function wordOf({ before, after, operation }: RefChange): string[] {
  if (after === null) return ['deleted'];
  if (before === null) return [operation === 'renamed' ? 'renamed' : 'created'];
  return operation ? [operation] : [];
}

/** Commit that is published. */
export interface FoundCommit {
  readonly sha: string;
  readonly ref: string | null;
  /** Change that brought it, and the id of its event, which is null where the hub rejected it; null where none is known. */
  readonly cause: { readonly change: RefChange; readonly id: string | null } | null;
}

export function commitItem(commit: Commit, { ref, cause }: FoundCommit): SourceItem {
  const branch = branchOf(ref);
  const { sha, committedAt, message, ...rest } = commit;
  const by = cause && { ...cause.change, after: cause.change.after! };
  const tags = commitTags(commit, by);
  return {
    type: 'commit',
    payload: { sha, message: shortened(message), ...(branch !== null && { branch }), ...rest },
    options: {
      idempotencyKey: `commit:${sha}`,
      // A commit written by hand may have any number; one that is no instant is left out.
      ...(Math.abs(committedAt) <= 8.64e15 && { occurredAt: committedAt }),
      ...(cause && { correlationId: correlationOf(cause.change) }),
      ...(cause?.id && { causationId: cause.id }),
      ...(tags.length > 0 && { tags }),
    },
  };
}

/** An event is limited in size, a commit message is not. */
function shortened(message: string): string {
  let text = message;
  while (Buffer.byteLength(JSON.stringify(text)) > LONGEST_MESSAGE_BYTES)
    text = `${text.slice(0, Math.floor(text.length * 0.75))}…`;
  // Half of a surrogate pair, where one was cut in two, becomes a replacement character.
  return Buffer.from(text).toString();
}

/** `main` of `refs/heads/main`; null for what is no branch. */
const branchOf = (ref: string | null): string | null =>
  ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
