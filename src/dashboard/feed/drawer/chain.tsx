import { domainOf, iconOf, isBad } from '../../model/events/catalogue.js';
import type { Header } from '../../model/events/header.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import { duration, number, timeOfDay } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { D } from '../../words/drawer.en.js';
import type { Detail } from './use-detail.js';

interface Props {
  /** Offset from which on events are not in the list: they wait, or are later than the moment of a replay. */
  readonly newest: number;
  readonly onOpen: (offset: number) => void;
}

/** What led to an event, and what followed from it. */
export const Chains = ({ event, detail, ...props }: Props & { readonly event: Header; readonly detail: Detail }) => (
  <>
    <Chain {...{ title: D.because, events: detail.causes, since: null, ...props }} />
    <Chain {...{ title: D.ledTo, events: detail.effects, since: event, ...props }} />
  </>
);

interface ChainProps extends Props {
  readonly title: string;
  readonly events: readonly Header[];
  /** Event from which the times are counted; null for the one before each. */
  readonly since: Header | null;
}

/** One side of it, in the order of cause and effect; nothing where that is empty. */
const Chain = ({ title, events, since, newest, onOpen }: ChainProps) =>
  events.length > 0 && (
    <section>
      <h3>
        {title} <span className="grow" />
        <span>{number(events.length)}</span>
      </h3>
      <ol className="chain" aria-label={title}>
        {events.map((event, index) => {
          const before = since ?? events[index - 1];
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
              <span className="num">
                {before
                  ? D.after(duration(Math.max(0, event.happenedAt - before.happenedAt)))
                  : timeOfDay(event.happenedAt)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
