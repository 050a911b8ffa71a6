import { useEffect, useState } from 'react';
import { CurrentStateDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { type Header, headerOf } from '../../model/events/header.js';
import { commitAmong } from '../../model/events/run.js';
import { detailOf } from '../../model/events/sentence.js';
import { moment } from '../../model/text/format.js';
import { Pieces } from '../../ui/pieces.js';
import { R } from '../../words/run.en.js';
import { CommitMessage } from './commit-message.js';
import type { Detail } from './use-detail.js';

interface Props {
  readonly sha: string;
  readonly detail: Detail;
  readonly onOpen: (offset: number) => void;
}

/** The commit that a build is of: who made it, and what they say about it. */
export function CommitOf({ sha, detail, onOpen }: Props) {
  const commit = useCommit(sha, detail);
  if (commit === undefined) return null;
  const name = sha.slice(0, 7);
  if (commit === null)
    return (
      <section>
        <h3>{R.commit}</h3>
        <p className="drawer__note">
          <code>{name}</code> {R.noCommit}
        </p>
      </section>
    );
  const { offset, happenedAt, payload } = commit;
  return (
    <section>
      <h3>
        {R.commit} <span className="grow" />
        <button className="link" type="button" aria-label={R.opened(name)} onClick={() => onOpen(offset)}>
          <code>{name}</code>
        </button>
      </h3>
      <CommitMessage message={String(payload.message ?? '')} isShort />
      <p className="drawer__note">
        {R.by(String(payload.authorName || R.unknownAuthor))}, {moment(happenedAt, Date.now())}{' '}
        <Pieces pieces={detailOf(commit).filter(({ kind }) => kind !== 'q')} />
      </p>
    </section>
  );
}

/** From what led to the build, or from the hub. Undefined while it is asked for, null where there is none. */
function useCommit(sha: string, { event: { projectId }, chain }: Detail): Header | null | undefined {
  const client = useClient();
  const known = commitAmong(chain, sha);
  const [read, setRead] = useState<Header | null>();
  const isKnown = known !== null;
  useEffect(() => {
    if (isKnown) return undefined;
    const ending = new AbortController();
    const asked = { projectId, type: 'COMMIT', keys: [sha] } as const;
    client.query(CurrentStateDocument, { ...asked, keys: [...asked.keys] }, { signal: ending.signal }).then(
      ({ project }) => setRead(project?.latest[0] ? headerOf(project.latest[0]) : null),
      // The panel does without it.
      () => undefined,
    );
    return () => ending.abort();
  }, [client, projectId, sha, isKnown]);
  return known ?? read;
}
