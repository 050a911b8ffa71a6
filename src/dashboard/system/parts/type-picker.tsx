import { useState } from 'react';
import { type EventType, EventTypesDocument } from '../../../client/index.js';
import { DOMAINS, domainOf } from '../../model/events/catalogue.js';
import { Icon } from '../../ui/icon.js';
import { DOMAIN_WORDS } from '../../words/events.en.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { Refusal } from './action.js';

interface Props {
  /** Label, with how many are chosen. */
  readonly label: (count: number) => string;
  /** Whether types that clients do not publish are left out. */
  readonly isOfClients?: boolean;
}

/** Event types to choose from, by domain, as the field `type` of a form. None is all. */
export function TypePicker({ label, isOfClients = false }: Props) {
  const { data, error } = useQuery(EventTypesDocument, {});
  const [chosen, setChosen] = useState<ReadonlySet<EventType>>(new Set());
  const choose = (type: EventType) =>
    setChosen((before) => new Set(before.has(type) ? [...before].filter((each) => each !== type) : [...before, type]));
  const offered = data?.eventTypes.filter(({ from }) => !isOfClients || from.includes('CLIENTS')) ?? [];
  return (
    <fieldset>
      <legend className="label">{label(chosen.size)}</legend>
      <p className="hint">{data ? W.types.hint : W.loading}</p>
      <Refusal message={error?.message ?? null} />
      {DOMAINS.map(([domain, icon]) => {
        const types = offered.filter(({ name }) => domainOf(name) === domain);
        const count = types.filter(({ type }) => chosen.has(type)).length;
        return (
          types.length > 0 && (
            <details key={domain} className="domain">
              <summary>
                <Icon name="chevron-right" size={14} />
                <Icon name={icon} size={14} />
                {DOMAIN_WORDS[domain]}
                <span className="hint">{W.types.chosen(count, types.length)}</span>
              </summary>
              <div className="checks">
                {types.map(({ name, type, description }) => (
                  <label key={type}>
                    <input
                      {...{ type: 'checkbox', name: 'type', value: type, checked: chosen.has(type) }}
                      onChange={() => choose(type)}
                    />
                    <span>
                      <code>{name}</code> {description}
                    </span>
                  </label>
                ))}
              </div>
            </details>
          )
        );
      })}
    </fieldset>
  );
}
