/** Replacement of a secret. */
export const REDACTED = '[redacted]';

/** Names of members whose values are masked in the log. Case, `_` and `-` make no difference. */
export const REDACTED_FIELDS =
  'password,passwd,passphrase,secret,clientSecret,token,accessToken,refreshToken,idToken,ticket,authorization,cookie,setCookie,apiKey,privateKey,credential,signature,key';

/** Shapes of secrets, anywhere in a line. No shape reaches over a quote, so that JSON stays JSON. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\btdg_[\w-]+/g, REDACTED],
  [/\bwhsec_[\w+/=-]+/g, REDACTED],
  [/\beyJ[\w-]*\.[\w-]+(\.[\w-]*)*/g, REDACTED],
  [/\b(Bearer|Basic)(\s+)[^\s"'\\,;]+/gi, `$1$2${REDACTED}`],
  [/\b(ticket=|token=|\w*session\w*=)[^\s"'\\&;]+/gi, `$1${REDACTED}`],
  // The password of an address.
  [/(:\/\/[^\s"'\\/@:]*:)[^\s"'\\/@]+@/g, `$1${REDACTED}@`],
];

const DEEPEST = 32;

/** Masks secrets in the log: by the name of the member, by their shape, and known texts. */
export class Redaction {
  readonly #fields: ReadonlySet<string>;
  /** As they stand in plain text and inside JSON. */
  readonly #known = new Set<string>();

  /** @param fields names of members, separated by commas. */
  constructor(fields: string = REDACTED_FIELDS) {
    this.#fields = new Set(fields.split(',').map(folded));
  }

  /** Has this very text masked wherever it occurs from here on. */
  hide(secret: string): void {
    this.#known.add(secret).add(JSON.stringify(secret).slice(1, -1));
  }

  /** A copy of a value with the members masked that bear one of the names, at any depth. Errors are left as they are. */
  members(value: unknown): unknown {
    return this.#copy(value, { copies: new Map(), depth: 0 });
  }

  /** The text with everything masked that looks like a secret, or is one that is known. */
  text(text: string): string {
    let redacted = text;
    for (const secret of this.#known) redacted = redacted.replaceAll(secret, REDACTED);
    for (const [shape, mask] of SHAPES) redacted = redacted.replace(shape, mask);
    return redacted;
  }

  /** @param walk.copies copies so far, so that the walk ends for a value that holds itself. */
  #copy(value: unknown, { copies, depth }: { copies: Map<object, unknown>; depth: number }): unknown {
    if (typeof value !== 'object' || value === null || value instanceof Error || 'toJSON' in value) return value;
    if (copies.has(value)) return copies.get(value);
    if (depth === DEEPEST) return REDACTED;
    // Without a prototype, a member called __proto__ is a member like any other.
    const copy: Record<string, unknown> = Array.isArray(value) ? ([] as never) : Object.create(null);
    copies.set(value, copy);
    for (const [name, member] of Object.entries(value)) {
      const masked = member != null && this.#fields.has(folded(name));
      copy[name] = masked ? REDACTED : this.#copy(member, { copies, depth: depth + 1 });
    }
    return copy;
  }
}

const folded = (name: string) => name.trim().toLowerCase().replace(/[_-]/g, '');
