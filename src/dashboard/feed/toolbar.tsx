import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useState } from 'react';
import { asTyped, EVERYTHING, type Filter, isEverything, sameFilter, typedFilter } from '../model/feed/filter.js';
import { Icon } from '../ui/icon.js';
import { W } from '../words/page.en.js';
import { PRESETS } from './rail.js';

const FilterHelp = lazy(async () => ({ default: (await import('./filter/filter-help.js')).FilterHelp }));
const TYPED_MS = 200;

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly grouped: boolean;
  readonly setGrouped: () => void;
  /** How many events the filter lets through. */
  readonly matching: ReactNode;
  readonly isHeld: boolean;
  readonly toggleHold: () => void;
  readonly onSheet: () => void;
}

/** Above the list: the filter as one types it, bursts, and holding. */
export function Toolbar({ field, filter, setFilter, grouped, setGrouped, matching, ...on }: Props) {
  const { isHeld, toggleHold, onSheet } = on;
  const [typed, setTyped] = useState(() => asTyped(filter));
  const [isTyping, setTyping] = useState(false);
  // The rail and the address change the filter too. What is being typed stays as it is typed.
  useEffect(() => {
    setTyped((before) => (sameFilter(typedFilter(before), filter) ? before : asTyped(filter)));
  }, [filter]);
  useEffect(() => {
    const wanted = typedFilter(typed);
    if (sameFilter(wanted, filter)) return undefined;
    const timer = setTimeout(() => setFilter(wanted), TYPED_MS);
    return () => clearTimeout(timer);
    // Typing changes the filter, not the other way round
  }, [typed]);
  return (
    <>
      <div className="toolbar">
        <div className="chips only-phone">
          <button className="btn btn--sm" type="button" onClick={onSheet}>
            <Icon name="filter" size={14} />
            {W.rail.label}
          </button>
          {!PRESETS.some(({ filter: preset }) => sameFilter(filter, preset)) && (
            <button className="btn btn--sm" type="button" aria-pressed="true" onClick={() => setFilter(EVERYTHING)}>
              <Icon name="x" size={14} />
              <span className="vh">{W.toolbar.clear}: </span>
              {asTyped(filter)}
            </button>
          )}
          {PRESETS.map(({ name, filter: preset }) => (
            <button
              {...{ key: name, className: 'btn btn--sm', type: 'button', 'aria-pressed': sameFilter(filter, preset) }}
              onClick={() => setFilter(preset)}
            >
              {name}
            </button>
          ))}
        </div>
        <label className="field no-phone">
          <Icon name="filter" size={14} />
          <span className="vh">{W.toolbar.filter}</span>
          <input
            {...{ ref: field, type: 'search', placeholder: W.toolbar.placeholder, value: typed, spellCheck: false }}
            onChange={(event) => setTyped(event.target.value)}
            {...{ onFocus: () => setTyping(true), onBlur: () => setTyping(false) }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
        </label>
        {!isEverything(filter) && matching}
        {!isEverything(filter) && (
          <button className="btn btn--quiet btn--sm no-phone" type="button" onClick={() => setFilter(EVERYTHING)}>
            <Icon name="x" size={14} />
            {W.toolbar.clear}
          </button>
        )}
        <button className="btn btn--quiet btn--sm no-phone" type="button" aria-pressed={grouped} onClick={setGrouped}>
          <Icon name="layers" size={14} />
          {W.toolbar.group}
        </button>
        <button
          {...{ className: 'btn btn--quiet btn--sm btn--icon no-phone', type: 'button', onClick: toggleHold }}
          aria-label={isHeld ? W.toolbar.goOn : W.toolbar.hold}
        >
          <Icon name={isHeld ? 'play' : 'pause'} size={14} />
        </button>
      </div>
      <Suspense>
        {(isTyping || typed.includes(':')) && <FilterHelp {...{ field, typed, isTyping, onTyped: setTyped }} />}
      </Suspense>
    </>
  );
}
