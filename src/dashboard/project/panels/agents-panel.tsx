import { useState } from 'react';
import { Link } from 'wouter';
import { useTruth } from '../../data/feed/feed-context.js';
import { useDerived, useLiveEvents } from '../../data/state/project-state-context.js';
import { isLive } from '../../model/feed/truth.js';
import { type Agent, agentsOf } from '../../model/project/agents.js';
import { duration, number, percent } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { useEventHref } from '../use-event-href.js';

const TYPES = [
  ...['agent_status', 'ai_processing_start', 'ai_processing_progress', 'ai_processing_end', 'ai_processing_error'],
  ...['ai_response_generated', 'log_line'],
];
const MOST = 4;
const CHIPS: Readonly<Record<string, string>> = {
  RUNNING: 'chip--accent',
  WAITING: 'chip--warn',
  SUCCEEDED: 'chip--ok',
  FAILED: 'chip--danger',
};

/** Agents with what they are doing. */
export function AgentsPanel() {
  const agents = useDerived(TYPES, agentsOf);
  const [isAll, setAll] = useState(false);
  const count = (wanted: string) => agents.filter(({ state }) => state === wanted).length;
  return (
    <Panel
      {...{ id: 'agents', title: P.agents.title, span: 'c4', note: P.agents.count(count('RUNNING'), count('WAITING')) }}
      empty={agents.length === 0 ? P.agents.empty : null}
    >
      <ul>
        {(isAll ? agents : agents.slice(0, MOST)).map((agent) => (
          <Row key={agent.id} agent={agent} />
        ))}
      </ul>
      {agents.length > MOST && (
        <button className="col__more run" type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? P.board.fewer : P.board.more(agents.length - MOST)}
        </button>
      )}
    </Panel>
  );
}

function Row({ agent }: { readonly agent: Agent }) {
  const { name, state, task, message, run, lines, offset } = agent;
  const hrefOf = useEventHref();
  const live = isLive(useTruth());
  const events = useLiveEvents();
  const now = useNow();
  const isRunning = state === 'RUNNING';
  const goesOn = isRunning && run !== null && run.endedAt === null;
  const output = goesOn ? (live && events.outputOf(run.id)) || lines.join('\n') : '';
  const tookMs = run?.durationMs ?? (goesOn && live ? Math.max(0, now - run.startedAt) : null);
  const facts = [
    goesOn && run.percentage !== null && percent(run.percentage),
    tookMs !== null && duration(tookMs),
    goesOn && run.stage,
  ].filter(Boolean);
  const tokens = run && P.agents.tokens(run.inputTokens, run.outputTokens, number);
  const said =
    state === 'WAITING' && message
      ? P.agents.asks(message)
      : run?.error && state === 'FAILED'
        ? run.error.message
        : message;
  return (
    <li className="run">
      <div className="run__top">
        <span className="ava ava--agent ava--24" aria-hidden="true">
          <Icon name="bot" />
        </span>
        <Link href={hrefOf(offset)}>
          <b>{name}</b>
        </Link>
        <span className="grow">{run?.purpose ?? task}</span>
        <span className={`chip ${CHIPS[state] ?? ''}`}>{P.agents.state[state]}</span>
      </div>
      {goesOn && run.percentage !== null && <progress max={100} value={run.percentage} aria-label={name} />}
      {(facts.length > 0 || tokens) && (
        <p className="run__m">
          {facts.map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
          <span className="grow" />
          {tokens && <span>{tokens}</span>}
        </p>
      )}
      {said && !output && <p className={`run__m${state === 'FAILED' ? ' del' : ''}`}>{said}</p>}
      {output && (
        <div className="out" role="log" aria-label={P.agents.output(name)} aria-live="off">
          <span>
            {output}
            {live && <span className="caret" />}
          </span>
        </div>
      )}
    </li>
  );
}
