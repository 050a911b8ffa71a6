import type { Pulse } from '../model/feed/pulse.js';
import { duration, hourAndMinute, number } from '../model/text/format.js';
import { ticksOf } from '../model/text/ticks.js';
import { MarkLegend, TimeMarks } from '../ui/time-marks.js';
import { W } from '../words/page.en.js';

const TALLEST = 32;
const BASE_Y = 36;
const MOST_TICKS = 4;
/** Part of the axis behind which the word for its end stands. */
const NOW_FROM = 0.88;
const NEWEST_SLOTS = 2;

interface Props {
  readonly pulse: Pulse;
  readonly isStill: boolean;
  /** Whether the list shows only some of what is counted. */
  readonly isFiltered: boolean;
  readonly onTravel: (at: number) => void;
}

/** Events of the last hour over time. A click goes to that moment. */
export function PulseStrip({ pulse, isStill, isFiltered, onTravel }: Props) {
  const { slots, from, until, total, isWhole, high, deployments } = pulse;
  const most = Math.max(1, ...slots);
  const width = 100 / slots.length;
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * TALLEST));
  const label = W.pulse.describe(duration((until - from) / slots.length), high.length, deployments.length);
  return (
    <section className="pulse" aria-label={W.pulse.label}>
      <p className="pulse__say">
        <b>{number(total)}</b>
        <span>
          {W.pulse.total(isWhole, hourAndMinute(from))}
          {isFiltered && W.pulse.unfiltered}
        </span>
      </p>
      <div className="pulse__c">
        <svg
          {...{ className: 'histo', height: 50, role: 'img', 'aria-label': label }}
          onClick={({ currentTarget, clientX }) => {
            const { left, width: all } = currentTarget.getBoundingClientRect();
            onTravel(from + ((clientX - left) / all) * (until - from));
          }}
        >
          {slots.map((count, slot) => (
            <rect
              // A slot is its place
              key={slot}
              className={`bar ${!isStill && slot >= slots.length - NEWEST_SLOTS ? 'bar--now' : ''}`}
              {...{
                x: `${slot * width}%`,
                y: BASE_Y - heightOf(count),
                width: `${width * 0.68}%`,
                height: heightOf(count),
                rx: 1,
              }}
            />
          ))}
          <TimeMarks marks={pulse} />
          <line className="base" x1="0" x2="100%" y1={BASE_Y + 0.5} y2={BASE_Y + 0.5} />
          {ticksOf(from, until, MOST_TICKS)
            .filter(({ part }) => isStill || part < NOW_FROM)
            .map(({ at, part, text, anchor }) => (
              <text key={at} x={`${part * 100}%`} y="49" textAnchor={anchor}>
                {text}
              </text>
            ))}
          {!isStill && (
            <text x="100%" y="49" textAnchor="end">
              {W.pulse.now}
            </text>
          )}
        </svg>
      </div>
      <MarkLegend marks={pulse} />
    </section>
  );
}
