import { type ReactNode, useState } from 'react';
import { Linked } from '../../ui/linked.js';
import { D } from '../../words/drawer.en.js';
import type { Detail } from './use-detail.js';

/** The payload as JSON, or the whole event. What is in it is text, whatever it looks like; addresses of pages are links. */
export function Payload({ event }: { readonly event: Detail['event'] }) {
  const [isWhole, setWhole] = useState(false);
  const { __typename, ...whole } = event;
  return (
    <section>
      <h3>
        {D.payload} <span className="grow" />
        <span className="seg" role="group" aria-label={D.showAs}>
          <button type="button" aria-pressed={!isWhole} onClick={() => setWhole(false)}>
            {D.payload}
          </button>
          <button type="button" aria-pressed={isWhole} onClick={() => setWhole(true)}>
            {D.whole}
          </button>
        </span>
      </h3>
      <pre className="code code--payload" tabIndex={0} role="group" aria-label={D.payload}>
        {coloured(JSON.stringify(isWhole ? whole : event.payload, null, 2))}
      </pre>
    </section>
  );
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)|([{}[\],])/g;
/** Beyond this it is shown in one colour: elements cost more than text. */
const MOST_COLOURED = 20_000;

function coloured(json: string): ReactNode {
  if (json.length > MOST_COLOURED) return json;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [all, text, colon, value] = match;
    parts.push(json.slice(end, match.index));
    const kind = text === undefined ? (value === undefined ? 'p' : 'n') : colon === undefined ? 's' : 'k';
    parts.push(
      <span key={match.index} className={kind}>
        {kind === 's' ? <Linked text={all} /> : all}
      </span>,
    );
    end = match.index + all.length;
  }
  return [...parts, json.slice(end)];
}
