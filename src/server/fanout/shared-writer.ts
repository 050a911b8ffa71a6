import type { Stretch } from './frame-batch.js';

/** The way to one subscriber past the execution of its own: where frames that many share are written. */
export interface Lane {
  /** False once its connection has closed. */
  readonly open: boolean;
  /** Whether so much is unsent that nothing more may be written. */
  readonly full: boolean;
  write(stretch: Stretch): void;
  /** Settles when it is no longer full, or closed. */
  drained(): Promise<void>;
  /** The subscriber is gone, or was never let in. */
  close(): void;
}
