import type { ReactNode } from 'react';
import { linkedPieces } from '../model/text/links.js';

/** Leads out of the page: the other page gets neither a handle of this one nor its address. */
export const LinkOut = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a className="link" href={href} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);

/** A text whose addresses are links. The rest is text, whatever it looks like. */
export const Linked = ({ text }: { readonly text: string }) =>
  linkedPieces(text).map(({ text: piece, href }, index) => {
    // The same text has the same pieces at the same places.
    const key = `${index}`;
    return href === null ? (
      <span key={key}>{piece}</span>
    ) : (
      <LinkOut key={key} href={href}>
        {piece}
      </LinkOut>
    );
  });
