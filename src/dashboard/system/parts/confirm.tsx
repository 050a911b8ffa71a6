import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { W } from '../../words/system.en.js';
import { Refusal, useAction } from './action.js';

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
