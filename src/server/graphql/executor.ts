import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import type { Limits } from '../../core/config/limits.js';
import { TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/observe/meter.js';
import type { Tracer } from '../../core/observe/tracing.js';
import { isNestedDeeper, nestingOf } from '../../core/text/content.js';
import type { Reader } from '../../hub/streams/reader.js';
import type { SchemaContext } from '../../schema/index.js';
import { DeliveryTracing } from '../fanout/delivery-tracing.js';
import type { ExecuteRecord, Fanout } from '../fanout/fanout.js';
import type { PreparedOperation } from './prepared-operation.js';
import { createRefusal, publicError, type ReportError, reportOf } from './public-errors.js';
import { frameOf, ResultStream } from './result-stream.js';

/** Executes operations that are valid. Errors in what it returns are fit for clients. */
export interface Executor {
  /** Executes a query or mutation. */
  execute(operation: PreparedOperation, args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult>;
  /** Executes a subscription. The stream must be returned by whoever gets it: until then its reader stays open. */
  subscribe(operation: PreparedOperation, args: ExecutionArgs): Promise<ResultStream | ExecutionResult>;
  /** Executes an operation of any kind. */
  run(
    operation: PreparedOperation,
    args: ExecutionArgs,
  ): ResultStream | ExecutionResult | Promise<ResultStream | ExecutionResult>;
}

export interface ExecutorOptions {
  readonly fanout: Fanout;
  readonly limits: Limits;
  readonly report: ReportError;
  readonly meter: Meter;
  /** Null where tracing is off. */
  readonly tracer: Tracer | null;
  /** Whether new streams are refused. */
  readonly draining: () => boolean;
}

/** Variables that are too deep are counted up to this multiple of the limit. */
const COUNTED = 10;

/** Makes the one executor of all transports. */
export function createExecutor({ fanout, limits, report, meter, tracer, draining }: ExecutorOptions): Executor {
  const refuse = createRefusal(limits, report);
  // The variables themselves are an object.
  const depthOf = (variables: unknown) => nestingOf(variables, COUNTED * limits.maxVariableDepth + 1) - 1;

  const shown = (result: ExecutionResult, args: ExecutionArgs): ExecutionResult => {
    if (!result.errors) return result;
    const own = reportOf(report, args);
    return { ...result, errors: result.errors.map((error) => publicError(error, 'BAD_USER_INPUT', own)) };
  };

  const stopping = () =>
    publicError(new TidingsError('UNAVAILABLE', { message: 'The hub is stopping' }), 'UNAVAILABLE', report);

  /** Why an operation is not executed with its variables; null when it may be. */
  const refusal = (operation: PreparedOperation, { variableValues }: ExecutionArgs): GraphQLError | null => {
    if (isNestedDeeper(variableValues, limits.maxVariableDepth + 1))
      return refuse('variables_depth', depthOf(variableValues));
    try {
      const cost = operation.costOf(variableValues) ?? 0;
      return cost > limits.maxComplexity ? refuse('complexity', cost) : null;
    } catch (error) {
      // An argument that its field cannot take has no cost. Execution would refuse the field as well.
      return publicError(error, 'BAD_USER_INPUT', report);
    }
  };

  const forGroup = (operation: PreparedOperation, args: ExecutionArgs): ExecuteRecord => {
    const context = args.contextValue as SchemaContext;
    // A group has many viewers. Without any here, a field that looks at its viewer fails instead of showing one's to all.
    const run = operation.forEvents({ ...args, contextValue: { ...context, viewer: null, refresh: null } });
    // Operations that share a result have its errors in common, too.
    const group = {};
    const ofGroup = () => reportOf(report, group);
    return (record, cursor) => frameOf(run({ record, cursor }) as ExecutionResult, { cursor }, ofGroup);
  };

  const executor: Executor = {
    execute(operation, args) {
      const refused = refusal(operation, args);
      if (refused) return { errors: [refused] };
      const result = operation.execute(args);
      return result instanceof Promise ? result.then((late) => shown(late, args)) : shown(result, args);
    },
    async subscribe(operation, args) {
      const refused = draining() ? stopping() : refusal(operation, args);
      if (refused) return { errors: [refused] };
      // Everything that can fail comes before the source is opened: nobody would close it.
      const key = operation.sharingKey(args.variableValues);
      const join = key === null ? null : fanout.joinFor(key, () => forGroup(operation, args), operation.name);
      const execute = operation.forEvents(args);
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return shown(source, args);
      // Only readers of the hub can stand aside for a group.
      const ofHub = 'hasOwn' in source;
      // What is shared is traced by its group.
      const tracing = tracer && ofHub && !join ? new DeliveryTracing(tracer, operation.name) : null;
      return new ResultStream({
        ...{ source: source as Reader, execute, join: ofHub ? join : null },
        ...{ operation, report, args, meter, tracing },
      });
    },
    run: (operation, args) =>
      operation.kind === 'subscription' ? executor.subscribe(operation, args) : executor.execute(operation, args),
  };
  return executor;
}
