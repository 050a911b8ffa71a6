import { Link } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import type { SessionActions } from '../data/use-session.js';
import { boardPathOf } from '../model/address/path.js';
import { Mark } from '../ui/icon.js';
import { W } from '../words/wall.en.js';
import './wall.css';

interface Props {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  readonly project: string;
}

/** In place of every other page, in a browser that has signed in by the link to a board. */
export function OnlyBoard({ home, actions, project }: Props) {
  const { name = project } = home.projects.nodes.find(({ id }) => id === project) ?? {};
  return (
    <main className="wall-note" id="main">
      <Mark />
      <h1>{W.only.title}</h1>
      <p>{W.only.say(name)}</p>
      <p className="wall-note__do">
        <Link className="btn btn--primary btn--lg" href={boardPathOf(project)}>
          {W.only.back}
        </Link>
        <button className="btn btn--lg" type="button" onClick={() => void actions.signOut()}>
          {W.only.signOut}
        </button>
      </p>
    </main>
  );
}
