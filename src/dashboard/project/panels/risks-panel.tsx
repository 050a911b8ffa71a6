import { Link } from 'wouter';
import { useDerived } from '../../data/state/project-state-context.js';
import { iconOf } from '../../model/events/catalogue.js';
import type { Header } from '../../model/events/header.js';
import { plainSentenceOf } from '../../model/events/sentence.js';
import { type Risk, risksOf } from '../../model/project/risks.js';
import { dayOf, duration, hourAndMinute } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { VALUE_WORDS } from '../../words/events.en.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { useEventHref } from '../use-event-href.js';
import { useEvidence } from './use-evidence.js';

const TYPES = ['risk_alert'];
const MOST = 5;
const MOST_RESOLVED = 1;
const MOST_EVIDENCE = 3;
const NONE: readonly Header[] = [];
const LOOKS = {
  CRITICAL: ['hi', 'chip--danger'],
  HIGH: ['hi', 'chip--danger'],
  MEDIUM: ['mid', 'chip--warn'],
  LOW: ['lo', ''],
} as const;

/** Risks that are open, with the events that led to them. */
export function RisksPanel() {
  const { open, resolved } = useDerived(TYPES, risksOf);
  const hrefOf = useEventHref();
  const shown = [...open.slice(0, MOST), ...resolved.slice(0, MOST_RESOLVED)];
  const evidence = useEvidence(shown.map(({ raisedBy }) => raisedBy.id));
  const isEmpty = open.length === 0 && resolved.length === 0;
  return (
    <Panel
      {...{ id: 'risks', title: P.risks.title, span: 'c4', note: P.risks.count(open.length) }}
      empty={isEmpty ? P.risks.empty : null}
    >
      <div className="panel__body">
        <ul>
          {shown.map((risk) => (
            <Row key={risk.id} {...{ risk, hrefOf, evidence: evidence.get(risk.raisedBy.id) ?? NONE }} />
          ))}
        </ul>
        {open.length > MOST && <p className="empty">{P.risks.more(open.length - MOST)}</p>}
      </div>
      {resolved.length > 0 && (
        <p className="foot">
          <span className="st-done">
            <Icon name="shield-check" size={14} />
          </span>
          {P.risks.resolved(resolved.length)}
        </p>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly risk: Risk;
  readonly evidence: readonly Header[];
  readonly hrefOf: (offset: number) => string;
}

function Row({ risk: { event, raisedBy, severity, message, mitigation, since }, evidence, hrefOf }: RowProps) {
  const isResolved = event.payload.resolved === true;
  const [colour, chip] = LOOKS[severity];
  const now = Date.now();
  const day = dayOf(since, now);
  return (
    <li className="risk">
      <span className={isResolved ? 'st-done' : colour}>
        <Icon name={isResolved ? 'shield-check' : 'triangle-alert'} />
      </span>
      <h3>
        <Link href={hrefOf(event.offset)}>{message}</Link>
      </h3>
      <span className={`chip ${isResolved ? 'chip--ok' : chip}`}>
        {isResolved ? P.risks.isResolved : VALUE_WORDS[severity]}
      </span>
      <p>
        {mitigation && <span className="risk__do">{mitigation}</span>}
        {evidence.slice(-MOST_EVIDENCE).map((cause) => (
          <Link key={cause.offset} className="link evidence" href={hrefOf(cause.offset)} title={plainSentenceOf(cause)}>
            <Icon name={iconOf(cause)} size={12} />
            <span>{plainSentenceOf(cause)}</span>
          </Link>
        ))}
        <Link className="link" href={hrefOf(raisedBy.offset)}>
          {isResolved
            ? P.risks.openFor(duration(Math.max(0, event.happenedAt - since)))
            : P.risks.since(day || hourAndMinute(since))}
        </Link>
      </p>
    </li>
  );
}
