import { BASE } from '../data/session.js';
import { Mark } from '../ui/icon.js';
import { W } from '../words/wall.en.js';
import './wall.css';

/** In place of a board that may be read no longer: why, and how to get a new link. */
export function BoardEnded({ message }: { readonly message: string | null }) {
  const { title, why, again, page, command, key } = W.ended;
  return (
    <main className="wall-note" id="main">
      <Mark />
      <h1>{title}</h1>
      <p>{message ?? why}</p>
      <p>{again}</p>
      <ul>
        <li>
          {page[0]}
          <b>{page[1]}</b>
          {page[2]}
        </li>
        <li>
          {command[0]}
          <code>{command[1]}</code>
        </li>
      </ul>
      <a className="link" href={BASE.href}>
        {key}
      </a>
    </main>
  );
}
