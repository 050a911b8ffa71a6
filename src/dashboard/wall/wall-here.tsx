import { usePresence } from '../../client/react.js';
import { useFeed, useTruth } from '../data/feed/feed-context.js';
import { isLive } from '../model/feed/truth.js';
import { Avatar } from '../ui/avatar.js';
import { W as PAGE } from '../words/page.en.js';
import { W } from '../words/wall.en.js';

const MOST = 6;

/** Who is here, apart from the board itself. Live only. */
export function WallHere({ viewerId }: { readonly viewerId: string }) {
  const { project } = useFeed();
  const { present, isLoading } = usePresence(project);
  const live = isLive(useTruth());
  const others = present.filter(({ user }) => user.id !== viewerId);
  return (
    <section className="wall__here" aria-labelledby="wall-here">
      <h2 id="wall-here">{W.here}</h2>
      {!live && <p className="wall__empty">{W.notLive}</p>}
      {live && !isLoading && others.length === 0 && <p className="wall__empty">{W.nobody}</p>}
      {live && (
        <ul>
          {others.slice(0, MOST).map(({ user, status }) => (
            <li key={user.id}>
              <span className="person__ava">
                <Avatar actor={user} />
                <span className={`here here--${status.toLowerCase()}`} />
              </span>
              <span>{user.name}</span>
              {status !== 'ONLINE' && <span className="vh">{PAGE.now.status[status]}</span>}
            </li>
          ))}
          {others.length > MOST && <li>{W.more(others.length - MOST)}</li>}
        </ul>
      )}
    </section>
  );
}
