import { Mark } from '../ui/icon.js';
import { W } from '../words/wall.en.js';
import './wall.css';

interface Props {
  readonly name: string;
  readonly answer: (mayReplace: boolean) => void;
}

/** Asks whoever is signed in, and has opened the link to a board, whether the board may take the place of the session. */
export const BoardQuestion = ({ name, answer }: Props) => (
  <main className="wall-note" id="main">
    <Mark />
    <h1>{W.asking.title}</h1>
    <p>{W.asking.say(name)}</p>
    <p className="wall-note__do">
      <button className="btn btn--primary btn--lg" type="button" onClick={() => answer(true)}>
        {W.asking.open}
      </button>
      <button className="btn btn--lg" type="button" onClick={() => answer(false)}>
        {W.asking.keep}
      </button>
    </p>
    <p>{W.asking.note}</p>
  </main>
);
