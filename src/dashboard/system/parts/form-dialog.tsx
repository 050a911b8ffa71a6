import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { W } from '../../words/page.en.js';
import { Refusal, useAction } from './action.js';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Words of the button that sends it. */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onClose: () => void;
  /** Sends the form. What it throws is said below the fields, and the dialog stays. */
  readonly onSubmit: (form: FormData) => Promise<unknown>;
  readonly onDone?: () => void;
}

/** A form in a dialog. It is sent once at a time. */
export function FormDialog({ title, children, action, isDangerous = false, onClose, onSubmit, onDone }: Props) {
  const { isBusy, message, run } = useAction(onDone);
  return (
    <Dialog label={title} onClose={onClose}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          void run(() => onSubmit(form));
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

/** What a field of a form says, without spaces around it. */
export const fieldText = (form: FormData, field: string): string => String(form.get(field)).trim();
