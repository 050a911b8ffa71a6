import { type ReactNode, useState } from 'react';
import type { ClientError } from '../../../client/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/system.en.js';

interface Props {
  readonly title: string;
  /** What happens, and what does not. */
  readonly children: ReactNode;
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onClose: () => void;
  /** Done when the viewer confirms; the dialog closes after it, and says why when it fails. */
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before something is done that others notice. */
export function Confirm({ title, children, action, isDangerous = false, onClose, onConfirm }: Props) {
  const { isBusy, message, run } = useAction(onClose);
  return (
    <Dialog label={title} onClose={onClose}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          void run(onConfirm);
        }}
      >
        <h2>{title}</h2>
        {children}
        <Refusal message={message} />
        <div className="ask__do">
          <button className="btn" type="button" onClick={onClose}>
            {W.cancel}
          </button>
          <button className={`btn ${isDangerous ? 'btn--danger' : 'btn--primary'}`} type="submit" disabled={isBusy}>
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why an action was refused. */
export const Refusal = ({ message }: { readonly message: string | null }) => (
  <p className="err" role="alert">
    {message !== null && (
      <>
        <Icon name="circle-x" size={14} />
        <span>{message}</span>
      </>
    )}
  </p>
);

/** Runs an action of the viewer: one at a time, and with the reason when it fails. */
export function useAction(onDone: () => void = () => undefined) {
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const run = async (action: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    setMessage(null);
    try {
      await action();
      onDone();
    } catch (error) {
      setMessage((error as ClientError).message);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, message, run };
}
