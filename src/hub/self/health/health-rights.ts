import { authenticated, can, Denial, SYSTEM_PROJECT } from '../../../auth/rights.js';
import type { Viewer } from '../../../auth/viewer.js';
import { TidingsError } from '../../../core/errors.js';

/** @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`. */
export function mustMonitor(viewer: Viewer | null): asserts viewer is Viewer {
  authenticated(viewer);
  if (can(viewer, 'READ', SYSTEM_PROJECT)) return;
  throw new TidingsError('FORBIDDEN', { cause: new Denial(viewer, 'READ', SYSTEM_PROJECT) });
}
