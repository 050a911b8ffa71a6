import { Link } from 'wouter';
import type { HomeQuery } from '../../../client/index.js';
import type { Message } from '../../model/project/chat.js';
import { hourAndMinute, moment, number } from '../../model/text/format.js';
import { Avatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icon.js';
import { Linked } from '../../ui/linked.js';
import { P } from '../../words/project.en.js';
import { useEventHref } from '../use-event-href.js';
import type { Unsent } from './use-chat.js';

/** A message that the log has. */
export function MessageOf({ message }: { readonly message: Message }) {
  const { author, at, body, isEdited, readBy, answers, offset } = message;
  const hrefOf = useEventHref();
  return (
    <li className="msg">
      <Avatar actor={author} size={28} />
      <div>
        <header>
          <b>{author.name}</b>
          <Link href={hrefOf(offset)} title={moment(at, Date.now())}>
            <time dateTime={new Date(at).toISOString()}>{hourAndMinute(at)}</time>
          </Link>
          {isEdited && <span>{P.chat.edited}</span>}
          {readBy.length > 0 && (
            <span className="read">
              <Icon name="check-check" size={12} />
              <span className="vh">{P.chat.readBy}</span>
              {number(readBy.length)}
            </span>
          )}
        </header>
        {body === null ? (
          <p className="msg__gone">{P.chat.deleted}</p>
        ) : (
          <p>
            {answers && <span className="msg__to">{P.chat.answers(answers)}</span>}
            <Linked text={body} />
          </p>
        )}
      </div>
    </li>
  );
}

interface UnsentProps {
  readonly message: Unsent;
  readonly viewer: NonNullable<HomeQuery['viewer']>;
  readonly onRetry: () => void;
}

/** A message of the viewer until its event is back. */
export const UnsentOf = ({ message: { body, error }, viewer, onRetry }: UnsentProps) => (
  <li className="msg msg--unsent">
    <Avatar actor={viewer} size={28} />
    <div>
      <header>
        <b>{viewer.name}</b>
        {error === null && <span>{P.chat.sending}</span>}
      </header>
      <p>{body}</p>
      {error !== null && (
        <div className="msg__failed">
          <span className="del">{P.chat.notSent(error)}</span>
          <button className="btn btn--sm" type="button" onClick={onRetry}>
            {P.again}
          </button>
        </div>
      )}
    </div>
  </li>
);
