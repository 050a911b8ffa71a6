/** What the parts of the hub count; the server turns it into metrics. Reasons are a closed set of short words. */
export interface Meter {
  /** Something was refused: by a limit, by rights, or because it made no sense. */
  refused(reason: string): void;
  /** A stream or connection ended because its credential did, this long after. */
  expelled(afterMs: number): void;
}

/** Counts nothing. */
export const NO_METER: Meter = { refused: () => undefined, expelled: () => undefined };
