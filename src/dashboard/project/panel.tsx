import type { ReactNode } from 'react';
import { useTruth } from '../data/feed/feed-context.js';
import { useProjectState, useStatePhase } from '../data/state/project-state-context.js';
import { asOfTruth } from '../model/feed/truth.js';
import { AsOf } from '../ui/time.js';
import { P } from '../words/project.en.js';

interface Props {
  readonly id: string;
  readonly title: string;
  /** Class of its width. */
  readonly span: string;
  /** Beside the title. */
  readonly note?: ReactNode;
  /** At the end of the header. */
  readonly aside?: ReactNode;
  /** Sentence that stands in for the content while there is none; null where there is. */
  readonly empty: string | null;
  readonly children: ReactNode;
}

/** A panel of the project: says what it is waiting for, that it is empty, or of when it is. Live, it says nothing. */
export function Panel({ id, title, span, note, aside, empty, children }: Props) {
  const phase = useStatePhase();
  const asOf = asOfTruth(useTruth());
  return (
    <section
      className={`panel ${span}`}
      id={id}
      tabIndex={-1}
      aria-labelledby={`h-${id}`}
      aria-busy={phase === 'loading'}
    >
      <header>
        <h2 id={`h-${id}`}>{title}</h2>
        {phase === 'ready' && empty === null && note && <span className="panel__note">{note}</span>}
        <span className="spacer" />
        {phase === 'ready' && asOf !== null && <AsOf at={asOf} />}
        {phase === 'ready' && aside}
      </header>
      <Content {...{ phase, empty }}>{children}</Content>
    </section>
  );
}

function Content({ phase, empty, children }: Pick<Props, 'empty' | 'children'> & { readonly phase: string }) {
  const state = useProjectState();
  const isAway = useTruth().kind === 'offline';
  if (phase === 'loading')
    return (
      <div className="panel__body wait">
        {isAway ? <p className="empty">{P.waiting}</p> : <span className="vh">{P.loading}</span>}
        <i />
        <i />
        <i />
      </div>
    );
  if (phase === 'failed')
    return (
      <div className="panel__body">
        <p className="empty">{P.failed(state.getError()?.message ?? '')}</p>
        <button className="btn btn--sm" type="button" onClick={state.retry}>
          {P.again}
        </button>
      </div>
    );
  return empty === null ? (
    children
  ) : (
    <div className="panel__body">
      <p className="empty">{empty}</p>
    </div>
  );
}
