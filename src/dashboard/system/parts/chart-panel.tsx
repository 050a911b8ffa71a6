import { useMemo } from 'react';
import { type Metric, metricOf, spanOf } from '../../model/system/stats-ring.js';
import { hourAndMinute } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { useStats } from '../data/system-context.js';
import { Chart } from './chart.js';
import { Panel } from './panel.js';

export interface Line {
  readonly name: string;
  readonly metric: Metric;
}

/** An hour without the slot that still runs. */
const HOUR_SECONDS = 3_590;

interface Props {
  readonly title: string;
  /** At most three, the one that the chart is about first. The same array at each render. */
  readonly lines: readonly Line[];
  readonly format: (value: number) => string;
  /** The time that the figures of the legend are of, in words. */
  readonly figuresOf: string;
}

/** A chart of the last hour. Its legend has the newest figures, and says what time they are of. */
export function ChartPanel({ title, lines, format, figuresOf }: Props) {
  const { version, ring, newest, error, pastError } = useStats();
  const columns = useMemo(() => ring.columns(lines.map(({ metric }) => metric)), [version, ring, lines]);
  const say = ({ metric }: Line) => {
    const value = newest && metricOf(newest, metric);
    return value === null ? '–' : format(value);
  };
  const [from, to] = spanOf(columns[0], Date.now() / 1_000);
  const over = to - from >= HOUR_SECONDS ? W.charts.hour : W.since(hourAndMinute(from * 1_000));
  const at = newest && Date.parse(newest.at);
  return (
    <Panel
      {...{ title, span: 4, known: { data: newest, at, error } }}
      note={<span>{over}</span>}
      foot={pastError && W.charts.noPast(pastError.message)}
    >
      {() => (
        <>
          <p className="legend">
            <span>{figuresOf}:</span>
            {lines.map((line, index) => (
              <span key={line.name}>
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <path className={`sw sw--${index + 1}`} d="M0 6h12" />
                </svg>
                {line.name} <b>{say(line)}</b>
              </span>
            ))}
          </p>
          <Chart
            label={W.chart(
              `${title}, ${over}`,
              `${figuresOf}: ${lines.map((line) => `${line.name} ${say(line)}`).join(', ')}`,
            )}
            {...{ columns, format }}
          />
        </>
      )}
    </Panel>
  );
}
