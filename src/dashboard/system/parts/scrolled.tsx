import type { ReactNode } from 'react';

/** What is wider than a phone: it scrolls, also by keyboard. */
export const Scrolled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="scroll-x" tabIndex={0} role="group" aria-label={label}>
    {children}
  </div>
);
