import { useMemo } from 'react';
import { useLatest, usePresence } from '../../client/react.js';
import { useFeed } from '../data/feed/feed-context.js';
import { runningOf } from '../model/feed/running.js';
import { hourAndMinute, percent } from '../model/text/format.js';
import { Avatar } from '../ui/avatar.js';
import { Icon } from '../ui/icon.js';
import { AsOf } from '../ui/time.js';
import { VALUE_WORDS } from '../words/events.en.js';
import { W } from '../words/page.en.js';

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const MOST = 8;

/** What is running, what is at risk, who is here. */
export function NowColumn({ asOf }: { readonly asOf: number | null }) {
  const { project } = useFeed();
  return (
    <>
      {asOf !== null && <AsOf at={asOf} />}
      <Running project={project} />
      <Risks project={project} />
      {asOf === null && <Here project={project} />}
    </>
  );
}

function Running({ project }: { readonly project: string }) {
  const builds = useLatest({ project, type: 'build_status' });
  const deployments = useLatest({ project, type: 'deployment_status' });
  const agents = useLatest({ project, type: 'agent_status' });
  const runs = useLatest({ project, type: 'ai_processing_progress' });
  const running = useMemo(
    () =>
      runningOf({
        ...{ builds: builds.latest, deployments: deployments.latest },
        ...{ agents: agents.latest, runs: runs.latest },
      }),
    [builds.latest, deployments.latest, agents.latest, runs.latest],
  );
  if (builds.isLoading || deployments.isLoading || agents.isLoading) return null;
  return (
    <section>
      <h2>{W.now.running}</h2>
      {running.length === 0 && <p className="empty">{W.now.nothing}</p>}
      <ul>
        {running.slice(0, MOST).map(({ key, domain, icon, name, object, preposition, percentage, detail }) => (
          <li key={key} className={`glance d-${domain}`}>
            <Icon name={icon} />
            <span>
              <b>{name}</b>
              {object && (
                <>
                  {W.now[preposition]}
                  <b>{object}</b>
                </>
              )}
            </span>
            <span className="num">{percentage === null ? '' : percent(percentage)}</span>
            {percentage !== null && <progress max={100} value={percentage} aria-label={name} />}
            {detail && <small>{detail}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Risks({ project }: { readonly project: string }) {
  const { latest, isLoading } = useLatest({ project, type: 'risk_alert' });
  const open = useMemo(() => {
    const risks = [...latest.values()].filter(({ payload }) => !payload.resolved);
    return risks.sort((a, b) => SEVERITIES.indexOf(a.payload.severity) - SEVERITIES.indexOf(b.payload.severity));
  }, [latest]);
  if (isLoading) return null;
  return (
    <section>
      <h2>{W.now.risks}</h2>
      {open.length === 0 && <p className="empty">{W.now.noRisk}</p>}
      <ul>
        {open.slice(0, MOST).map(({ payload: { riskId, severity, message, mitigation } }) => (
          <li key={riskId} className={`glance sev sev-${severity === 'CRITICAL' ? 'high' : severity.toLowerCase()}`}>
            <Icon name="triangle-alert" />
            <span title={message}>
              <b>{riskId}</b> {message}
            </span>
            <span className="num">{VALUE_WORDS[severity]}</span>
            {mitigation && <small>{mitigation}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Here({ project }: { readonly project: string }) {
  const { present, isLoading } = usePresence(project);
  if (isLoading) return null;
  return (
    <section>
      <h2>{W.now.here}</h2>
      {present.length === 0 && <p className="empty">{W.now.nobody}</p>}
      <ul>
        {present.map(({ user, status, message, since }) => (
          <li key={user.id} className="facet person">
            <span className="person__ava">
              <Avatar actor={user} size={24} />
              <span className={`here here--${status.toLowerCase()}`} />
            </span>
            <span>{user.name}</span>
            <small>
              {status === 'ONLINE' ? W.now.since(hourAndMinute(Date.parse(since))) : W.now.status[status]}
              {message && `: ${message}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
