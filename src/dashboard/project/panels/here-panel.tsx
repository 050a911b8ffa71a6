import { usePresence } from '../../../client/react.js';
import { useFeed, useTruth } from '../../data/feed/feed-context.js';
import { useHome } from '../../data/home-context.js';
import { isLive } from '../../model/feed/truth.js';
import { hourAndMinute } from '../../model/text/format.js';
import { Avatar } from '../../ui/avatar.js';
import { W } from '../../words/page.en.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';

const MOST = 8;

/** Who is here. Live only: nobody is shown while the page is not. */
export function HerePanel() {
  const { project } = useFeed();
  const { viewer } = useHome();
  const { present, isLoading } = usePresence(project);
  const live = isLive(useTruth());
  const empty = live ? (present.length === 0 && !isLoading ? W.now.nobody : null) : P.here.notLive;
  return (
    <Panel {...{ id: 'here', title: P.here.title, span: 'c3', note: P.here.count(present.length), empty }}>
      <div className="panel__body">
        <ul>
          {present.slice(0, MOST).map(({ user, status, message, since, connections }) => (
            <li key={user.id} className="person">
              <span className="person__ava">
                <Avatar actor={user} size={28} />
                <span className={`here here--${status.toLowerCase()}`} />
              </span>
              <div>
                <b>{user.name}</b>
                <small>
                  {status === 'ONLINE'
                    ? message || (user.id === viewer?.id ? P.here.you : W.now.since(hourAndMinute(Date.parse(since))))
                    : [W.now.status[status], message].filter(Boolean).join(': ')}
                </small>
              </div>
              {connections > 0 && <span className="hint num">{P.here.tabs(connections)}</span>}
            </li>
          ))}
        </ul>
        {present.length > MOST && <p className="empty">{P.board.more(present.length - MOST)}</p>}
      </div>
    </Panel>
  );
}
