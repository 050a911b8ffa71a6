import type { Fields } from './fields.js';
import type { Found } from './forge.js';

const BRANCH = 'refs/heads/';
/** Hash that stands for none. */
const NONE = /^0+$/;

interface PushDetails {
  readonly commitCount: number;
  readonly forced?: boolean;
  readonly url: string | undefined;
  readonly occurredAt?: number | undefined;
}

/**
 * The push of a delivery, and behind it its commits, in the words that all forges share. A deleted ref has the hash of
 * zeros as its new one.
 */
export function pushed(body: Fields, { commitCount, forced = false, url, occurredAt }: PushDetails): Found[] {
  const ref = body.text('ref');
  const before = body.text('before');
  const after = body.text('after');
  const correlationId = NONE.test(after) ? undefined : after;
  const branch = ref.startsWith(BRANCH) ? ref.slice(BRANCH.length) : undefined;
  const push: Found = {
    type: 'push',
    payload: { ref, ...(!NONE.test(before) && { before }), after, commitCount, forced, ...(url && { url }) },
    ...{ occurredAt, correlationId },
  };
  const commits = body.objects('commits').map((commit): Found => {
    return { type: 'commit', payload: commitOf(commit, branch), occurredAt: commit.time('timestamp'), correlationId };
  });
  return [push, ...commits];
}

function commitOf(commit: Fields, branch: string | undefined): Found['payload'] {
  const changed = ['added', 'removed', 'modified'].map((list) => commit.count(list));
  return {
    sha: commit.text('id'),
    message: commit.maybeText('message') ?? '',
    authorName: commit.maybeText('author.name') ?? commit.maybeText('author.username') ?? 'unknown',
    authorEmail: commit.maybeText('author.email'),
    branch,
    filesChanged: changed.reduce((sum, count) => sum + count),
    url: commit.maybeText('url'),
  };
}
