import { useState } from 'react';
import type { ClientError } from '../../../client/index.js';
import { Icon } from '../../ui/icon.js';

const show = (text: HTMLElement | null) => void text?.scrollIntoView({ block: 'nearest' });

/** Why an action was refused. It scrolls into sight, where a form is longer than its dialog. */
export const Refusal = ({ message }: { readonly message: string | null }) => (
  <p className="err" role="alert">
    {message !== null && (
      <>
        <Icon name="circle-x" size={14} />
        <span key={message} ref={show}>
          {message}
        </span>
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
