import { useDerived, useStatePhase } from '../data/state/project-state-context.js';
import { progressOf } from '../model/project/progress.js';
import { percent } from '../model/text/format.js';
import { W } from '../words/wall.en.js';

const TYPES = ['progress_update'];

/** How far the project is: the figure that is read from across the room. */
export function WallProgress() {
  const progress = useDerived(TYPES, progressOf);
  const phase = useStatePhase();
  return (
    <section className="wall__progress" aria-labelledby="wall-progress">
      <h2 id="wall-progress">{W.progress}</h2>
      {progress ? (
        <>
          <p className="wall__figure">{percent(progress.percentage)}</p>
          <progress max={100} value={progress.percentage} aria-label={W.progress} />
          {progress.completed !== null && progress.total !== null && (
            <p className="wall__second">{W.tasks(progress.completed, progress.total)}</p>
          )}
          {progress.message && <p className="wall__second clip">{progress.message}</p>}
        </>
      ) : (
        phase !== 'loading' && <p className="wall__empty">{W.noProgress}</p>
      )}
    </section>
  );
}
