import { useState } from 'react';
import { DOMAINS } from '../model/events/catalogue.js';
import { PRIORITY_NAMES, rankOf } from '../model/events/header.js';
import { nameOf } from '../model/events/sentence.js';
import { EVERYTHING, type Filter, sameFilter, toggled } from '../model/feed/filter.js';
import type { Pulse } from '../model/feed/pulse.js';
import { hourAndMinute, number } from '../model/text/format.js';
import { Avatar } from '../ui/avatar.js';
import { Icon } from '../ui/icon.js';
import { DOMAIN_WORDS, VALUE_WORDS } from '../words/events.en.js';
import { W } from '../words/page.en.js';

/** Filters that are at hand. */
export const PRESETS: readonly { readonly name: string; readonly icon: string; readonly filter: Filter }[] = [
  { name: W.rail.everything, icon: 'activity', filter: EVERYTHING },
  { name: W.rail.high, icon: 'chevrons-up', filter: { ...EVERYTHING, min: 'HIGH' } },
  { name: W.rail.agents, icon: 'bot', filter: { ...EVERYTHING, domains: ['agents'] } },
];
const FEW = 5;

interface Props {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly pulse: Pulse;
  /** Whether what is counted is not of now. */
  readonly isStill: boolean;
}

/** What the list may be narrowed to, with how much of it there was lately. */
export function Rail({ filter, setFilter, pulse, isStill }: Props) {
  const [from, until] = [pulse.from, pulse.until].map(hourAndMinute) as [string, string];
  const span = isStill ? W.rail.past(from, until) : pulse.isWhole ? W.rail.lastHour : W.rail.lately(from);
  const atLeast = (name: (typeof PRIORITY_NAMES)[number]) =>
    PRIORITY_NAMES.filter((each) => rankOf(each) >= rankOf(name)).reduce(
      (sum, each) => sum + pulse.priorities[each],
      0,
    );
  return (
    <>
      <section>
        <h2>{W.rail.views}</h2>
        <ul>
          {PRESETS.map(({ name, icon, filter: preset }) => (
            <li key={name}>
              <button
                {...{ className: `facet ${sameFilter(filter, preset) ? 'facet--on' : ''}`, type: 'button' }}
                {...{ 'aria-pressed': sameFilter(filter, preset), onClick: () => setFilter(preset) }}
              >
                <Icon name={icon} />
                <span>{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          {W.rail.domain(span)}
          {filter.domains.length > 0 && (
            <button type="button" onClick={() => setFilter({ ...filter, domains: [] })}>
              {W.rail.all}
            </button>
          )}
        </h2>
        <ul>
          {DOMAINS.map(([domain, icon]) => (
            <li key={domain}>
              <button
                {...{ className: `facet facet--domain d-${domain}`, type: 'button' }}
                aria-pressed={filter.domains.length === 0 || filter.domains.includes(domain)}
                onClick={() => setFilter(toggled(filter, 'domains', domain))}
              >
                <Icon name={icon} />
                <span>{DOMAIN_WORDS[domain]}</span>
                <b className="num">{number(pulse.domains.get(domain) ?? 0)}</b>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 id="at-least">{W.rail.atLeast(span)}</h2>
        <div role="radiogroup" aria-labelledby="at-least">
          {PRIORITY_NAMES.map((name) => (
            <button
              {...{ key: name, className: 'facet', type: 'button', role: 'radio', 'aria-checked': filter.min === name }}
              onClick={() => setFilter({ ...filter, min: name })}
            >
              <PriorityBars rank={rankOf(name)} />
              <span>{VALUE_WORDS[name]}</span>
              {filter.min === name && (
                <span className="tick">
                  <Icon name="check" size={14} />
                </span>
              )}
              <b className="num">{number(atLeast(name))}</b>
            </button>
          ))}
        </div>
      </section>
      <Actors {...{ filter, setFilter, pulse, span }} />
    </>
  );
}

function Actors({ filter, setFilter, pulse, span }: Omit<Props, 'isStill'> & { readonly span: string }) {
  const [isAll, setAll] = useState(false);
  if (pulse.actors.length === 0) return null;
  const shown = isAll ? pulse.actors : pulse.actors.slice(0, FEW);
  const more = pulse.actors.length - shown.length;
  return (
    <section>
      <h2>
        {W.rail.who(span)}
        {more > 0 && (
          <button type="button" onClick={() => setAll(true)}>
            {W.rail.more(more)}
          </button>
        )}
      </h2>
      <ul>
        {shown.map(([actor, count]) => (
          <li key={`${actor.kind} ${actor.id}`}>
            <button
              {...{ className: `facet ${filter.actors.includes(actor.id) ? 'facet--on' : ''}`, type: 'button' }}
              {...{
                'aria-pressed': filter.actors.includes(actor.id),
                onClick: () => setFilter(toggled(filter, 'actors', actor.id)),
              }}
            >
              <Avatar actor={actor} />
              <span>{nameOf(actor)}</span>
              <b className="num">{number(count)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const BARS = [0, 1, 2, 3];

const PriorityBars = ({ rank }: { readonly rank: number }) => (
  <svg className={`pri ${rank >= 2 ? 'pri--high' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
    {BARS.map((bar) => (
      <rect
        {...{ key: bar, x: 1 + bar * 4, y: 10 - bar * 3, width: 2.6, height: 4 + bar * 3, rx: 1 }}
        className={bar <= rank ? 'on' : ''}
      />
    ))}
  </svg>
);
