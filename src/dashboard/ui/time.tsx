import { type ReactNode, useSyncExternalStore } from 'react';
import { ago, moment } from '../model/text/format.js';
import { W } from '../words/page.en.js';
import { Icon } from './icon.js';

const TICK_MS = 1_000;
/** What was recorded this long after it happened is shown with the time at which it happened. */
const LATE_MS = 60_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

const tick = () => {
  now = Date.now();
  for (const listener of listeners) listener();
};

/** One clock for the whole page. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The time of now, taken once a second. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** A moment, with its day once that is over. */
export const useMoment = (at: number): string => useSyncExternalStore(subscribe, () => moment(at, now));

interface AsOfProps {
  readonly at: number;
  /** Before the words. */
  readonly children?: ReactNode;
}

/** Of when the figures beside it are. */
export const AsOf = ({ at, children }: AsOfProps) => (
  <span className="asof">
    {children}
    {W.connection.asOf(useMoment(at))}
  </span>
);

interface AgoProps {
  readonly at: number;
  /** Where what is shown was recorded at `at` and happened at another time. */
  readonly happenedAt?: number;
  readonly isStill: boolean;
  readonly className?: string;
}

/** How long ago something was; the time itself while the page is not live, or it would go on counting. */
export function Ago({ at, happenedAt = at, isStill, className = 'row__time' }: AgoProps) {
  const isLate = at - happenedAt >= LATE_MS;
  const shown = isLate ? happenedAt : at;
  // Only what the text depends on renders it again.
  const text = useSyncExternalStore(subscribe, () => (isStill ? moment(shown, now) : ago(shown, now)));
  const [recorded, happened] = [at, happenedAt].map((each) => moment(each, Date.now()));
  const title = recorded === happened ? recorded : W.list.late(recorded!, happened!);
  return (
    <time {...{ className, title, dateTime: new Date(shown).toISOString() }}>
      {isLate && (
        <>
          <Icon name="history" size={12} />
          <span className="vh">{W.list.happened}</span>{' '}
        </>
      )}
      {text}
    </time>
  );
}
