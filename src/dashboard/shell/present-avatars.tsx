import { useEffect } from 'react';
import { usePresence } from '../../client/react.js';
import { useTruth } from '../data/feed/feed-context.js';
import { learnName } from '../model/events/names.js';
import { isLive } from '../model/feed/truth.js';
import { Avatar } from '../ui/avatar.js';
import { W } from '../words/page.en.js';

const SHOWN = 4;

/** Who is here. Live only: nothing is shown while the page is not. */
export function PresentAvatars({ project }: { readonly project: string }) {
  const { present } = usePresence(project);
  const truth = useTruth();
  useEffect(() => {
    for (const { user } of present) learnName(user);
  }, [present]);
  if (!isLive(truth) || present.length === 0) return null;
  const names = present.map(({ user }) => user.name).join(', ');
  return (
    <span className="avas" role="img" aria-label={W.now.hereAre(names)} title={names}>
      {present.slice(0, SHOWN).map(({ user }) => (
        <Avatar key={user.id} actor={user} size={24} />
      ))}
      {present.length > SHOWN && (
        <span className="ava ava--24" aria-hidden="true">
          +{present.length - SHOWN}
        </span>
      )}
    </span>
  );
}
