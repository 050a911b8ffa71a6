import type { Viewer } from '../auth/viewer.js';
import type { OnGap } from './delivery.js';
import type { Gap } from './expiry.js';
import type { WalkOptions } from './walk.js';

export interface ReaderOptions extends WalkOptions {
  /** Everything after this position is read. */
  readonly at: number;
  readonly gap?: Gap;
  readonly onGap: OnGap;
  /** Whose rights of now are asked for every record. */
  readonly viewer: Viewer;
  /** Called once, when the reader has ended for whatever reason. */
  readonly onEnd: () => void;
}
