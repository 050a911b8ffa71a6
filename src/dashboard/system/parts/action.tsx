import { useState } from 'react';
import type { ClientError } from '../../../client/index.js';
import { Icon } from '../../ui/icon.js';

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
