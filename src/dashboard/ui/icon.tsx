const SPRITE = new URL('../icons.svg', import.meta.url).href;

/** An icon of the sprite. It says nothing to a screen reader: a word stands beside it, or the control has a label. */
export const Icon = ({ name, size }: { readonly name: string; readonly size?: 12 | 14 | 20 }) => (
  <svg className={size ? `i i--${size}` : 'i'} aria-hidden="true">
    <use href={`${SPRITE}#${name}`} />
  </svg>
);

/** The mark of the product: a T whose stem is the spine and whose foot is an event. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <rect className="m-bg" width="32" height="32" rx="8" />
    <path className="m-fg" d="M8.5 10h15M16 10v5.5" />
    <circle className="m-fg" cx="16" cy="20" r="4" />
  </svg>
);
