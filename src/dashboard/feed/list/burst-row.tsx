import { barOf, domainOf, iconOf } from '../../model/events/catalogue.js';
import { burstSentenceOf, plainSentenceOf, sentenceOf } from '../../model/events/sentence.js';
import { commonOf, countsOf, quotedOf, subjectOfAll } from '../../model/feed/bursts.js';
import { MOST_CHILDREN, newestOf, type Row } from '../../model/feed/rows.js';
import { number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { Pieces } from '../../ui/pieces.js';
import { Ago } from '../../ui/time.js';
import { W } from '../../words/page.en.js';
import { RowFrame, type RowProps } from './event-row.js';

interface Props extends RowProps {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const ICONS: Readonly<Record<string, string>> = { file_change: 'files' };

/** Many events of one kind as one row: a thick node over its range. It opens to its events, newest first. */
export function BurstRow({ row, isOpen, onToggle, ...rest }: Props) {
  const { events } = row;
  const newest = newestOf(row);
  const [first, last] = [number(events[0]!.offset), number(newest.offset)];
  const bar = barOf(newest);
  const isRun = subjectOfAll(events) !== null;
  const quoted = quotedOf(events);
  const position = (
    <>
      <span className="vh">{W.list.positions}</span>
      {last}
      <small>–{first}</small>
    </>
  );
  return (
    <>
      <RowFrame
        {...{ event: newest, ...rest, isTall: true, isMany: true, position, positions: `${first}–${last}` }}
        icon={ICONS[newest.type] ?? iconOf(newest)}
        sentence={<Pieces pieces={isRun ? sentenceOf(newest) : burstSentenceOf(newest, commonOf(events))} />}
      >
        <div className="more">
          {bar !== null && <progress max={100} value={bar} aria-label={W.list.event(last)} />}
          <button className="open" type="button" aria-expanded={isOpen} onClick={onToggle}>
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
            {bar === null && !isRun ? countsOf(events) : W.list.updates(events.length)}
          </button>
          {quoted !== null && <span className="clip mono">{quoted}</span>}
        </div>
      </RowFrame>
      {isOpen && <Children row={row} {...rest} />}
    </>
  );
}

function Children({ row, address, isStill, onFocus }: RowProps & { readonly row: Row }) {
  const shown = row.events.slice(-MOST_CHILDREN).toReversed();
  const more = row.events.length - shown.length;
  return (
    <>
      {shown.map((event) => (
        <div key={event.offset} className={`row row--child d-${domainOf(event.type)}`} data-offset={event.offset}>
          <span className="row__pos">{number(event.offset)}</span>
          <span className="node" />
          <div className="row__body">
            <div className="say">
              <span className="say__text">
                <a
                  href={address.hrefOf(event.offset)}
                  onFocus={() => onFocus(event.offset)}
                  onClick={(click) => {
                    click.preventDefault();
                    address.setEvent(event.offset);
                  }}
                >
                  {plainSentenceOf(event)}
                </a>
              </span>
            </div>
          </div>
          <span className="row__dom" />
          <Ago at={event.at} happenedAt={event.happenedAt} isStill={isStill} />
        </div>
      ))}
      {more > 0 && (
        <div className="row row--child">
          <span className="row__pos" />
          <span className="node" />
          <div className="row__body">
            <div className="say">{W.list.more(more, number(row.events[0]!.offset))}</div>
          </div>
        </div>
      )}
    </>
  );
}
