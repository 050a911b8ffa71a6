import { domainOf, iconOf, isBad } from '../../model/events/catalogue.js';
import type { Header } from '../../model/events/header.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import { duration, timeOfDay } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { D } from '../../words/drawer.en.js';

interface Props {
  readonly chain: readonly Header[];
  readonly offset: number;
  /** Offset from which on events are not in the list: they wait, or are later than the moment of a replay. */
  readonly newest: number;
  readonly onOpen: (offset: number) => void;
}

/** What led to the event and what followed, with the time between. */
export const Chain = ({ chain, offset, newest, onOpen }: Props) => (
  <section>
    <h3>
      {D.why} <span className="grow" />
      <span>{D.chainCount(chain.length)}</span>
    </h3>
    <ol className="chain" aria-label={D.chain}>
      {chain.map((event, index) => {
        const isThis = event.offset === offset;
        const before = chain[index - 1];
        const classes = [
          ...['link-row', `d-${domainOf(event.type)}`, isThis && 'link-row--this', isBad(event) && 'link-row--bad'],
          event.offset >= newest && 'link-row--later',
        ];
        return (
          <li key={event.offset} className={classes.filter(Boolean).join(' ')}>
            <span className="node">
              <Icon name={iconOf(event)} />
            </span>
            <button type="button" aria-current={isThis || undefined} onClick={() => onOpen(event.offset)}>
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
