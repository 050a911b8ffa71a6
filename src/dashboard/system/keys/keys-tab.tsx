import { useEffect } from 'react';
import { ApiKeysDocument, type ApiKeysQuery } from '../../../client/index.js';
import { whileVisible } from '../../data/while-visible.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { Panel } from '../parts/panel.js';
import { Scrolled } from '../parts/scrolled.js';
import { ShownOnce } from '../parts/shown-once.js';
import { useMaking } from '../parts/use-making.js';
import type { TabProps } from '../tab.js';
import { CreateKey } from './create-key.js';
import { KeyRow } from './key-row.js';

const MOST = 500;

function countOf({ apiKeys: { nodes } }: ApiKeysQuery): string {
  const revoked = nodes.filter(({ revokedAt }) => revokedAt !== null).length;
  return W.keys.count(nodes.length - revoked, revoked);
}

/** API keys with their grants: made, rotated and revoked. */
export function KeysTab({ home }: TabProps) {
  const read = useQuery(ApiKeysDocument, { first: MOST });
  const { reload } = read;
  // No event says that a key was made or used.
  useEffect(() => whileVisible(reload), [reload]);
  const { isOpen, secret, onSecret, ...making } = useMaking(reload);
  return (
    <div className="grid">
      <Panel
        {...{ title: W.keys.title, span: 12, known: read, isFlush: true }}
        note={read.data && <span>{countOf(read.data)}</span>}
        actions={
          <button className="btn btn--sm" type="button" onClick={making.open}>
            <Icon name="plus" size={14} />
            {W.keys.create}
          </button>
        }
        empty={({ apiKeys }) => apiKeys.nodes.length === 0 && W.keys.none}
      >
        {({ apiKeys }) => (
          <Scrolled label={W.keys.title}>
            <table className="table table--acts">
              <thead>
                <tr>
                  <th>{W.keys.name}</th>
                  <th>{W.keys.grants}</th>
                  <th>{W.keys.made}</th>
                  <th>{W.keys.used}</th>
                  <th>{W.keys.ends}</th>
                  <th>
                    <span className="vh">{W.keys.do}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {apiKeys.nodes.map((key) => (
                  <KeyRow key={key.id} {...{ apiKey: key, onSecret, onChange: read.reload }} />
                ))}
              </tbody>
            </table>
          </Scrolled>
        )}
      </Panel>
      {isOpen && <CreateKey projects={home.projects.nodes} onClose={making.close} onSecret={onSecret} />}
      {secret && (
        <ShownOnce
          {...{ title: W.keys.secretOf(secret.name), say: W.keys.secretSay, text: secret.secret, done: W.keys.kept }}
          onClose={making.forget}
        />
      )}
    </div>
  );
}
