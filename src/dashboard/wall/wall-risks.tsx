import { useDerived, useStatePhase } from '../data/state/project-state-context.js';
import { risksOf } from '../model/project/risks.js';
import { Icon } from '../ui/icon.js';
import { VALUE_WORDS } from '../words/events.en.js';
import { W } from '../words/wall.en.js';

const TYPES = ['risk_alert'];
const MOST = 4;

/** Risks that are open, the worst first. */
export function WallRisks() {
  const { open } = useDerived(TYPES, risksOf);
  const phase = useStatePhase();
  return (
    <section className="wall__risks" aria-labelledby="wall-risks">
      <h2 id="wall-risks">
        {W.risks} {open.length > 0 && <b>{open.length}</b>}
      </h2>
      {open.length === 0 && phase !== 'loading' && <p className="wall__empty">{W.noRisk}</p>}
      <ul>
        {open.slice(0, MOST).map(({ id, severity, message }) => (
          <li key={id} className={`is-${severity.toLowerCase()}`}>
            <Icon name="triangle-alert" />
            <span className="wall__risk">{message}</span>
            <span className="wall__severity">{VALUE_WORDS[severity]}</span>
          </li>
        ))}
      </ul>
      {open.length > MOST && <p className="wall__second">{W.more(open.length - MOST)}</p>}
    </section>
  );
}
