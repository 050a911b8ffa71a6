import type { ReactNode } from 'react';
import { useConnectionState } from '../../../client/react.js';
import { Icon } from '../../ui/icon.js';
import { AsOf } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import type { Known } from '../data/use-read.js';

interface Props<T> {
  readonly title: string;
  /** Columns of twelve that it takes on a wide page. */
  readonly span: 4 | 6 | 8 | 12;
  readonly known: Known<T> & { readonly reload?: () => void };
  readonly note?: ReactNode;
  /** Controls at the end of the header. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  /** Whether the content fills the panel to its edges. */
  readonly isFlush?: boolean;
  /** Said where the answer is empty. */
  readonly empty?: (data: T) => ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** A panel, which says of itself whether it is loading, live, of a time past, empty, not allowed or failed. */
export function Panel<T>({ title, span, known, note, actions, foot, isFlush, empty, children }: Props<T>) {
  const { data, at, error, reload } = known;
  const { status } = useConnectionState();
  const isOld = data !== null && (status === 'offline' || status === 'ended' || error !== null);
  const id = `panel-${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
  const said = data === null ? null : empty?.(data);
  return (
    <section className={`panel c${span}`} aria-labelledby={id} aria-busy={data === null && !error}>
      <header>
        <h2 id={id}>{title}</h2>
        {isOld && (
          <AsOf at={at ?? Date.now()}>
            <Icon name="history" size={12} />
          </AsOf>
        )}
        {data !== null && note}
        <span className="spacer" />
        {actions}
      </header>
      <div className={isFlush && data !== null && !said ? 'panel__body panel__body--flush' : 'panel__body'}>
        {data === null && !error && <Skeleton />}
        {error && <Failure {...{ error, reload, isBelow: data !== null }} />}
        {data !== null && (said ? <p className="empty">{said}</p> : children(data))}
      </div>
      {data !== null && foot && <p className="foot">{foot}</p>}
    </section>
  );
}

/** Shown after a moment: what comes at once does not flicker. */
const Skeleton = () => (
  <div className="wait">
    <span className="vh">{W.loading}</span>
    <i />
    <i />
    <i />
  </div>
);

interface FailureProps {
  readonly error: NonNullable<Known<unknown>['error']>;
  readonly reload?: () => void;
  readonly isBelow: boolean;
}

function Failure({ error, reload, isBelow }: FailureProps) {
  const isForbidden = error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND';
  return (
    <div className="panel__fail">
      <Icon name={isForbidden ? 'shield-x' : 'circle-x'} />
      <p>
        {isForbidden ? W.notAllowed : isBelow ? W.notRead : W.failed} {error.message}.
      </p>
      {reload && (
        <button className="btn btn--sm" type="button" onClick={reload}>
          {W.again}
        </button>
      )}
    </div>
  );
}
