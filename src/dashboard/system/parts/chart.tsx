import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { spanOf } from '../../model/system/stats-ring.js';
import { hourAndMinute, timeOfDay } from '../../model/text/format.js';
import { useTheme } from './use-theme.js';

const HEIGHT = 190;
/** The lines of a chart, the one that it is about first. */
const LOOKS = [
  { color: '--accent', width: 2, dash: undefined, isFilled: true },
  { color: '--text-2', width: 1.5, dash: [6, 3], isFilled: false },
  { color: '--text-3', width: 1.5, dash: [2, 3], isFilled: false },
] as const;

interface Props {
  /** Says the chart in a sentence. */
  readonly label: string;
  /** Times in seconds, then the values of each line. */
  readonly columns: readonly [number[], ...(number | null)[][]];
  /** Writes a value of the axis. */
  readonly format: (value: number) => string;
}

/** Lines over the last hour, on one scale that starts at 0. */
export function Chart({ label, columns, format }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const newest = useRef(columns);
  newest.current = columns;
  const theme = useTheme();
  const count = columns.length - 1;

  useEffect(() => {
    const element = place.current!;
    const made = new uPlot(optionsOf(element.clientWidth, count, format), newest.current as uPlot.AlignedData, element);
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
    };
    // The colours are read when it is made: another theme is another plot.
  }, [theme, count, format]);

  useEffect(() => plot.current?.setData(columns as uPlot.AlignedData), [columns]);

  return <div className="plot" ref={place} role="img" aria-label={label} />;
}

function optionsOf(width: number, count: number, format: (value: number) => string): uPlot.Options {
  const styles = getComputedStyle(document.documentElement);
  const color = (name: string) => styles.getPropertyValue(name).trim();
  const axis = {
    ...{ stroke: color('--text-3'), font: `11px ${color('--font')}` },
    grid: { stroke: color('--line'), width: 1 },
    ticks: { show: false },
  };
  const lines = LOOKS.slice(0, count).map(
    ({ color: name, width, dash, isFilled }): uPlot.Series => ({
      ...{ stroke: color(name), width, points: { show: false }, spanGaps: false },
      ...(dash && { dash: [...dash] }),
      ...(isFilled && { fill: color('--accent-soft') }),
    }),
  );
  return {
    ...{ width, height: HEIGHT, padding: [8, 28, 0, 0] },
    legend: { show: false },
    cursor: { show: false },
    series: [{}, ...lines],
    scales: {
      x: { range: ({ data }) => spanOf(data[0] as number[], Date.now() / 1_000) },
      y: { range: (_, _from, to) => [0, Math.max(1, (to ?? 0) * 1.1)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24,
        space: 90,
        values: (_, times, _axis, _space, step) =>
          times.map((at) => (step < 60 ? timeOfDay : hourAndMinute)(at * 1_000)),
      },
      { ...axis, size: 52, space: 44, values: (_, values) => values.map(format) },
    ],
  };
}
