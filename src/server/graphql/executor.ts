import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, getOperationAST } from 'graphql';
import type { Limits } from '../../core/config/limits.js';
import { TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/meter.js';
import type { Reader } from '../../hub/streams/reader.js';
import type { ExecuteRecord, Fanout } from '../fanout/fanout.js';
import { Compilations } from './compilations.js';
import type { OperationContext } from './context.js';
import { createRunCheck } from './document-limits.js';
import { publicError, type ReportError } from './public-errors.js';
import { frameOf, ResultStream } from './result-stream.js';

/** Runs operations that are valid. Errors in what it gives are fit to be told. */
export interface Executor {
  execute(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult>;
  subscribe(args: ExecutionArgs): Promise<ResultStream | ExecutionResult>;
}

export interface ExecutorOptions {
  readonly fanout: Fanout;
  readonly limits: Limits;
  readonly report: ReportError;
  readonly meter: Meter;
  /** No new streams are opened then. */
  readonly draining: () => boolean;
}

/** The one way in which operations are run, whichever transport they came by and whatever brought them here. */
export function createExecutor({ fanout, limits, report, meter, draining }: ExecutorOptions): Executor {
  const refusal = createRunCheck(limits, report);
  const compilations = new Compilations();
  const told = (result: ExecutionResult): ExecutionResult =>
    result.errors
      ? { ...result, errors: result.errors.map((error) => publicError(error, 'BAD_USER_INPUT', report)) }
      : result;
  const failed = (error: unknown) => ({ errors: [publicError(error, 'BAD_USER_INPUT', report)] });

  const shared = (args: ExecutionArgs): ExecuteRecord => {
    const context = args.contextValue as OperationContext;
    // For many viewers at once, so for none of them: a field that looks at its viewer fails.
    const run = compilations.forEvents({ ...args, contextValue: { ...context, viewer: null, refresh: null } });
    return (record, cursor) => frameOf(run({ record, cursor }) as ExecutionResult, { cursor }, report);
  };

  return {
    execute(args) {
      const refused = refusal(args);
      if (refused) return { errors: [refused] };
      const isMutation = getOperationAST(args.document, args.operationName)?.operation === 'mutation';
      const result = isMutation ? compilations.mutate(args) : execute(args);
      return result instanceof Promise ? result.then(told) : told(result);
    },
    async subscribe(args) {
      if (draining()) return failed(new TidingsError('UNAVAILABLE', { message: 'The hub is stopping' }));
      const refused = refusal(args);
      if (refused) return { errors: [refused] };
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return told(source);
      return new ResultStream({
        source: source as Reader,
        execute: compilations.forEvents(args),
        join: 'hasOwn' in source ? fanout.joinFor(args, () => shared(args)) : null,
        report,
        meter,
      });
    },
  };
}
