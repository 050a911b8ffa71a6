import { type Hole, lostIn } from '../../model/feed/rows.js';
import { number } from '../../model/text/format.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';

/** What is missing, at the place where it is missing. */
export function HoleRow({ hole, onRead }: { readonly hole: Hole; readonly onRead: () => void }) {
  const lost = lostIn(hole);
  const range = lost === null ? null : { from: hole.from!, to: hole.to! };
  return (
    <div className="hole">
      <span className="row__pos">
        {range && (
          <>
            {number(range.to)}
            <small className="row__pos">–{number(range.from)}</small>
          </>
        )}
      </span>
      <span className="node d-system">
        <Icon name="octagon-x" />
      </span>
      <div>
        <h2>{W.hole.title(lost)}</h2>
        <p>{range ? W.hole.trimmed(number(range.from), number(range.to)) : W.hole.other}</p>
      </div>
      <span className="hole__do">
        {range && <CopyButton text={() => `${range.from}–${range.to}`}>{W.hole.copy}</CopyButton>}
        <button className="btn btn--sm btn--primary" type="button" onClick={onRead}>
          {W.hole.understood}
        </button>
      </span>
    </div>
  );
}
