import { domainOf, iconOf } from '../../model/events/catalogue.js';
import type { Actor, Header } from '../../model/events/header.js';
import { sentenceOf } from '../../model/events/sentence.js';
import { number } from '../../model/text/format.js';
import { Avatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icon.js';
import { Pieces } from '../../ui/pieces.js';
import { DOMAIN_WORDS } from '../../words/events.en.js';

const who = (name: string, kind: Actor['kind'] = 'USER'): Actor => ({ id: name, name, kind });
const AGENT = who('docs-agent', 'AGENT');
const BUILDER = who('ci', 'SERVICE');

const SAMPLES: readonly (readonly [type: string, actor: Actor, payload: object])[] = [
  ['risk_alert', who('hub', 'HUB'), { riskId: 'R-31', resolved: true, message: 'main is green again' }],
  [
    'deployment_status',
    who('deployer', 'SERVICE'),
    { deploymentStatus: 'IN_PROGRESS', version: 'v0.9.2', environment: 'staging' },
  ],
  ['build_status', BUILDER, { buildStatus: 'PASSED', name: 'check', branch: 'main', durationMs: 221_000 }],
  ['commit', who('Jonas Weber'), { authorName: 'Jonas Weber', sha: '4e1c0b7', branch: 'main' }],
  ['task_update', who('Priya Raman'), { taskId: 'T-142', taskStatus: 'DONE', previousTaskStatus: 'IN_PROGRESS' }],
  ['new_message', who('Mira Okafor'), { channel: 'release' }],
  ['memory_stored', AGENT, { topics: ['durability'] }],
  ['step_completed', who('Sofia Brandt'), { stepOutcome: 'SUCCEEDED', name: 'Load test', workflowId: 'Release 0.9' }],
  ['project_joined', who('Lin Zhao'), { userId: 'Lin Zhao', role: 'maintainer' }],
  ['dependency_updated', who('renovate', 'SERVICE'), { name: 'graphql', fromVersion: '16.14', toVersion: '16.15' }],
  ['ai_processing_end', AGENT, { success: true, durationMs: 41_000 }],
  ['progress_update', who('hub', 'HUB'), { scope: 'project', percentage: 68 }],
  ['build_status', BUILDER, { buildStatus: 'FAILED', name: 'check', branch: 'main', durationMs: 132_000 }],
  ['file_change', who('Tomás Vidal'), { changeType: 'MOVED', filePath: 'src/server/ws.ts' }],
];
const NEWEST = 48_219;

/** What the product is, shown rather than said: a feed of made-up events beside the form. */
export const SampleWire = () => (
  <div className="sign__wire" aria-hidden="true">
    <div className="list">
      <ol>
        {SAMPLES.map(([type, actor, payload], index) => {
          const offset = NEWEST - index * 3;
          const event = { type, actor, payload, offset } as Header;
          return (
            <li key={offset} className={`row d-${domainOf(type)}`}>
              <span className="row__pos">{number(offset)}</span>
              <span className="node">
                <Icon name={iconOf(event)} />
              </span>
              <div className="row__body">
                <div className="say">
                  <Avatar actor={actor} />
                  <span className="say__text">
                    <Pieces pieces={sentenceOf(event)} />
                  </span>
                </div>
              </div>
              <span className="row__dom">{DOMAIN_WORDS[domainOf(type)]}</span>
            </li>
          );
        })}
      </ol>
    </div>
  </div>
);
