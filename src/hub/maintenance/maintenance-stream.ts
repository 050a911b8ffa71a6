import { can, type Holder, READS_SYSTEM, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { maintenanceMode } from '../../events/admin.js';
import type { SubscribeRequest } from '../streams/open-stream.js';
import type { Scope } from '../streams/start-position.js';

/**
 * The stream that answers a request. A viewer who may not read `system`, and asks there for `maintenance_mode` alone, gets
 * just that by the feed over all projects: everybody may know of maintenance.
 */
export function asStream<R extends SubscribeRequest>(
  viewer: Viewer | null,
  request: R,
): { readonly request: R; readonly scope: Scope | null } {
  const { project, types } = request;
  const isAsked = project === SYSTEM_PROJECT && types?.length === 1 && types[0] === maintenanceMode.name;
  if (!viewer || !isAsked || can(viewer, 'READ', SYSTEM_PROJECT)) return { request, scope: null };
  const holder: Holder = { grants: () => [READS_SYSTEM] };
  return { request: { ...request, project: null }, scope: { holder } };
}
