import { useState } from 'react';
import type { Header } from '../../model/events/header.js';
import { failingOf, type LogLine } from '../../model/events/run.js';
import { timeOfDay } from '../../model/text/format.js';
import { Linked } from '../../ui/linked.js';
import { R } from '../../words/run.en.js';
import type { Detail } from './use-detail.js';
import { type RunLog as Log, useRunLog } from './use-run-log.js';

/** The lines that tell why a run has failed, and the way to all of its log. */
export function RunLog({ event, detail }: { readonly event: Header; readonly detail: Detail }) {
  const log = useRunLog(event, detail);
  const [isAll, setAll] = useState(false);
  const { lines, earlier, phase } = log;
  const failing = failingOf(lines);
  const hasMore = lines.length > failing.length || earlier.length > 0;
  return (
    <section aria-busy={phase === 'loading'}>
      <h3>
        {isAll ? R.log : failing.some(({ isFailing }) => isFailing) ? R.failing : R.last} <span className="grow" />
        {hasMore && (
          <button className="link" type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? R.few : R.all(lines.length, earlier.length === 0)}
          </button>
        )}
      </h3>
      {isAll && <Earlier {...log} />}
      {lines.length > 0 && <Lines lines={isAll ? lines : failing} isAll={isAll} />}
      {lines.length === 0 && phase !== 'failed' && (
        <p className="drawer__note">{phase === 'loading' ? R.loading : R.noLines}</p>
      )}
      {phase === 'failed' && (
        <p className="drawer__note">
          {R.notRead}{' '}
          <button className="link" type="button" onClick={lines.length === 0 ? log.retry : log.readEarlier}>
            {R.again}
          </button>
        </p>
      )}
    </section>
  );
}

const Earlier = ({ earlier, phase, isCut, lines, readEarlier }: Log) => (
  <>
    {earlier.length > 0 && (
      <button className="btn btn--sm log__earlier" type="button" disabled={phase === 'loading'} onClick={readEarlier}>
        {R.earlier}
      </button>
    )}
    {isCut && <p className="drawer__note">{R.rest(lines.length)}</p>}
  </>
);

/** Scrolls in itself when all lines are shown. */
const Lines = ({ lines, isAll }: { readonly lines: readonly LogLine[]; readonly isAll: boolean }) => (
  <div className={isAll ? 'log log--all' : 'log'} tabIndex={0} role="group" aria-label={R.log}>
    <ol>
      {lines.map(({ offset, at, message, isFailing }) => (
        <li key={offset} className={isFailing ? 'log__bad' : undefined}>
          <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
          <span>
            <Linked text={message} />
          </span>
        </li>
      ))}
    </ol>
  </div>
);
