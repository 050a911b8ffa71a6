import type { ReactNode } from 'react';
import { FormDialog } from './form-dialog.js';

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
export const Confirm = ({ onConfirm, ...props }: Props) => (
  <FormDialog {...props} onSubmit={onConfirm} onDone={props.onClose} />
);
