import { authenticated, can, credentialEnded, Denial, SYSTEM_PROJECT } from '../../../auth/rights.js';
import type { Viewer } from '../../../auth/viewer.js';
import { TidingsError } from '../../../core/errors.js';

/** @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`. */
export function mustMonitor(viewer: Viewer | null): asserts viewer is Viewer {
  authenticated(viewer);
  if (can(viewer, 'READ', SYSTEM_PROJECT)) return;
  throw new TidingsError('FORBIDDEN', { cause: new Denial(viewer, 'READ', SYSTEM_PROJECT) });
}

/** Why a viewer may not follow the health any more; null while it may. */
export function refusalOf(viewer: Viewer): Error | null {
  const ending = viewer.ended();
  if (ending) return credentialEnded(ending);
  return can(viewer, 'READ', SYSTEM_PROJECT) ? null : new TidingsError('FORBIDDEN');
}
