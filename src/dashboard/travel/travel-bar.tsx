import type { MouseEvent } from 'react';
import { dayOf, timeOfDay } from '../model/text/format.js';
import { Icon } from '../ui/icon.js';
import { T } from '../words/travel.en.js';
import { Scrubber } from './scrubber.js';
import { type History, spansOf, type TimeWindow } from './time-window.js';
import type { Density } from './use-history.js';
import { PARTS, SPEEDS, type TravelAddress } from './use-travel-address.js';

interface Props {
  readonly history: History;
  readonly window: TimeWindow;
  readonly density: Density | null;
  readonly address: TravelAddress;
  readonly at: number;
  readonly offset: number;
  readonly newest: number;
  readonly isPlaying: boolean;
  readonly note: string | null;
  /** The slider begins to move. */
  readonly onDrag: () => void;
  readonly onSeek: (at: number) => void;
  readonly onToggle: () => void;
  readonly onHigh: (direction: 1 | -1) => void;
  readonly onBack: () => void;
}

/** What is clicked leaves the focus where it is: Space goes on to play and hold. */
const UNFOCUSED = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

/** Above a replay: which moment is shown, and how one moves through the history. It says that this is not now. */
export function TravelBar(props: Props) {
  const { history, window, density, address, at, offset, newest, isPlaying, note } = props;
  const { onDrag, onSeek, onToggle, onHigh, onBack } = props;
  const { speed, span, part, setSpeed, setSpan, setPart } = address;
  const spans = spansOf(history);
  return (
    <section className="replay" aria-label={T.label}>
      <div className="replay__row">
        <div className="transport" {...UNFOCUSED}>
          <button className="btn btn--icon" type="button" aria-label={T.before} onClick={() => onHigh(-1)}>
            <Icon name="skip-back" />
          </button>
          <button
            {...{ className: 'btn btn--icon btn--play', type: 'button', onClick: onToggle }}
            aria-label={isPlaying ? T.hold : T.play}
          >
            <Icon name={isPlaying ? 'pause' : 'play'} />
          </button>
          <button className="btn btn--icon" type="button" aria-label={T.next} onClick={() => onHigh(1)}>
            <Icon name="skip-forward" />
          </button>
        </div>
        <p className="clock">
          <b>{timeOfDay(at)}</b>
          <span className="chip replay__mark">
            <Icon name="history" size={12} />
            {T.notNow}
          </span>
          <span>{T.place(dayOf(at, Date.now()) || T.today, offset, newest)}</span>
        </p>
        <span className="seg replay__parts" role="group" aria-label={T.part} {...UNFOCUSED}>
          {PARTS.map((each) => (
            <button
              {...{ key: each, type: 'button', title: T.partKeys[each] }}
              aria-pressed={each === part}
              onClick={() => setPart(each)}
            >
              <Icon name={each === 'feed' ? 'activity' : 'kanban'} size={14} />
              {T.parts[each]}
            </button>
          ))}
        </span>
        <span className="spacer" />
        <span className="seg" role="group" aria-label={T.speed} {...UNFOCUSED}>
          {SPEEDS.map((each) => (
            <button key={each} type="button" aria-pressed={each === speed} onClick={() => setSpeed(each)}>
              {T.times(each)}
            </button>
          ))}
        </span>
        {spans.length > 1 && (
          <label className="replay__span">
            <Icon name="calendar-clock" size={14} />
            <span className="vh">{T.span}</span>
            <select value={span ?? 'all'} onChange={({ target }) => setSpan(target.value as (typeof spans)[number])}>
              {spans.map((each) => (
                <option key={each} value={each}>
                  {T.spans[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        <button className="btn btn--primary" type="button" onClick={onBack}>
          <Icon name="radio" size={14} />
          {T.back}
          <kbd className="no-phone">L</kbd>
        </button>
      </div>
      {note && <p className="replay__note">{note}</p>}
      <Scrubber {...{ window, density, at, isPlaying, onDrag, onSeek, onToggle }} />
    </section>
  );
}
