/** A piece of a text: what is written, and the address that it leads to; null for plain text. */
export interface TextPiece {
  readonly text: string;
  readonly href: string | null;
}

/** Neither spaces, quotes and backslashes, nor what is not seen or turns the line. */
const ADDRESS = /https?:\/\/[^\s"'`<>\\^{}|\p{C}\p{Z}]+/giu;
/** What follows an address in a sentence. */
const TRAILING = /[.,;:!?)\]]+$/;

/**
 * The address as a link may have it; null for one that is not a link: of another scheme than http and https, or with a name
 * or a password before its host, which would look like another host.
 */
export function linkOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.href;
}

/** Cuts a text at the addresses in it. */
export function linkedPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.includes('(') ? found : found.replace(TRAILING, '');
    const href = linkOf(address);
    if (href === null) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: address, href });
    end = index + address.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), href: null }] : pieces;
}
