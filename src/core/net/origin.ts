/** Stands for one label at the start of a host name, as in `https://*.preview.example.com`. */
const ANY_LABEL = '://*.';
const LABEL = /^[a-z0-9_-]+$/;
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.:[\]_-]+$/;

/**
 * Whether this is an origin exactly as browsers write it in the `Origin` header, as `https://app.example.com`: no path,
 * no port that goes without saying, no upper case.
 */
export function isOrigin(text: string): boolean {
  if (!ORIGIN.test(text)) return false;
  // Only of these is it known which port goes without saying.
  if (!/^https?:/.test(text)) return true;
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Whether this is an origin, or a pattern with a `*` for the first of at least three labels of its host name. */
export function isOriginPattern(text: string): boolean {
  if (!text.includes(ANY_LABEL)) return isOrigin(text);
  const rest = text.slice(text.indexOf(ANY_LABEL) + ANY_LABEL.length);
  return /^https?:/.test(text) && rest.includes('.') && isOrigin(text.replace('*', 'x'));
}

/** Origins and patterns of origins. The `*` of a pattern stands for one label: neither for none nor for two. */
export class OriginList {
  readonly #exact: ReadonlySet<string>;
  /** What stands before and after the label. */
  readonly #patterns: readonly (readonly [before: string, after: string])[];

  constructor(items: readonly string[]) {
    const isPattern = (item: string) => item.includes(ANY_LABEL);
    this.#exact = new Set(items.filter((item) => !isPattern(item)));
    this.#patterns = items.filter(isPattern).map((item) => item.split('*', 2) as [string, string]);
  }

  /** Compares character by character, as browsers write an origin. */
  has(origin: string): boolean {
    if (this.#exact.has(origin)) return true;
    return this.#patterns.some(
      ([before, after]) =>
        origin.startsWith(before) &&
        origin.endsWith(after) &&
        LABEL.test(origin.slice(before.length, origin.length - after.length)),
    );
  }
}
