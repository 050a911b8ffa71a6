import type { ServerResponse } from 'node:http';
import { authenticated, can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { TidingsError } from '../../core/errors.js';
import type { ReportError } from '../graphql/public-errors.js';
import type { Metrics } from '../operate/metrics.js';

/**
 * Answers `GET /metrics`. Unless they are public, it throws TidingsError `UNAUTHENTICATED` without a viewer, and
 * `FORBIDDEN` to one who may not MONITOR.
 */
export function createMetricsPage(options: { metrics: Metrics; report: ReportError; isPublic: boolean }) {
  const { metrics, report, isPublic } = options;
  return async (viewer: Viewer | null, res: ServerResponse): Promise<void> => {
    if (!isPublic) requireMonitor(viewer, report);
    const { text, mediaType } = await metrics.read();
    res.writeHead(200, { 'content-type': mediaType, 'cache-control': 'no-store' });
    res.end(text);
  };
}

function requireMonitor(viewer: Viewer | null, report: ReportError): void {
  authenticated(viewer);
  if (can(viewer, 'MONITOR', SYSTEM_PROJECT)) return;
  report.denied?.(new Denial(viewer, 'MONITOR', SYSTEM_PROJECT), 'FORBIDDEN');
  throw new TidingsError('FORBIDDEN');
}
