import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Client } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { useFeed } from '../../data/feed/feed-context.js';
import { pathOf } from '../../model/address/path.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import { type Notice, Notices, type NotifyLevel } from '../../model/feed/notices.js';
import { W } from '../../words/notices.en.js';

/** What comes so soon after the connection has changed may be of before. */
const SETTLED_MS = 3_000;

interface Props {
  readonly level: NotifyLevel;
  /** Name of the project. */
  readonly name: string;
}

/** Notifies of what comes while the page is hidden. Shows nothing on the page. */
export function Notifications({ level, name }: Props) {
  const client = useClient();
  const { project, store } = useFeed();
  const [, navigate] = useLocation();
  useEffect(() => {
    const notices = new Notices(level);
    const live = watchLive(client);
    let shown: Notification | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const clear = () => {
      clearTimeout(timer);
      timer = undefined;
      notices.clear();
      shown?.close();
      shown = null;
    };
    const show = () => {
      timer = undefined;
      const notice = notices.take(Date.now());
      // The same tag: it takes the place of the one before.
      shown = new Notification(W.title(name, notice), {
        body: bodyOf(notice),
        tag: `tidings:${project}`,
        silent: true,
      });
      shown.onclick = () => {
        window.focus();
        navigate(`${pathOf(project)}?event=${notice.event.offset}`);
        clear();
      };
    };
    const plan = () => {
      const wait = notices.waitMs(Date.now());
      if (wait === 0) show();
      else if (wait !== null) timer ??= setTimeout(show, wait);
    };
    const stop = store.listen({
      onAppend(events) {
        if (!document.hidden || !live.isSettled() || Notification.permission !== 'granted') return;
        const now = Date.now();
        for (const event of events) notices.add(event, now);
        if (timer === undefined) plan();
      },
      onChange: () => undefined,
    });
    const onVisible = () => {
      if (!document.hidden) clear();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      stop();
      live.stop();
      clear();
    };
  }, [client, level, name, project, store, navigate]);
  return null;
}

const bodyOf = ({ count, event }: Notice): string =>
  count === 1 ? plainSentenceOf(event) : W.among(plainSentenceOf(event));

/** Watches since when a client is live without a break: what it catches up on before is no news. */
function watchLive({ state }: Client) {
  let since = performance.now();
  let isLive = state.value.status === 'live';
  const stop = state.subscribe(() => {
    const next = state.value.status === 'live';
    if (next !== isLive) since = performance.now();
    isLive = next;
  });
  return { isSettled: () => isLive && performance.now() - since > SETTLED_MS, stop };
}
