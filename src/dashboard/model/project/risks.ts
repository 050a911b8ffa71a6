import type { Header } from '../events/header.js';
import type { ProjectEvents } from '../events/project-events.js';

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Risk {
  readonly id: string;
  /** The event that it is of. */
  readonly event: Header;
  readonly severity: Severity;
  readonly message: string;
  readonly mitigation: string | null;
  /** When it was raised, as far as the history goes. */
  readonly since: number;
  /** The event that raised it: what led to it is the evidence. */
  readonly raisedBy: Header;
}

export interface Risks {
  /** The worst first. */
  readonly open: readonly Risk[];
  /** The last resolved first. */
  readonly resolved: readonly Risk[];
}

export function risksOf(events: ProjectEvents): Risks {
  const history = events.newest('risk_alert');
  const all = [...events.latest('risk_alert').values()].map((event) => riskOf(event, history));
  const worst = (one: Risk, other: Risk) =>
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || other.event.offset - one.event.offset;
  return {
    open: all.filter(({ event }) => !event.payload.resolved).sort(worst),
    resolved: all
      .filter(({ event }) => event.payload.resolved)
      .sort((one, other) => other.event.happenedAt - one.event.happenedAt),
  };
}

function riskOf(event: Header, history: readonly Header[]): Risk {
  const { riskId, severity, message, mitigation } = event.payload;
  const own = history.filter(({ payload, offset }) => payload.riskId === riskId && offset <= event.offset);
  // It may have been resolved and raised again.
  const ended = own.findLastIndex(({ payload, offset }) => payload.resolved === true && offset < event.offset);
  const raisedBy = own[ended + 1] ?? event;
  return {
    ...{ id: String(riskId), event, raisedBy, since: raisedBy.happenedAt },
    ...{ severity: severity as Severity, message: String(message) },
    mitigation: typeof mitigation === 'string' ? mitigation : null,
  };
}
