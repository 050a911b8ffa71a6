import { useFeedState, useTruth } from '../data/feed/feed-context.js';
import { useNewest } from '../data/feed/use-newest.js';
import { TruthLine } from '../feed/truth-banner.js';
import { asOfTruth } from '../model/feed/truth.js';
import { hourAndMinute } from '../model/text/format.js';
import { TruthText, truthClassOf } from '../shell/connection/truth-text.js';
import { useHotkeys } from '../ui/hotkeys.js';
import { Mark } from '../ui/icon.js';
import { switchTheme } from '../ui/settings.js';
import { useNow } from '../ui/time.js';
import { WallEvents } from './wall-events.js';
import { WallHere } from './wall-here.js';
import { WallProgress } from './wall-progress.js';
import { WallRisks } from './wall-risks.js';
import { WallRuns } from './wall-runs.js';
import './wall.css';

/** @param viewerId id of the board itself, which is not among those who are here. */
export function Wall({ name, viewerId }: { readonly name: string; readonly viewerId: string }) {
  const truth = useTruth();
  const isStill = asOfTruth(truth) !== null;
  useHotkeys({ 'shift+d': switchTheme });
  return (
    <main className={`wall${isStill ? ' is-still' : ''}`} id="main" tabIndex={0}>
      <header className="wall__top">
        <Mark />
        <h1>{name}</h1>
        <Connection />
        <Clock />
      </header>
      <TruthLine truth={truth} />
      <div className="wall__left">
        <WallProgress />
        <WallRisks />
      </div>
      <WallEvents isStill={isStill} />
      <div className="wall__foot">
        <WallRuns isStill={isStill} />
        <WallHere viewerId={viewerId} />
      </div>
    </main>
  );
}

function Connection() {
  const truth = useTruth();
  const { lost } = useFeedState();
  const newest = useNewest();
  return (
    <p className={truthClassOf({ truth, lost })} data-truth={truth.kind}>
      <TruthText {...{ truth, lost, offset: newest?.offset ?? 0 }} />
    </p>
  );
}

const Clock = () => <time className="wall__clock">{hourAndMinute(useNow())}</time>;
