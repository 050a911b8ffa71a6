import { type KeyboardEvent, useState } from 'react';
import { Avatar } from '../../ui/avatar.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { M } from '../../words/menus.en.js';
import { W } from '../../words/page.en.js';
import { type Option, type OptionsProps, useOptions } from './palette-options.js';

interface Props extends OptionsProps {
  readonly onClose: () => void;
}

/** Finds a view, a project, a person, an event, a position or a time, and goes there. */
export function Palette({ onClose, ...props }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const options = useOptions(typed, props);
  const choose = (option: Option | undefined) => {
    if (!option) return;
    onClose();
    option.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') choose(options[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={W.jump} onClose={onClose}>
      <div className="dialog__in">
        <Icon name="search" />
        <input
          {...{
            type: 'text',
            role: 'combobox',
            placeholder: M.palette.placeholder,
            value: typed,
            onKeyDown,
            autoFocus: true,
          }}
          {...{ 'aria-label': W.jump, 'aria-expanded': true, 'aria-controls': 'found', autoComplete: 'off' }}
          aria-activedescendant={options[chosen] && `option-${chosen}`}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="dialog__body">
        <div className="opts" id="found" role="listbox" aria-label={W.jump}>
          {options.map((option, index) => (
            <div key={option.key} role="presentation" className="opts__item">
              {option.group !== options[index - 1]?.group && <div role="presentation">{option.group}</div>}
              <div
                {...{ id: `option-${index}`, role: 'option', 'aria-selected': index === chosen, tabIndex: -1 }}
                className={`opt ${option.className ?? ''}`}
                ref={index === chosen ? show : undefined}
                onClick={() => choose(option)}
                onMouseMove={() => setChosen(index)}
              >
                {typeof option.icon === 'string' ? <Icon name={option.icon} /> : <Avatar actor={option.icon} />}
                <span className="opt__name">{option.name}</span>
                {option.note && <small>{option.note}</small>}
              </div>
            </div>
          ))}
          {options.length === 0 && <p className="opt">{M.palette.none}</p>}
        </div>
      </div>
      <p className="dialog__foot">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {M.palette.choose}
        </span>
        <span>
          <kbd>↵</kbd> {M.palette.open}
        </span>
        <span>{M.palette.hint}</span>
      </p>
    </Dialog>
  );
}

/** The arrow keys go beyond what is in sight. */
const show = (option: HTMLElement | null) => void option?.scrollIntoView({ block: 'nearest' });
