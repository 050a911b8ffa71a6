import type { Piece } from '../model/events/template.js';

/** Pieces of a sentence as elements. What an event says is text, whatever it looks like. */
export const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ kind, text }, index) => {
    // The same sentence has the same pieces at the same places.
    const key = `${index}`;
    if (kind === 'b') return <b key={key}>{text}</b>;
    if (kind === 'c') return <code key={key}>{text}</code>;
    if (kind === 'q') return <q key={key}>{text}</q>;
    if (kind === 't') return <span key={key}>{text}</span>;
    return (
      <span key={key} className={kind}>
        {text}
      </span>
    );
  });
