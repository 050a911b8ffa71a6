import { Link } from 'wouter';
import { useFeed } from '../data/feed/feed-context.js';
import { useNewest } from '../data/feed/use-newest.js';
import { pathOf } from '../model/address/path.js';
import type { Truth } from '../model/feed/truth.js';
import { moment, number } from '../model/text/format.js';
import { Icon } from '../ui/icon.js';
import { useNow } from '../ui/time.js';
import { W } from '../words/page.en.js';
import { type Address, put } from './use-address.js';

/** Events behind, from which on the list says so itself. The pill says it always. */
const WORTH_SAYING = 20;

/** Says what is not live. Says nothing while everything is. */
export function TruthLine({ truth }: { readonly truth: Truth }) {
  const newest = useNewest();
  const now = useNow();
  const shown = contentOf(truth, newest?.offset ?? 0, now);
  return (
    shown && (
      <div className={`banner ${shown.isWarning ? 'banner--warn' : ''}`}>
        <Icon name={shown.icon} />
        <p>{shown.text.map((part, index) => (index % 2 === shown.bold ? <b key={part}>{part}</b> : part))}</p>
      </div>
    )
  );
}

/** What is not live about the list, and whether it is of another time, above it. */
export function TruthBanner({ truth, address }: { readonly truth: Truth; readonly address: Address }) {
  const { project } = useFeed();
  const now = useNow();
  return (
    <>
      <TruthLine truth={truth} />
      {address.at !== null && (
        <div className="banner">
          <Icon name="history" />
          <p>
            {W.banner
              .away(moment(address.at, now))
              .map((part, index) => (index === 1 ? <b key={part}>{part}</b> : part))}
          </p>
          <span className="banner__do">
            <Link
              className="btn btn--sm"
              href={`${pathOf(project, 'travel')}?${put(new URLSearchParams(location.search), 'event', null)}`}
            >
              {W.banner.replay}
            </Link>
            <button className="btn btn--sm" type="button" onClick={() => address.setAt(null)}>
              {W.banner.backToLive}
            </button>
          </span>
        </div>
      )}
    </>
  );
}

interface Content {
  readonly icon: string;
  readonly text: readonly string[];
  /** Which parts are bold: the even ones or the odd ones. */
  readonly bold: 0 | 1;
  readonly isWarning?: true;
}

function contentOf(truth: Truth, offset: number, now: number): Content | null {
  const then = (at: number) => moment(at, now);
  switch (truth.kind) {
    case 'offline':
      return { icon: 'cloud-off', text: W.banner.offline(then(truth.since)), bold: 1 };
    case 'kept':
      return { icon: 'history', text: W.banner.kept(then(truth.asOf)), bold: 1 };
    case 'behind':
      // A few are here before one has read that they are missing.
      if ((truth.behind ?? 0) < WORTH_SAYING) return null;
      return {
        icon: 'fast-forward',
        text: W.banner.behind(W.connection.behindBy(truth.behind), number(offset)),
        bold: 0,
        isWarning: true,
      };
    case 'ended':
      return { icon: 'octagon-x', text: W.banner.ended(truth.message), bold: 0, isWarning: true };
    default:
      return null;
  }
}
