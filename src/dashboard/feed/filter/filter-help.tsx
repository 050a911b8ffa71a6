import { type RefObject, useEffect, useState } from 'react';
import { useClient } from '../../../client/react.js';
import { useFeed } from '../../data/feed/feed-context.js';
import { readActors, readTypes } from '../../data/feed/terms.js';
import { completionOf, type Problem, problemsOf, withValue } from '../../model/feed/filter-terms.js';
import type { Terms } from '../../model/feed/hub-filter.js';
import { announce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icon.js';
import { F } from '../../words/filter.en.js';
import { Completions } from './completions.js';
import './filter-help.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  /** Whether the field has the focus. */
  readonly isTyping: boolean;
  readonly onTyped: (typed: string) => void;
}

/** Below the filter: names that fit what is being typed, and what of the filter the project does not have. */
export function FilterHelp({ field, typed, isTyping, onTyped }: Props) {
  const terms = useTerms(isTyping);
  if (!terms) return null;
  const caret = field.current?.selectionStart ?? typed.length;
  const completion = isTyping ? completionOf(typed.slice(0, caret), terms) : null;
  // What is being typed is not wrong yet.
  const problems = problemsOf(typed, terms).filter(({ token }) => !isTyping || token.end !== caret);
  return (
    <>
      {completion && (
        <Completions
          {...{ field, choices: completion.choices }}
          onChoose={(value) => {
            const chosen = withValue(typed.slice(0, caret), { from: completion.from, end: caret }, value);
            onTyped(`${chosen} ${typed.slice(caret).trimStart()}`);
          }}
        />
      )}
      {problems.map((problem) => (
        <Says
          {...{ key: `${problem.token.name}:${problem.token.value}`, problem }}
          onChoose={(value) => onTyped(withValue(typed, problem.token, value))}
        />
      ))}
    </>
  );
}

/** Read anew whenever the field gets the focus. */
function useTerms(isTyping: boolean): Terms | null {
  const client = useClient();
  const { project } = useFeed();
  const [terms, setTerms] = useState<Terms | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    Promise.all([readTypes(client, signal), readActors(client, project, signal)]).then(
      ([types, actors]) => setTerms({ types, actors }),
      // The filter works without help.
      () => undefined,
    );
    return () => ending.abort();
  }, [client, project, isTyping]);
  return terms;
}

function Says({ problem, onChoose }: { readonly problem: Problem; readonly onChoose: (value: string) => void }) {
  const { token, choices } = problem;
  const [before, value, after] = token.value === '' ? F.empty(token.name) : F.unknown[token.name]!(token.value);
  const says = before + value + after;
  useEffect(() => announce(says), [says]);
  return (
    <div className="banner banner--warn filter-problem">
      <Icon name="filter" />
      <p>
        {before}
        <b>{value}</b>
        {after}
      </p>
      {choices.length > 0 && (
        <span className="filter-problem__near">
          {F.near(token.value === '')}
          {choices.map(({ value: each, name }) => (
            <button key={each} className="btn btn--sm" type="button" onClick={() => onChoose(each)}>
              {name}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
