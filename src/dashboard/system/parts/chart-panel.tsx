import { useMemo } from 'react';
import type { StatsFrame } from '../../model/system/stats-ring.js';
import { W } from '../../words/system.en.js';
import { useStats } from '../data/system-context.js';
import { Chart } from './chart.js';
import { Panel } from './panel.js';

export interface Line {
  readonly name: string;
  readonly of: (frame: StatsFrame) => number | null;
}

interface Props {
  readonly title: string;
  /** At most three, the one that the chart is about first. The same array at each render. */
  readonly lines: readonly Line[];
  readonly format: (value: number) => string;
}

/** A chart of the statistics of the last minutes. Its legend has the figures of now. */
export function ChartPanel({ title, lines, format }: Props) {
  const { version, ring, newest, error } = useStats();
  const columns = useMemo(() => ring.columns(lines.map(({ of }) => of)), [version, ring, lines]);
  const say = ({ of }: Line) => {
    const value = newest && of(newest);
    return value === null ? '–' : format(value);
  };
  const at = newest && Date.parse(newest.at);
  const legend = newest && (
    <span className="legend">
      {lines.map((line, index) => (
        <span key={line.name}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path className={`sw sw--${index + 1}`} d="M0 6h12" />
          </svg>
          {line.name} <b>{say(line)}</b>
        </span>
      ))}
    </span>
  );
  return (
    <Panel title={title} span={4} known={{ data: newest, at, error }} actions={legend}>
      {() => (
        <Chart
          label={W.chart(title, lines.map((line) => `${line.name} ${say(line)}`).join(', '))}
          {...{ columns, format }}
        />
      )}
    </Panel>
  );
}
