import type { ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.js';
import { Dialog } from '../../ui/dialog.js';

interface Props {
  readonly title: string;
  readonly say: string;
  /** The secret, or a link that is one. */
  readonly text: string;
  /** Words of the buttons. */
  readonly copy?: string;
  readonly done: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** What the hub shows once. It closes by its button only: a click beside it would lose the text. */
export const ShownOnce = ({ title, say, text, copy, done, children, onClose }: Props) => (
  <Dialog label={title} onClose={() => undefined}>
    <div className="ask">
      <h2>{title}</h2>
      <p>{say}</p>
      <p className="secret">
        <code>{text}</code>
        <CopyButton text={() => text}>{copy}</CopyButton>
      </p>
      {children}
      <div className="ask__do">
        <button className="btn btn--primary" type="button" onClick={onClose}>
          {done}
        </button>
      </div>
    </div>
  </Dialog>
);
