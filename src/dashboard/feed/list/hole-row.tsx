import { type Hole, lostIn } from '../../model/feed/rows.js';
import { number } from '../../model/text/format.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Icon } from '../../ui/icon.js';
import { H } from '../../words/hole.en.js';

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
        <h2>{H.title(lost)}</h2>
        <p>{range ? H.trimmed(number(range.from), number(range.to)) : H.other}</p>
      </div>
      <span className="hole__do">
        {range && <CopyButton text={() => `${range.from}–${range.to}`}>{H.copy}</CopyButton>}
        <button className="btn btn--sm btn--primary" type="button" onClick={onRead}>
          {H.understood}
        </button>
      </span>
    </div>
  );
}
