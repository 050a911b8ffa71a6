import { domainOf, iconOf, isBad } from '../../model/events/catalogue.js';
import type { Header } from '../../model/events/header.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import { duration, number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { D } from '../../words/drawer.en.js';
import { type Detail, type Links, MOST_LINKS } from './use-detail.js';

interface Props {
  /** Offset from which on events are not in the list: they wait, or are later than the moment of a replay. */
  readonly newest: number;
  readonly onOpen: (offset: number) => void;
}

/** What led to an event, and what followed from it. */
export const Chains = ({ event, detail, ...props }: Props & { readonly event: Header; readonly detail: Detail }) => (
  <>
    <Chain
      {...{ title: D.because, links: detail.causes, ...props }}
      sayWhen={({ happenedAt }) => D.before(spanOf(happenedAt, event.happenedAt))}
    />
    <Chain
      {...{ title: D.ledTo, links: detail.effects, ...props }}
      sayWhen={({ happenedAt }) => D.after(spanOf(event.happenedAt, happenedAt))}
    />
  </>
);

const spanOf = (from: number, until: number) => duration(Math.max(0, until - from));

interface ChainProps extends Props {
  readonly title: string;
  readonly links: Links;
  /** When an event of it happened, counted from the event that is open. */
  readonly sayWhen: (event: Header) => string;
}

/** One side of it, in the order of cause and effect; nothing where that is empty. */
const Chain = ({ title, links: { events, hasMore }, sayWhen, newest, onOpen }: ChainProps) =>
  events.length > 0 && (
    <section>
      <h3>
        {title} <span className="grow" />
        <span>{hasMore ? D.nearest(MOST_LINKS) : number(events.length)}</span>
      </h3>
      <ol className="chain" aria-label={title}>
        {events.map((event) => {
          const classes = [
            ...['link-row', `d-${domainOf(event.type)}`, isBad(event) && 'link-row--bad'],
            event.offset >= newest && 'link-row--later',
          ];
          return (
            <li key={event.offset} className={classes.filter(Boolean).join(' ')}>
              <span className="node">
                <Icon name={iconOf(event)} />
              </span>
              <button type="button" onClick={() => onOpen(event.offset)}>
                {plainSentenceOf(event)}
              </button>
              <span className="num">{sayWhen(event)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
