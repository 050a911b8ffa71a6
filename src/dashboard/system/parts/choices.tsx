import { useState } from 'react';
import { Icon } from '../../ui/icon.js';

/** Items up to which there is no search. */
const FEW = 8;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** Name of the field of the form that has the ids of those that are chosen. */
  readonly name: string;
  readonly items: readonly Named[];
  /** Words of the search, and of a list in which it finds nothing. */
  readonly find: string;
  readonly none: string;
}

/** Things to choose some of, by name and id, with a search where they are many. */
export function Choices({ name: field, items, find, none }: Props) {
  const [wanted, setWanted] = useState('');
  const isWanted = ({ id, name }: Named) => `${name} ${id}`.toLowerCase().includes(wanted);
  return (
    <>
      {items.length > FEW && (
        <label className="field">
          <Icon name="search" size={14} />
          <input
            {...{ type: 'search', autoComplete: 'off', placeholder: find }}
            aria-label={find}
            onChange={({ target }) => setWanted(target.value.trim().toLowerCase())}
            // It would send the form.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      )}
      <div className="checks">
        {items.map((item) => (
          // Also one that does not match stays in the form, if it is chosen.
          <label key={item.id} hidden={!isWanted(item)}>
            <input type="checkbox" name={field} value={item.id} />
            <span>
              <b>{item.name}</b> {item.name !== item.id && <code>{item.id}</code>}
            </span>
          </label>
        ))}
        {!items.some(isWanted) && <p className="hint">{none}</p>}
      </div>
    </>
  );
}
