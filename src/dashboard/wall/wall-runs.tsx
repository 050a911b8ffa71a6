import { useDerived, useStatePhase } from '../data/state/project-state-context.js';
import { allLanesOf, type Bar } from '../model/project/timeline.js';
import { percent } from '../model/text/format.js';
import { Icon } from '../ui/icon.js';
import { Ago } from '../ui/time.js';
import { P } from '../words/project.en.js';
import { W } from '../words/wall.en.js';

const TYPES = ['build_status', 'deployment_status'];
const ICONS: Readonly<Record<Bar['look'], string>> = { ok: 'circle-check', bad: 'circle-x', run: 'hammer', off: 'ban' };

/** How the builds, and the deployments to each environment, stand. */
export function WallRuns({ isStill }: { readonly isStill: boolean }) {
  const lanes = useDerived(TYPES, allLanesOf);
  const phase = useStatePhase();
  return (
    <section className="wall__runs" aria-labelledby="wall-runs">
      <h2 id="wall-runs">{W.runs}</h2>
      {lanes.length === 0 && phase !== 'loading' && <p className="wall__empty">{W.noRun}</p>}
      <ul>
        {lanes.map(({ name, bars }) => (
          <Run key={name} bar={bars.at(-1)!} isStill={isStill} />
        ))}
      </ul>
    </section>
  );
}

function Run({ bar, isStill }: { readonly bar: Bar; readonly isStill: boolean }) {
  const { lane, name, look, status, percentage, until, from } = bar;
  const state = P.timeline.state[status] ?? status;
  return (
    <li className={`is-${look}`}>
      <Icon name={ICONS[look]} />
      <b>{lane}</b>
      <span>
        {name !== lane && <span>{name} </span>}
        {state}
        {look === 'run' && percentage !== null && <span> {percent(percentage)}</span>}
      </span>
      <Ago at={until ?? from} isStill={isStill} className="wall__ago" />
    </li>
  );
}
