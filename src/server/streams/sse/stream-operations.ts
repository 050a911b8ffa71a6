import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Request, RequestParams, Response } from 'graphql-sse';
import type { SchemaContext } from '../../../schema/index.js';
import type { OperationParams } from '../../graphql/operations.js';
import { SettledResults } from '../../graphql/result-stream.js';
import type { RunOperation } from '../../graphql/run-operation.js';
import type { TokenStream } from './token-stream.js';

export interface StreamOperationsOptions {
  readonly run: RunOperation;
  /** The stream that a request names. */
  readonly streamOf: (raw: IncomingMessage) => TokenStream | undefined;
}

/** How an operation of the single connection mode is begun: an answer of its own, one result, or a stream of them. */
type Begun = Response | ExecutionResult | AsyncGenerator<never>;

/** An operation before it is known whether it streams. */
interface Preparing {
  cancelled: boolean;
}

/** The operations on the streams of the single connection mode, from where they are asked for to where they end. */
export class StreamOperations {
  readonly #run: RunOperation;
  readonly #streamOf: StreamOperationsOptions['streamOf'];
  /** What is being prepared, by id: the library tells nobody that it was ended meanwhile. */
  readonly #preparing = new WeakMap<TokenStream, Map<string, Preparing>>();
  /** Requests whose one answer has still to be written. */
  readonly #answering = new WeakMap<IncomingMessage, TokenStream>();

  constructor({ run, streamOf }: StreamOperationsOptions) {
    this.#run = run;
    this.#streamOf = streamOf;
  }

  /** Runs what a request asks for, within the limits of its stream. */
  async begin({ raw, context }: Request<IncomingMessage, SchemaContext>, params: RequestParams): Promise<Begun> {
    const stream = this.#streamOf(raw);
    if (!stream) return NOT_FOUND;
    const id = String(params.extensions?.operationId);
    const preparing = this.#prepare(stream, id);
    this.#answer(raw, stream);
    try {
      const outcome = await this.#run(params as OperationParams, context, () => stream.operations.begin(params));
      if (outcome.kind !== 'stream') {
        stream.operations.end(params);
        return outcome.kind === 'refused' ? { data: undefined, errors: outcome.errors } : outcome.result;
      }
      this.completed(raw);
      const results = new SettledResults(outcome.stream, () => stream.operations.end(params));
      if (preparing.cancelled || stream.isClosed) await results.return();
      return results as unknown as AsyncGenerator<never>;
    } finally {
      // The library answers what was ended meanwhile by itself.
      if (preparing.cancelled || stream.isClosed) this.completed(raw);
      this.#prepared(stream, id, preparing);
    }
  }

  /** The client ends one that may not have begun yet. */
  cancel(raw: IncomingMessage): void {
    const stream = this.#streamOf(raw);
    const id = new URL(raw.url ?? '', 'http://localhost').searchParams.get('operationId') ?? '';
    const preparing = stream && this.#preparing.get(stream)?.get(id);
    if (preparing) preparing.cancelled = true;
  }

  /** All of what a request asked for was written. Twice is fine. */
  completed(raw: IncomingMessage): void {
    this.#answering.get(raw)?.answered();
    this.#answering.delete(raw);
  }

  #answer(raw: IncomingMessage, stream: TokenStream): void {
    stream.answering();
    this.#answering.set(raw, stream);
  }

  #prepare(stream: TokenStream, id: string): Preparing {
    const preparing = { cancelled: false };
    const all = this.#preparing.get(stream) ?? new Map<string, Preparing>();
    this.#preparing.set(stream, all.set(id, preparing));
    return preparing;
  }

  #prepared(stream: TokenStream, id: string, preparing: Preparing): void {
    const all = this.#preparing.get(stream);
    // Another may have begun under the same id.
    if (all?.get(id) === preparing) all.delete(id);
  }
}

const NOT_FOUND: Response = [null, { status: 404, statusText: 'Not Found' }];
