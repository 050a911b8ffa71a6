import { type FormEvent, useRef, useState } from 'react';
import { SignInError } from '../../data/session.js';
import { Icon, Mark } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';
import { S } from '../../words/sign-in.en.js';
import { SampleWire } from './sample-wire.js';

/** Takes a key or a token, and keeps it nowhere. */
export function SignIn({
  message,
  signIn,
}: {
  readonly message: string | null;
  readonly signIn: (key: string) => Promise<void>;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState(message);
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { value } = field.current!;
    if (value.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      await signIn(value.trim());
    } catch (error) {
      setProblem(sayProblem(error));
      field.current?.select();
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="sign" id="main">
      <form className="sign__form" onSubmit={submit}>
        <span className="brand">
          <Mark />
          {W.product}
        </span>
        <h1>{S.lead}</h1>
        <div>
          <label className="label" htmlFor="key">
            {S.label}
          </label>
          <div className="field">
            <Icon name="key-round" />
            <input
              {...{
                ref: field,
                id: 'key',
                type: isShown ? 'text' : 'password',
                autoComplete: 'off',
                autoCapitalize: 'none',
              }}
              {...{ spellCheck: false, required: true, placeholder: 'tdg_…', 'aria-describedby': 'hint problem' }}
              aria-invalid={problem !== null}
            />
            <button
              className="btn btn--quiet btn--sm"
              type="button"
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? S.hide : S.show}
            </button>
          </div>
          <p className="err" id="problem" role="alert">
            {problem && (
              <>
                <Icon name="octagon-alert" size={14} />
                <span>{problem}</span>
              </>
            )}
          </p>
        </div>
        <button className="btn btn--primary btn--lg btn--wide" type="submit" disabled={isBusy}>
          {S.submit}
        </button>
        <div className="note" id="hint">
          <p>
            <b>{S.invited}</b> <Parts of={S.invitedSay} />
          </p>
          <p>
            <b>{S.started}</b> <Parts of={S.hint} />
          </p>
          <p>{S.stays}</p>
        </div>
      </form>
      <SampleWire />
    </main>
  );
}

/** The credential is wrong, or the hub has refused it for another reason that it says. */
function sayProblem(error: unknown): string {
  if (!(error instanceof SignInError)) return W.signIn.ended;
  return error.code === 'UNAUTHENTICATED' ? S.refused : error.message;
}

/** Text and code in turn. */
const Parts = ({ of }: { readonly of: readonly string[] }) =>
  of.map((part, place) => (place % 2 === 0 ? part : <code key={part}>{part}</code>));
