import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { by, type RecordAudit } from '../../auth/audit.js';
import type { Denial } from '../../auth/rights.js';
import { systemClock } from '../../core/clock.js';
import type { ErrorCode } from '../../core/errors.js';
import type { Meter } from '../../core/observe/meter.js';
import { WindowCounter } from '../../core/rate/window-counter.js';
import { limitOf, type ReportError } from '../graphql/public-errors.js';
import type { RequestContext } from '../graphql/request-context.js';
import { operationIdOf } from './operation-ids.js';

/** Refusals of one credential that are kept in the audit log; the others are only counted, or they would fill it. */
const KEPT_REFUSALS = { count: 30, perMs: 60_000 };

/** Where errors go that clients see little or nothing of: failures to the operator's log, refusals to the audit log. */
export function createReport({ log, audit, meter }: { log: Logger; audit: RecordAudit; meter: Meter }): ReportError {
  const kept = new WindowCounter({ ...KEPT_REFUSALS, clock: systemClock });
  const failed = (error: unknown, args: Pick<ExecutionArgs, 'contextValue'>) => {
    const { req, span } = (args.contextValue ?? {}) as Partial<RequestContext>;
    const operationId = operationIdOf(req ?? args);
    log.error({ err: error, operationId, ...(span && { traceId: span.traceId }) }, 'operation failed');
    return operationId;
  };
  const denied = ({ viewer, action, project }: Denial, code: ErrorCode) => {
    meter.refused('rights');
    if (!kept.take(viewer.credential)) return;
    audit({ action: 'REFUSED', ...by(viewer), projectId: project, target: action, reason: code });
  };
  const answered = (errors: readonly GraphQLError[]) => {
    for (const error of errors) {
      meter.failed(String(error.extensions.code));
      const limit = limitOf(error);
      if (limit) meter.refused(limit);
    }
  };
  const of = (args: Pick<ExecutionArgs, 'contextValue'>): ReportError =>
    Object.assign((error: unknown) => failed(error, args), { denied, answered });
  return Object.assign((error: unknown) => failed(error, {}), { denied, answered, of });
}
