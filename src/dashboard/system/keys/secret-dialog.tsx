import { CopyButton } from '../../ui/copy-button.js';
import { Dialog } from '../../ui/dialog.js';
import { W } from '../../words/system.en.js';

/** A secret that was made just now: shown once. */
export interface Secret {
  readonly name: string;
  readonly secret: string;
}

/** A secret, which the hub shows once. It closes by its button only: a click beside it would lose the secret. */
export const SecretDialog = ({ name, secret, onClose }: Secret & { readonly onClose: () => void }) => (
  <Dialog label={W.keys.secretOf(name)} onClose={() => undefined}>
    <div className="ask">
      <h2>{W.keys.secretOf(name)}</h2>
      <p>{W.keys.secretSay}</p>
      <p className="secret">
        <code>{secret}</code>
        <CopyButton text={() => secret} />
      </p>
      <div className="ask__do">
        <button className="btn btn--primary" type="button" onClick={onClose}>
          {W.keys.kept}
        </button>
      </div>
    </div>
  </Dialog>
);
