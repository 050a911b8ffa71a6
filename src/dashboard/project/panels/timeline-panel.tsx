import { useCallback } from 'react';
import { Link } from 'wouter';
import { useTruth } from '../../data/feed/feed-context.js';
import { useDerived } from '../../data/state/project-state-context.js';
import type { ProjectEvents } from '../../model/events/project-events.js';
import { asOfTruth } from '../../model/feed/truth.js';
import { type Bar, placesOf, type Timeline, timelineOf } from '../../model/project/timeline.js';
import { duration, hourAndMinute, moment, percent } from '../../model/text/format.js';
import { ticksOf } from '../../model/text/ticks.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { useEventHref, useFeedHref } from '../use-event-href.js';
import { useBarsInSight } from './use-bars-in-sight.js';

const TYPES = ['build_status', 'deployment_status'];
/** Seconds do not show on it. */
const STEP_MS = 10_000;
const [WIDTH, LEFT, RIGHT, LANE, TOP] = [860, 92, 800, 43, 8];
const [BAR, LEAST] = [21, 18];
const MOST_TICKS = 8;
/** Characters of a lane's name that have room. */
const MOST_NAME = 14;
/** So wide is a letter, about. */
const LETTER = 6.2;

/** Builds and deployments over time. */
export function TimelinePanel() {
  const asOf = asOfTruth(useTruth());
  const clock = useNow();
  const feedHref = useFeedHref(TYPES);
  const now = asOf ?? Math.ceil(clock / STEP_MS) * STEP_MS;
  const timeline = useDerived(
    TYPES,
    useCallback((events: ProjectEvents) => timelineOf(events, now), [now]),
  );
  return (
    <Panel
      {...{ id: 'runs', title: P.timeline.title, span: 'c8', empty: timeline ? null : P.timeline.empty }}
      note={timeline && P.timeline.since(moment(timeline.from, now).replace(/:\d\d$/, ''))}
      aside={
        timeline && (
          <>
            {feedHref && (
              <Link className="link" href={feedHref}>
                {P.timeline.all}
              </Link>
            )}
            <span className="legend no-phone">
              <span>
                <b className="st-done">
                  <Icon name="check" size={14} />
                </b>
                {P.timeline.passed}
              </span>
              <span>
                <b className="st-block">
                  <Icon name="x" size={14} />
                </b>
                {P.timeline.failed}
              </span>
            </span>
          </>
        )
      }
    >
      {timeline && <Lanes timeline={timeline} isLive={asOf === null} />}
    </Panel>
  );
}

function Lanes({
  timeline: { from, until, lanes },
  isLive,
}: {
  readonly timeline: Timeline;
  readonly isLive: boolean;
}) {
  const bottom = TOP + lanes.length * LANE;
  const { scrolled, isBlank, look, showNewest } = useBarsInSight();
  const xOf = (at: number) => LEFT + ((RIGHT - LEFT) * (Math.min(Math.max(at, from), until) - from)) / (until - from);
  return (
    <div className="lanes__frame">
      <div className="panel__body scroll-x" ref={scrolled} onScroll={look}>
        <div className="lanes">
          <svg className="chart lanes__names" viewBox={`0 0 ${LEFT} ${bottom + 26}`} aria-hidden="true">
            {lanes.map(({ name }, index) => (
              <text key={name} className="lane-name" x="0" y={TOP + index * LANE + LANE / 2 + 4}>
                {name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1)}…` : name}
              </text>
            ))}
          </svg>
          <svg
            className="chart"
            viewBox={`${LEFT} 0 ${WIDTH - LEFT} ${bottom + 26}`}
            role="group"
            aria-label={P.timeline.title}
          >
            {ticksOf(from, until, MOST_TICKS).map(({ at, text, anchor }) => (
              <g key={at}>
                <line className="gridline" x1={xOf(at)} x2={xOf(at)} y1={TOP} y2={bottom} />
                <text x={xOf(at)} y={bottom + 18} textAnchor={anchor}>
                  {text}
                </text>
              </g>
            ))}
            {lanes.map(({ name, bars }, index) => (
              <g key={name}>
                {index > 0 && (
                  <line className="gridline" x1={LEFT} x2={WIDTH} y1={TOP + index * LANE} y2={TOP + index * LANE} />
                )}
                {placesOf(
                  bars.map((bar) => ({ x: xOf(bar.from), width: xOf(bar.until ?? until) - xOf(bar.from) })),
                  { from: LEFT, until: WIDTH - 2, least: LEAST },
                ).map((place, which, places) => (
                  <BarOf
                    {...{ key: bars[which]!.id, bar: bars[which]!, ...place, until }}
                    y={TOP + index * LANE + (LANE - BAR) / 2}
                    room={places[which + 1]?.x ?? RIGHT}
                  />
                ))}
              </g>
            ))}
            {isLive && <line className="now" x1={xOf(until)} x2={xOf(until)} y1="4" y2={bottom} />}
          </svg>
        </div>
      </div>
      <p className="lanes__say" role="status">
        {isBlank && (
          <>
            <span>{P.timeline.blank}</span>
            <button className="btn btn--sm" type="button" onClick={showNewest}>
              {P.timeline.newest}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

interface BarProps {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly until: number;
  /** Where the next bar begins. */
  readonly room: number;
}

function BarOf({ bar, x, y, width, room, until }: BarProps) {
  const hrefOf = useEventHref();
  const { lane, name, look, status, percentage, from } = bar;
  const took = duration(Math.max(0, (bar.until ?? until) - from));
  const state = P.timeline.state[status] ?? status;
  const running = percentage === null ? state : percent(percentage);
  const isNamed = name !== lane;
  const inside = look === 'run' ? running : took;
  const mark = look === 'ok' || look === 'bad' ? 20 : 8;
  const fits = width > mark + inside.length * LETTER;
  const names = isNamed ? [...(status === 'ROLLED_BACK' ? [`${state} ${name}`] : []), name] : [];
  const beside = names.find((each) => x + width + 10 + each.length * LETTER < room);
  const label = P.timeline.bar(lane, isNamed ? name : null, state, hourAndMinute(from), took);
  return (
    <g className="lane">
      <Link href={hrefOf(bar.offset)} aria-label={label}>
        <title>{label}</title>
        <rect className={look} x={x} y={y} width={width} height={BAR} />
        {look === 'ok' && <path className="ok-i" d={`M${x + 5} ${y + 10.5}l3 3 5-6`} />}
        {look === 'bad' && <path className="bad-i" d={`M${x + 5.5} ${y + 7}l7 7m0-7l-7 7`} />}
      </Link>
      {fits && (
        <text className="in" x={x + mark} y={y + 14.5}>
          {inside}
        </text>
      )}
      {beside && (
        <text className="in" x={x + width + 5} y={y + 14.5}>
          {beside}
        </text>
      )}
    </g>
  );
}
