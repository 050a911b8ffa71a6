import { Linked } from '../../ui/linked.js';

/** Message of a commit as text: its subject, and all of its body. */
export function CommitMessage({ message, isShort = false }: { readonly message: string; readonly isShort?: boolean }) {
  const [subject = '', ...body] = message.trim().split('\n');
  const rest = body.join('\n').trim();
  return (
    <>
      <p className="drawer__text">
        <b>
          <Linked text={subject} />
        </b>
      </p>
      {rest && (
        <p className={`drawer__text drawer__text--more${isShort ? ' drawer__text--short' : ''}`}>
          <Linked text={rest} />
        </p>
      )}
    </>
  );
}
