import { useEffect } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { moment } from '../../model/text/format.js';
import { alertReader, announce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icon.js';
import { Linked } from '../../ui/linked.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/broadcasts.en.js';
import { useBroadcasts } from './use-broadcasts.js';
import './broadcast-bar.css';

/** Announcement to the viewer above every page, and whom it is for, until it is acknowledged or over. The others wait behind it. */
export function BroadcastBar({ projects }: { readonly projects: HomeQuery['projects']['nodes'] }) {
  const { open, acknowledge, refusal } = useBroadcasts();
  const now = useNow();
  const [shown] = open;
  const text = shown && `${shown.title ?? ''} ${shown.body}`;
  const isUrgent = shown?.priority === 'URGENT';
  useEffect(() => {
    if (text === undefined) return;
    if (isUrgent) alertReader(W.urgentText(text));
    else announce(text);
  }, [text, isUrgent]);
  if (!shown) return null;

  const { id, title, body, sentBy, sentAt, expiresAt, audience, projectId } = shown;
  const project = projects.find((each) => each.id === projectId)?.name ?? projectId ?? '';
  const moments = { sent: moment(Date.parse(sentAt), now), until: expiresAt && moment(Date.parse(expiresAt), now) };
  return (
    <section className={`banner bcast ${isUrgent ? 'bcast--urgent' : ''}`} aria-label={W.label}>
      <Icon name="megaphone" />
      <div className="bcast__say">
        <p>
          {isUrgent && <span className="chip chip--urgent">{W.urgent}</span>} {title && <b>{title}</b>}{' '}
          <span className="bcast__body">
            <Linked text={body} />
          </span>
        </p>
        <p className="bcast__by">
          <b>{W.to[audience](project)}</b> {W.by(sentBy.name || sentBy.id, moments)}
          {refusal !== null && <b role="alert"> {W.notAcknowledged(refusal)}</b>}
        </p>
      </div>
      <span className="banner__do">
        {open.length > 1 && <span className="num">{W.of(open.length)}</span>}
        <button className="btn btn--sm btn--primary" type="button" onClick={() => acknowledge(id)}>
          <Icon name="check" size={14} />
          {W.acknowledge}
        </button>
      </span>
    </section>
  );
}
