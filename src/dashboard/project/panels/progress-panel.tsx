import { useDerived } from '../../data/state/project-state-context.js';
import { type Progress, progressOf } from '../../model/project/progress.js';
import { moment, percent } from '../../model/text/format.js';
import { ticksOf } from '../../model/text/ticks.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';

const TYPES = ['progress_update'];
const [TOP, HEIGHT, LEFT, WIDTH] = [8, 172, 5, 83];
const GRID = [0, 50, 100];
/** Place of a curve in its own drawing, which is stretched over the width. */
const ACROSS = 1_000;
const MOST_TICKS = 5;
/** The total of tasks is drawn against the most that there were, which is this high. */
const MOST_TASKS_AT = 97;

/** How far the project is, and how it came there. */
export function ProgressPanel() {
  const progress = useDerived(TYPES, progressOf);
  return (
    <Panel
      {...{ id: 'progress', title: P.progress.title, span: 'c5', empty: progress ? null : P.progress.empty }}
      note={progress && P.progress.scope(progress.scope)}
      aside={progress && <span className="num">{P.progress.updated(moment(progress.at, Date.now()))}</span>}
    >
      {progress && <Shown progress={progress} />}
    </Panel>
  );
}

const Shown = ({ progress }: { readonly progress: Progress }) => (
  <div className="panel__body">
    <p className="figure">
      <b>{percent(progress.percentage)}</b>
      <span title={progress.total === null ? undefined : P.progress.counted(progress.scope)}>
        {P.progress.said(progress.completed, progress.total, progress.message)}
      </span>
    </p>
    <Curve progress={progress} />
    {progress.others.length > 0 && (
      <ul className="parts">
        {progress.others.map(({ scope, percentage }) => (
          <li key={scope}>
            <span>{scope}</span>
            <progress max={100} value={percentage} aria-label={scope} />
            <span className="num">{percent(percentage)}</span>
          </li>
        ))}
      </ul>
    )}
  </div>
);

const yOf = (value: number) => HEIGHT * (1 - value / 100);

/** The least and the most tasks that there were in total; null where that has not changed. */
function totalsOf({ curve }: Progress): { readonly least: number; readonly most: number } | null {
  const totals = curve.flatMap(({ total }) => total ?? []);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  return least < most ? { least, most } : null;
}

function Curve({ progress }: { readonly progress: Progress }) {
  const { curve, percentage, total } = progress;
  const [first, last] = [curve[0]!, curve.at(-1)!];
  if (first.at === last.at) return null;
  const xOf = (at: number) => (ACROSS * (at - first.at)) / (last.at - first.at);
  const percentOf = (at: number) => `${LEFT + (WIDTH * xOf(at)) / ACROSS}%`;
  const points = curve.map(({ at, percentage }) => `${xOf(at).toFixed(1)} ${yOf(percentage).toFixed(1)}`);
  const line = `M${points.join('L')}`;
  const totals = curve.filter((point) => point.total !== null);
  const range = totalsOf(progress);
  const totalY = (value: number) => yOf((value / (range?.most ?? 1)) * MOST_TASKS_AT);
  const steps = totals.map(
    ({ at, total }, index) => `${index === 0 ? 'M' : 'H'}${xOf(at)} ${index === 0 ? '' : 'V'}${totalY(total!)}`,
  );
  return (
    <>
      <svg
        className="chart"
        height={HEIGHT + 28}
        role="img"
        aria-label={P.progress.curve(moment(first.at, Date.now()), first.percentage, percentage)}
      >
        {GRID.map((value) => (
          <g key={value}>
            <line
              className="gridline"
              x1={`${LEFT}%`}
              x2={`${LEFT + WIDTH}%`}
              y1={TOP + yOf(value)}
              y2={TOP + yOf(value)}
            />
            <text x={`${LEFT - 1.2}%`} y={TOP + yOf(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        <svg
          {...{ x: `${LEFT}%`, y: TOP, width: `${WIDTH}%`, height: HEIGHT, viewBox: `0 0 ${ACROSS} ${HEIGHT}` }}
          preserveAspectRatio="none"
        >
          <path className="area area--d" d={`${line}L${ACROSS} ${HEIGHT}L0 ${HEIGHT}Z`} />
          {range && <path className="series series--2" vectorEffect="non-scaling-stroke" d={steps.join('')} />}
          <path className="series series--d" vectorEffect="non-scaling-stroke" d={line} />
        </svg>
        <circle className="end end--d" cx={`${LEFT + WIDTH}%`} cy={TOP + yOf(percentage)} r="4" />
        <text className="lbl" x={`${LEFT + WIDTH}%`} dx="9" y={TOP + yOf(percentage) + 4}>
          {percent(percentage)}
        </text>
        {range && total !== null && Math.abs(totalY(total) - yOf(percentage)) > 14 && (
          <text className="lbl--2" x={`${LEFT + WIDTH}%`} dx="9" y={TOP + totalY(total) + 4}>
            {P.progress.tasks(total)}
          </text>
        )}
        {ticksOf(first.at, last.at, MOST_TICKS).map(({ at, text }) => (
          <text key={at} x={percentOf(at)} y={TOP + HEIGHT + 16} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
      {range && <p className="hint">{P.progress.totals(range.least, range.most)}</p>}
    </>
  );
}
