import { Link } from 'wouter';
import { useDerived } from '../../data/state/project-state-context.js';
import { type Step, workflowsOf } from '../../model/project/workflow.js';
import { duration, hourAndMinute } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { useEventHref } from '../use-event-href.js';

const TYPES = ['step_updated', 'step_completed'];
const MOST = 12;
const MOST_OTHERS = 3;
const LOOKS: Readonly<Record<Step['status'], readonly [icon: string, colour: string]>> = {
  PENDING: ['circle-dashed', 'st-todo'],
  ACTIVE: ['circle-dot', 'st-prog'],
  BLOCKED: ['circle-slash', 'st-block'],
  DONE: ['circle-check', 'st-done'],
  SKIPPED: ['ban', 'st-todo'],
  FAILED: ['circle-x', 'st-block'],
};

/** Steps of the workflow that has changed last. */
export function WorkflowPanel() {
  const [shown, ...others] = useDerived(TYPES, workflowsOf);
  const hrefOf = useEventHref();
  return (
    <Panel
      {...{ id: 'flow', span: 'c4', title: shown ? P.workflow.of(shown.id) : P.workflow.title }}
      empty={shown ? null : P.workflow.empty}
      aside={shown && <span className="num">{P.workflow.count(shown.ended, shown.steps.length)}</span>}
    >
      <div className="panel__body">
        <ol>
          {shown?.steps.slice(0, MOST).map(({ id, name, status, assignee, durationMs, at, offset }) => (
            <li key={id} className={`step${status === 'ACTIVE' ? ' step--on' : ''}`}>
              <span className={LOOKS[status][1]}>
                <Icon name={LOOKS[status][0]} />
              </span>
              <Link href={hrefOf(offset)}>{assignee && status !== 'DONE' ? P.workflow.by(name, assignee) : name}</Link>
              <span className="num">
                {status === 'DONE'
                  ? durationMs === null
                    ? hourAndMinute(at)
                    : duration(durationMs)
                  : P.workflow.status[status]}
              </span>
            </li>
          ))}
        </ol>
        {others.slice(0, MOST_OTHERS).map(({ id, ended, steps }) => (
          <p key={id} className="empty">
            {P.workflow.other(id, P.workflow.count(ended, steps.length))}
          </p>
        ))}
      </div>
    </Panel>
  );
}
