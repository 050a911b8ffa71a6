export interface TrimRequest {
  readonly project: string;
  /** Only records of this type; every type when absent. */
  readonly type?: string;
  /** Removes records whose `recordedAt` is before this (milliseconds) … */
  readonly olderThan?: number;
  /** … and all but this many newest records. */
  readonly keep?: number;
  /**
   * Keys of each type that keep a latest record; the keys whose latest record is the oldest are removed. No bound when
   * absent. Their records stay in the log as long as its own bounds allow.
   */
  readonly keys?: number;
}

export interface TrimResult {
  /** Records removed from the log. */
  readonly removed: number;
  /** Keys that have no latest record any more. */
  readonly removedKeys: number;
  readonly more: boolean;
}
