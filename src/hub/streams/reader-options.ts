import type { Holder } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { OnGap } from './delivery.js';
import type { Gap } from './gap.js';
import type { WalkOptions } from './walk.js';

export interface ReaderOptions extends WalkOptions {
  /** Everything after this position is read. */
  readonly at: number;
  /** The cursor of that position, where there is one. */
  readonly cursor?: string;
  readonly gap?: Gap;
  readonly onGap: OnGap;
  /** Whose rights of now are asked for every record, and with whose credential the reader ends. */
  readonly viewer: Viewer;
  /** Whose rights choose the projects in the feed over all. */
  readonly holder: Holder;
  /** Called once, when the reader has ended for whatever reason. */
  readonly onEnd: () => void;
}
