import { number } from '../model/format.js';
import type { Hole } from '../model/rows.js';
import { CopyButton } from '../ui/copy-button.js';
import { Icon } from '../ui/icon.js';
import { W } from '../words/page.en.js';

/** What is missing, at the place where it is missing. */
export function HoleRow({ hole, onRead }: { readonly hole: Hole; readonly onRead: () => void }) {
  const { from, to, reason } = hole;
  const isKnown = reason === 'TRIMMED' && from !== null && to !== null;
  return (
    <div className="hole">
      <span className="row__pos">
        {isKnown && (
          <>
            {number(to)}
            <small className="row__pos">–{number(from)}</small>
          </>
        )}
      </span>
      <span className="node d-system">
        <Icon name="octagon-x" />
      </span>
      <div>
        <h2>{W.hole.title(isKnown ? to - from + 1 : null)}</h2>
        <p>{isKnown ? W.hole.trimmed(number(from), number(to)) : W.hole.other}</p>
      </div>
      <span className="hole__do">
        {isKnown && <CopyButton text={() => `${from}–${to}`}>{W.hole.copy}</CopyButton>}
        <button className="btn btn--sm btn--primary" type="button" onClick={onRead}>
          {W.hole.understood}
        </button>
      </span>
    </div>
  );
}
