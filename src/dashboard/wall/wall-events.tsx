import { useFeed } from '../data/feed/feed-context.js';
import { useFeedList, useListVersion } from '../feed/list/use-feed-list.js';
import { domainOf, iconOf, isBad } from '../model/events/catalogue.js';
import { rankOf } from '../model/events/header.js';
import { burstSentenceOf, detailOf, priorityOf, sentenceOf } from '../model/events/sentence.js';
import { commonOf } from '../model/feed/bursts.js';
import { EVERYTHING } from '../model/feed/filter.js';
import { isBurst, lostIn, newestOf, type Row } from '../model/feed/rows.js';
import { number } from '../model/text/format.js';
import { Icon } from '../ui/icon.js';
import { Pieces } from '../ui/pieces.js';
import { Ago } from '../ui/time.js';
import { H } from '../words/hole.en.js';
import { W as PAGE } from '../words/page.en.js';
import { W } from '../words/wall.en.js';

/** Those that fit are shown. */
const MOST = 24;
/** Just arrived: it wears a tint for a moment. */
const ARRIVED_MS = 1_600;

/** The newest events along the spine, those that fit. */
export function WallEvents({ isStill }: { readonly isStill: boolean }) {
  const { store } = useFeed();
  const list = useFeedList(store, EVERYTHING, true);
  useListVersion(list);
  const rows = list?.rows.rows.slice(-MOST).toReversed() ?? [];
  return (
    <section className="wall__events" aria-labelledby="wall-events">
      <h2 id="wall-events">{W.events}</h2>
      {rows.length === 0 && <p className="wall__empty">{W.nothing}</p>}
      <ol>
        {rows.map((row) =>
          row.hole ? <Hole key={row.key} row={row} /> : <Line key={row.key} {...{ row, isStill }} />,
        )}
      </ol>
    </section>
  );
}

function Line({ row, isStill }: { readonly row: Row; readonly isStill: boolean }) {
  const event = newestOf(row);
  const { offset, type, at, priority } = event;
  const many = isBurst(row);
  const rank = rankOf(priority);
  const detail = many ? [] : detailOf(event);
  const classes = [
    ...['wall__event', `d-${domainOf(type)}`, isBad(event) && 'is-bad', rank >= 2 && 'is-high', rank === 0 && 'is-low'],
    !isStill && Date.now() - at < ARRIVED_MS && 'flash',
  ];
  return (
    <li className={classes.filter(Boolean).join(' ')} data-offset={offset}>
      <span className="wall__pos">
        <span className="vh">{PAGE.list.position}</span>
        {number(offset)}
      </span>
      <span className={many ? 'node node--many' : 'node'}>
        <Icon name={iconOf(event)} />
      </span>
      <div className="wall__say">
        <p>
          <Pieces pieces={many ? burstSentenceOf(event, commonOf(row.events)) : sentenceOf(event)} />
        </p>
        {detail.length > 0 && (
          <small>
            <Pieces pieces={detail} />
          </small>
        )}
      </div>
      {rank >= 2 && <span className={rank === 3 ? 'chip chip--urgent' : 'chip chip--danger'}>{priorityOf(event)}</span>}
      <Ago at={at} isStill={isStill} className="wall__ago" />
    </li>
  );
}

/** What is missing, at the place where it is missing. */
function Hole({ row }: { readonly row: Row }) {
  return (
    <li className="wall__event is-hole">
      <span className="wall__pos" />
      <span className="node d-system">
        <Icon name="octagon-x" />
      </span>
      <p className="wall__say">{H.title(lostIn(row.hole!))}</p>
    </li>
  );
}
