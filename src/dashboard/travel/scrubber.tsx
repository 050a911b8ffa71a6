import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { duration, hourAndMinute, moment } from '../model/text/format.js';
import { ticksOf } from '../model/text/ticks.js';
import { MarkLegend, TimeMarks } from '../ui/time-marks.js';
import { T } from '../words/travel.en.js';
import type { TimeWindow } from './time-window.js';
import type { Density } from './use-history.js';

const HEIGHT = 96;
const BASE_Y = 78;
const TOP_Y = 14;
const MOST_TICKS = 4;
/** A drag goes to a moment when it rests. */
const REST_MS = 150;

interface Props {
  readonly window: TimeWindow;
  readonly density: Density | null;
  readonly at: number;
  readonly isPlaying: boolean;
  readonly onDrag: () => void;
  readonly onSeek: (at: number) => void;
  readonly onToggle: () => void;
}

/** The slider over the history: events over time, those before the moment in the accent colour. */
export function Scrubber({ window, density, at, isPlaying, onDrag, onSeek, onToggle }: Props) {
  const { from, until, slotMs } = window;
  const [dragged, setDragged] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const seekNow = useRef(onSeek);
  seekNow.current = onSeek;
  const shown = Math.min(until, Math.max(from, dragged ?? at));
  const seek = (moment: number) => {
    const target = Math.min(until, Math.max(from, moment));
    if (dragged === null) onDrag();
    setDragged(target);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      seekNow.current(target);
      setDragged(null);
    }, REST_MS);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
    if (event.key === ' ') onToggle();
    else if (step && !event.shiftKey) seek(shown + step * slotMs);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="scrub">
        <Histogram {...{ window, density, played: Math.floor(((dragged ?? at) - from) / slotMs) }}>
          <svg className="playhead" x={`${((shown - from) / (until - from)) * 100}%`}>
            <line x1="0" x2="0" y1="8" y2={BASE_Y} />
            <circle cx="0" cy={BASE_Y} r="5.5" />
          </svg>
        </Histogram>
        <input
          type="range"
          {...{ min: from, max: until, step: 1_000, value: shown, onKeyDown }}
          aria-label={T.moment}
          // Said as it changes: while it plays, once a minute of the history.
          aria-valuetext={isPlaying ? hourAndMinute(shown) : moment(shown, Date.now())}
          onChange={(event) => seek(Number(event.target.value))}
        />
      </div>
      {density && <MarkLegend marks={density} />}
    </>
  );
}

interface HistogramProps {
  readonly window: TimeWindow;
  readonly density: Density | null;
  /** Slot of the moment. */
  readonly played: number;
  readonly children: ReactNode;
}

function Histogram({ window: { from, until, slotMs }, density, played, children }: HistogramProps) {
  const [start, end] = [from, until].map((at) => moment(at, Date.now())) as [string, string];
  return (
    <svg
      {...{ className: 'histo', height: HEIGHT, role: 'img' }}
      aria-label={T.density(density?.total ?? 0, duration(slotMs), start, end)}
    >
      {density && <Bars {...{ density, played, slotPart: slotMs / (until - from) }} />}
      <line className="base" x1="0" x2="100%" y1={BASE_Y + 0.5} y2={BASE_Y + 0.5} />
      {ticksOf(from, until, MOST_TICKS).map(({ at, part, text, anchor }) => (
        <text key={at} x={`${part * 100}%`} y="93" textAnchor={anchor}>
          {text}
        </text>
      ))}
      {children}
    </svg>
  );
}

interface BarsProps {
  readonly density: Density;
  readonly played: number;
  /** Width of a slot, of 1. */
  readonly slotPart: number;
}

const Bars = memo(function Bars({ density: { slots, high, deployments }, played, slotPart }: BarsProps) {
  const most = Math.max(1, ...slots);
  const width = slotPart * 100;
  const heightOf = (count: number) => Math.max(2, (count / most) * (BASE_Y - TOP_Y));
  const middlesOf = (marked: readonly number[]) => marked.map((slot) => (slot + 0.5) * slotPart);
  return (
    <>
      {slots.map(
        (count, slot) =>
          count > 0 && (
            <rect
              // A slot is its place
              key={slot}
              className={slot <= played ? 'bar bar--past' : 'bar'}
              {...{ x: `${(slot + 0.16) * width}%`, width: `${width * 0.68}%`, rx: 1 }}
              {...{ y: BASE_Y - heightOf(count), height: heightOf(count) }}
            />
          ),
      )}
      <TimeMarks marks={{ high: middlesOf(high), deployments: middlesOf(deployments) }} />
    </>
  );
});
