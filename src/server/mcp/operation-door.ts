import { type DocumentNode, type ExecutionResult, type GraphQLError, print } from 'graphql';
import { TidingsError } from '../../core/errors.js';
import type { Following, HubDoor } from '../../mcp/door.js';
import type { SchemaContext } from '../../schema/index.js';
import type { OperationParams } from '../graphql/operation-params.js';
import type { ResultStream } from '../graphql/result-stream.js';
import type { RunOperation } from '../graphql/run-operation.js';

/** A refusal of the hub, as every client gets it. */
class RefusedOperation extends Error {
  readonly code: unknown;
  readonly extensions: Record<string, unknown>;

  constructor({ message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>) {
    super(message);
    this.code = extensions.code;
    this.extensions = extensions;
  }
}

interface OperationDoorOptions {
  readonly run: RunOperation;
  readonly context: SchemaContext;
  /**
   * Called before a subscription begins, with what ends it. Returns what is called when it has ended. It throws a TidingsError
   * where none may begin.
   */
  readonly admit: (end: () => void) => () => void;
}

/**
 * Way into this hub that runs operations as those of any client: the same rights, limits and errors, without a network
 * between.
 */
export function createOperationDoor({ run, context, admit }: OperationDoorOptions): HubDoor {
  const outcomeOf = async (document: object, variables: object, begin: () => void) => {
    const params: OperationParams = { query: textOf(document), variables: variables as OperationParams['variables'] };
    const outcome = await run(params, context, begin);
    if (outcome.kind === 'refused') throw new RefusedOperation(outcome.errors[0]);
    return outcome;
  };
  return {
    async query<R>(document: object, variables: object): Promise<R> {
      const outcome = await outcomeOf(document, variables, () => undefined);
      if (outcome.kind !== 'result') throw new TidingsError('INTERNAL_SERVER_ERROR');
      requireNoErrors(outcome.result);
      return outcome.result.data as R;
    },
    async follow<R>(document: object, variables: object): Promise<Following<R>> {
      let stream: ResultStream | null = null;
      let release: () => void = () => undefined;
      try {
        const outcome = await outcomeOf(document, variables, () => {
          release = admit(() => void stream?.return());
        });
        if (outcome.kind !== 'stream') throw new TidingsError('INTERNAL_SERVER_ERROR');
        stream = outcome.stream;
        return followingOf<R>(stream, release);
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}

const followingOf = <R>(stream: ResultStream, release: () => void): Following<R> => ({
  cursor: () => stream.cursor(),
  async next() {
    try {
      const { value, done } = await stream.next();
      if (done) return { done, value };
      requireNoErrors(value);
      const { cursor = null } = (value.extensions ?? {}) as { cursor?: string | null };
      return { done: false, value: { data: value.data as R, cursor } };
    } catch (error) {
      throw error instanceof RefusedOperation ? error : new RefusedOperation(error as GraphQLError);
    }
  },
  return() {
    release();
    return stream.return();
  },
});

/** A result may have data beside its errors, such as `null` for a project that may not be read. */
function requireNoErrors({ errors }: ExecutionResult): void {
  const [error] = errors ?? [];
  if (error) throw new RefusedOperation(error);
}

const texts = new WeakMap<object, string>();

/** Text of a document, by which the hub knows its own operations. Printed once. */
function textOf(document: object): string {
  let text = texts.get(document);
  if (text === undefined) {
    text = print(document as DocumentNode);
    texts.set(document, text);
  }
  return text;
}
