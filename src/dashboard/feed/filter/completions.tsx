import { type RefObject, useEffect, useState } from 'react';
import type { Choice } from '../../model/feed/filter-terms.js';
import { F } from '../../words/filter.en.js';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** Choices below a field, which keeps the focus: it is a combobox as long as they are there. */
export function Completions({ field, choices, onChoose }: Props) {
  const [chosen, setChosen] = useState(-1);
  const key = choices.map(({ value }) => value).join();
  useEffect(() => setChosen(-1), [key]);
  useEffect(() => {
    const input = field.current!;
    const said = {
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-controls': 'completions',
      'aria-autocomplete': 'list',
    };
    for (const [name, value] of Object.entries(said)) input.setAttribute(name, value);
    return () => {
      for (const name of [...Object.keys(said), 'aria-activedescendant']) input.removeAttribute(name);
    };
  }, [field]);
  useEffect(() => {
    const input = field.current!;
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `completion-${chosen}`);
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setChosen((Math.max(chosen, step < 0 ? 0 : -1) + step + choices.length) % choices.length);
      else if (event.key === 'Enter' && chosen >= 0) onChoose(choices[chosen]!.value);
      else return;
      event.preventDefault();
      // The field itself is left with Enter.
      event.stopPropagation();
    };
    input.addEventListener('keydown', onKeyDown);
    return () => input.removeEventListener('keydown', onKeyDown);
  });
  return (
    <div className="completions">
      <div className="opts" id="completions" role="listbox" aria-label={F.complete}>
        {choices.map(({ value, name }, index) => (
          <div
            {...{ key: value, id: `completion-${index}`, className: 'opt', tabIndex: -1 }}
            {...{ role: 'option', 'aria-selected': index === chosen }}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(value)}
            onMouseMove={() => setChosen(index)}
          >
            <span className="opt__name">{name}</span>
            {name !== value && <small>{value}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}
