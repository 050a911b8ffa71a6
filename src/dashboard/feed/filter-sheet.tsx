import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { W } from '../words/page.en.js';

interface Props {
  readonly onClose: () => void;
  /** What the list may be narrowed to. */
  readonly children: ReactNode;
}

/** The rail in a dialog, where there is no room for it beside the list. */
export const FilterSheet = ({ onClose, children }: Props) => (
  <Dialog label={W.rail.label} className="sheet" onClose={onClose}>
    <div className="dialog__in">
      <h2>{W.rail.label}</h2>
      <button className="btn btn--quiet btn--icon" type="button" aria-label={W.close} onClick={onClose}>
        <Icon name="x" />
      </button>
    </div>
    <div className="dialog__body">
      <div className="rail">{children}</div>
    </div>
  </Dialog>
);
