import { useState } from 'react';
import { Link } from 'wouter';
import { useDerived } from '../../data/state/project-state-context.js';
import { type CommitRow, commitsOf } from '../../model/project/commits.js';
import { dayOf, hourAndMinute } from '../../model/text/format.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { useEventHref } from '../use-event-href.js';

const TYPES = ['commit'];
const MOST = 7;
const [ROW, FIRST, LANE] = [28, 12, 14];

/** Commits of today, or of the last day that has any. */
export function CommitsPanel() {
  const commits = useDerived(TYPES, commitsOf);
  const [isAll, setAll] = useState(false);
  const hrefOf = useEventHref();
  const { day = 0, rows = [], branches = [] } = commits ?? {};
  const shown = isAll ? rows : rows.slice(0, MOST);
  const lanes = Math.max(1, ...shown.map(({ lane }) => lane + 1));
  return (
    <Panel
      {...{ id: 'commits', span: 'c8', title: commits ? P.commits.of(dayOf(day, Date.now())) : P.commits.title }}
      note={P.commits.note(branches, rows.length)}
      empty={commits ? null : P.commits.empty}
      aside={rows[0] && <span className="num">{P.commits.newest(hourAndMinute(rows[0].at))}</span>}
    >
      <div className="panel__body">
        <div className="commits">
          <Graph rows={shown} lanes={lanes} />
          <ol>
            {shown.map(({ sha, message, at, author, offset }) => (
              <li key={sha}>
                <Link className="commit" href={hrefOf(offset)}>
                  <code>{sha.slice(0, 7)}</code>
                  <span title={message}>{message}</span>
                  <small className="no-phone">{author || P.commits.noAuthor}</small>
                  <small>{hourAndMinute(at)}</small>
                </Link>
              </li>
            ))}
          </ol>
        </div>
        {rows.length > MOST && (
          <button className="col__more" type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? P.board.fewer : P.board.more(rows.length - MOST)}
          </button>
        )}
      </div>
    </Panel>
  );
}

const xOf = (lane: number) => FIRST + lane * LANE;
const yOf = (row: number) => row * ROW + ROW / 2;
const classOf = (lane: number) => (lane > 0 ? 'br' : undefined);

const Graph = ({ rows, lanes }: { readonly rows: readonly CommitRow[]; readonly lanes: number }) => (
  <svg className="graph" width={xOf(lanes - 1) + FIRST} height={rows.length * ROW} aria-hidden="true">
    {rows.flatMap(({ sha, lines }, row) =>
      lines.map(([from, to]) => {
        const [x, y, toX, toY] = [xOf(from), yOf(row), xOf(to), yOf(row + 1)];
        const bend = `C${x} ${y + ROW / 2} ${toX} ${toY - ROW / 2} ${toX} ${toY}`;
        return (
          <path
            key={`${sha} ${from} ${to}`}
            className={classOf(Math.max(from, to))}
            d={`M${x} ${y}${from === to ? `V${toY}` : bend}`}
          />
        );
      }),
    )}
    {rows.map(({ sha, lane }, row) => (
      <circle key={sha} className={lane > 0 ? 'br-c' : undefined} cx={xOf(lane)} cy={yOf(row)} r="4" />
    ))}
  </svg>
);
