import { type KeyboardEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { HomeQuery } from '../../../client/index.js';
import { useFeed } from '../../data/feed-context.js';
import { momentOf } from '../../model/address/moment.js';
import { pathOf, systemPathOf } from '../../model/address/path.js';
import { domainOf, iconOf } from '../../model/events/catalogue.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import { EVERYTHING, matcherOf } from '../../model/feed/filter.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { moment, number } from '../../model/text/format.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { switchTheme } from '../../ui/settings.js';
import { W } from '../../words/page.en.js';
import { SYSTEM, VIEWS } from '../views.js';

const MOST_EVENTS = 6;
const MOST_LOOKED_AT = 5_000;

interface Option {
  readonly key: string;
  readonly group: string;
  readonly icon: string;
  readonly className?: string;
  readonly name: string;
  readonly note?: string;
  readonly run: () => void;
}

interface Props {
  readonly home: HomeQuery;
  readonly project: string;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** Finds a view, a project, an event, a position or a time, and goes there. */
export function Palette({ home, project, onClose, onKeys }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const options = useOptions(typed, { home, project, onKeys });
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
    <Dialog label={W.palette.label} onClose={onClose}>
      <div className="dialog__in">
        <Icon name="search" />
        <input
          {...{
            type: 'text',
            role: 'combobox',
            placeholder: W.palette.placeholder,
            value: typed,
            onKeyDown,
            autoFocus: true,
          }}
          {...{ 'aria-label': W.palette.label, 'aria-expanded': true, 'aria-controls': 'found', autoComplete: 'off' }}
          aria-activedescendant={options[chosen] && `option-${chosen}`}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="dialog__body">
        <div className="opts" id="found" role="listbox" aria-label={W.palette.label}>
          {options.map((option, index) => (
            <div key={option.key} role="presentation" className="opts__item">
              {option.group !== options[index - 1]?.group && <div role="presentation">{option.group}</div>}
              <div
                {...{ id: `option-${index}`, role: 'option', 'aria-selected': index === chosen, tabIndex: -1 }}
                className={`opt ${option.className ?? ''}`}
                onClick={() => choose(option)}
                onMouseMove={() => setChosen(index)}
              >
                <Icon name={option.icon} />
                <span>{option.name}</span>
                {option.note && <small>{option.note}</small>}
              </div>
            </div>
          ))}
          {options.length === 0 && <p className="opt">{W.palette.none}</p>}
        </div>
      </div>
      <p className="dialog__foot">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {W.palette.choose}
        </span>
        <span>
          <kbd>↵</kbd> {W.palette.open}
        </span>
        <span>{W.palette.hint}</span>
      </p>
    </Dialog>
  );
}

function useOptions(
  typed: string,
  { home, project, onKeys }: Pick<Props, 'home' | 'project' | 'onKeys'>,
): readonly Option[] {
  const [, navigate] = useLocation();
  const { store } = useFeed();
  return useMemo(() => {
    const text = typed.trim();
    const go = (path: string) => () => navigate(path);
    const has = (name: string) => name.toLowerCase().includes(text.toLowerCase());
    const views = VIEWS.filter(({ name }) => has(name)).map(
      ({ id, name, icon }): Option => ({
        key: `view ${id}`,
        group: W.palette.goTo,
        icon,
        name,
        run: go(pathOf(project, id)),
      }),
    );
    const system = mayInSystem(home, 'MONITOR') && has(SYSTEM.name);
    const projects = home.projects.nodes
      .filter(({ id, name }) => id !== project && has(`${name} ${id}`))
      .slice(0, MOST_EVENTS)
      .map(
        ({ id, name }): Option => ({
          key: `project ${id}`,
          group: W.palette.goTo,
          icon: 'folder',
          name,
          note: id,
          run: go(pathOf(id)),
        }),
      );
    const actions = [
      { key: 'theme', icon: 'moon', name: W.account.switchTheme, run: switchTheme },
      { key: 'keys', icon: 'keyboard', name: W.keys.title, run: onKeys },
    ].filter(({ name }) => has(name));
    const search = text && {
      key: 'search',
      icon: 'filter',
      name: W.palette.filter(text),
      run: go(`${pathOf(project)}?q=${encodeURIComponent(text)}`),
    };
    return [
      ...placesOf(text, project, navigate),
      ...views,
      ...(system
        ? [
            {
              ...{ key: 'system', group: W.palette.goTo, icon: SYSTEM.icon },
              name: SYSTEM.name,
              run: go(systemPathOf()),
            },
          ]
        : []),
      ...projects,
      ...(text ? eventsOf(store.events, text, (offset) => navigate(`${pathOf(project)}?event=${offset}`)) : []),
      ...[search, ...actions].flatMap((action): Option[] => (action ? [{ ...action, group: W.palette.actions }] : [])),
    ];
  }, [typed, home, project, onKeys, navigate, store]);
}

/** A number is a position, and what reads as a time is a moment. */
function placesOf(text: string, project: string, navigate: (path: string) => void): Option[] {
  const group = W.palette.goTo;
  const offset = /^#?[\d,. ]+$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : 0;
  const at = momentOf(text, Date.now());
  return [
    ...(offset > 0
      ? [
          {
            key: 'offset',
            group,
            icon: 'history',
            name: W.palette.position(number(offset)),
            run: () => navigate(`${pathOf(project)}?event=${offset}`),
          },
        ]
      : []),
    ...(at === null
      ? []
      : [
          {
            key: 'at',
            group,
            icon: 'history',
            name: W.palette.time(moment(at, Date.now())),
            run: () => navigate(`${pathOf(project)}?at=${new Date(at).toISOString()}`),
          },
        ]),
  ];
}

function eventsOf(
  events: ReturnType<typeof useFeed>['store']['events'],
  text: string,
  open: (offset: number) => void,
): Option[] {
  const matches = matcherOf({ ...EVERYTHING, text });
  const found: Option[] = [];
  const until = Math.max(0, events.length - MOST_LOOKED_AT);
  for (let index = events.length - 1; index >= until && found.length < MOST_EVENTS; index--) {
    const event = events[index]!;
    if (!matches(event)) continue;
    found.push({
      ...{
        key: `event ${event.offset}`,
        group: W.palette.events,
        icon: iconOf(event),
        className: `d-${domainOf(event.type)}`,
      },
      ...{ name: plainSentenceOf(event), note: number(event.offset), run: () => open(event.offset) },
    });
  }
  return found;
}
