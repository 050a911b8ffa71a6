import { useState } from 'react';
import { type ApiKeysQuery, RevokeApiKeyDocument, RotateApiKeyDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { nameOfId } from '../../model/events/names.js';
import { moment } from '../../model/text/format.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { Confirm } from '../parts/confirm.js';
import type { Secret } from '../parts/use-making.js';

interface Props {
  readonly apiKey: ApiKeysQuery['apiKeys']['nodes'][number];
  readonly onSecret: (secret: Secret) => void;
  readonly onChange: () => void;
}

/** A key with its grants, and what can be done to it. */
export function KeyRow({ apiKey, onSecret, onChange }: Props) {
  const client = useClient();
  const now = useNow();
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null);
  const { id, name, grants, createdAt, createdBy, expiresAt, lastUsedAt, lastUsedFrom, revokedAt, formerSecretUntil } =
    apiKey;
  const at = (time: string | null, none: string) => (time === null ? none : moment(Date.parse(time), now));
  const isOverlapping = !revokedAt && formerSecretUntil !== null && Date.parse(formerSecretUntil) > now;
  const close = () => setAsked(null);
  return (
    <tr className={revokedAt ? 'is-over' : undefined}>
      <td>
        <b>{name}</b> <code className="hint">{id}</code>
      </td>
      <td>
        {grants.map(({ projects, actions, types }) => (
          <div key={`${projects} ${actions} ${types}`} className="grant">
            <span className="chip">
              <code>{projects}</code> {actions.join(', ').toLowerCase()}
            </span>
            {types && <small className="hint">{W.keys.types(types.map((type) => type.toLowerCase()))}</small>}
          </div>
        ))}
      </td>
      <td>{W.keys.madeBy(at(createdAt, ''), nameOfId(createdBy))}</td>
      <td>{lastUsedAt ? W.keys.usedFrom(at(lastUsedAt, ''), lastUsedFrom) : W.keys.never}</td>
      <td>
        {revokedAt ? (
          <span className="chip chip--danger">{W.keys.revoked(at(revokedAt, ''))}</span>
        ) : (
          at(expiresAt, W.keys.never)
        )}
        {isOverlapping && <small className="hint"> {W.keys.former(at(formerSecretUntil, ''))}</small>}
      </td>
      <td className="r">
        {!revokedAt && (
          <>
            <button
              className="btn btn--quiet btn--sm"
              type="button"
              aria-label={W.keys.rotateOf(name)}
              onClick={() => setAsked('rotate')}
            >
              {W.keys.rotate}
            </button>
            <button
              className="btn btn--quiet btn--sm"
              type="button"
              aria-label={W.keys.revokeOf(name)}
              onClick={() => setAsked('revoke')}
            >
              {W.keys.revoke}
            </button>
          </>
        )}
        {asked === 'revoke' && (
          <Confirm
            {...{ title: W.keys.revokeTitle(name), action: W.keys.revoke, isDangerous: true, onClose: close }}
            onConfirm={async () => {
              await client.mutate(RevokeApiKeyDocument, { id });
              onChange();
            }}
          >
            <p>{W.keys.revokeSay}</p>
          </Confirm>
        )}
        {asked === 'rotate' && (
          <Confirm
            {...{ title: W.keys.rotateTitle(name), action: W.keys.rotate, onClose: close }}
            onConfirm={async () => {
              const { rotateApiKey } = await client.mutate(RotateApiKeyDocument, { id });
              onSecret({ name, secret: rotateApiKey.secret });
            }}
          >
            <p>{W.keys.rotateSay}</p>
          </Confirm>
        )}
      </td>
    </tr>
  );
}
