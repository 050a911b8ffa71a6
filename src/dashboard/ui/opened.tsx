import { type ComponentType, cloneElement, lazy, type ReactElement, Suspense, useState } from 'react';

type Trigger = ReactElement<{ onClick?: () => void; 'aria-haspopup'?: 'menu' | 'dialog'; 'aria-expanded'?: boolean }>;

/** What opens below a button. It knows whether it is open, and says when it wants to change that. */
export interface Opened {
  readonly trigger: ReactElement;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

interface Props {
  readonly trigger: Trigger;
  readonly kind: 'menu' | 'dialog';
  /** Opened from elsewhere too, by a key. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/**
 * Makes a button whose menu or popover is loaded when it is opened for the first time: the first load of the page carries
 * neither these nor the library that places them.
 */
export function opened<P>(load: () => Promise<ComponentType<P & Opened>>) {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P & Opened>;
  return function OpenedBy({ trigger, kind, isOpen, onOpenChange, ...rest }: Props & P) {
    const [isOpenHere, setOpenHere] = useState(false);
    const [isWanted, setWanted] = useState(false);
    const open = isOpen ?? isOpenHere;
    const change = (next: boolean) => {
      setWanted(true);
      (onOpenChange ?? setOpenHere)(next);
    };
    const button = cloneElement(trigger, {
      onClick: () => change(true),
      'aria-haspopup': kind,
      'aria-expanded': false,
    });
    if (!isWanted && !open) return button;
    return (
      <Suspense fallback={button}>
        <Loaded {...(rest as unknown as P)} trigger={trigger} isOpen={open} onOpenChange={change} />
      </Suspense>
    );
  };
}
