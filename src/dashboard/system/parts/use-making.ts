import { useState } from 'react';

/** A secret that was made just now. */
export interface Secret {
  /** Name of what it is of. */
  readonly name: string;
  readonly secret: string;
}

/** State of a form that makes something with a secret, which is shown once after it. */
export function useMaking(onMade: () => void) {
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  return {
    ...{ isOpen, secret, open: () => setOpen(true), close: () => setOpen(false), forget: () => setSecret(null) },
    onSecret(made: Secret) {
      setOpen(false);
      setSecret(made);
      onMade();
    },
  };
}
