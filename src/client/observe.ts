import type { Client } from './client.js';
import type { ClientError, Gap } from './client-error.js';
import type { SubscribeOptions } from './streams/subscription.js';

/** An operation as other clients hand it over. */
export interface AnyOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly document: string | object;
  readonly variables: object | undefined;
  readonly options?: SubscribeOptions | undefined;
}

/** Result as other clients take it. */
interface Result {
  readonly data: Record<string, unknown>;
  readonly extensions?: { readonly cursor: string | null; readonly gap?: Gap };
}

interface Observer {
  next(result: Result): void;
  error(error: ClientError): void;
  complete(): void;
}

/**
 * Runs an operation of any kind, and pushes its results: one, or those of a stream that resumes. An error ends it.
 *
 * @returns a function that ends it; the observer is not called any more.
 */
export function observe(client: Client, operation: AnyOperation, observer: Observer): () => void {
  const { kind, document, variables, options } = operation;
  const stopping = new AbortController();
  const { signal } = stopping;
  const subscription =
    kind === 'subscription' ? client.subscribe<Result['data'], object>(document, variables, options) : null;

  async function run(): Promise<void> {
    if (subscription)
      for await (const { data, cursor, gap } of subscription) {
        if (signal.aborted) return;
        observer.next({ data, extensions: gap ? { cursor, gap } : { cursor } });
      }
    else {
      const send = kind === 'query' ? client.query : client.mutate;
      const data = await send<Result['data'], object>(document, variables, { signal });
      if (!signal.aborted) observer.next({ data });
    }
    if (!signal.aborted) observer.complete();
  }

  run().catch((error: ClientError) => {
    if (!signal.aborted) observer.error(error);
  });
  return () => {
    stopping.abort();
    void subscription?.return();
  };
}

interface AnsweredError {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

/** Errors of the hub in the form of GraphQL; null for a failure that is not the hub's answer. */
export function answeredErrors({ code, message, extensions }: ClientError): AnsweredError[] | null {
  return 'code' in extensions ? [{ message, extensions: { ...extensions, code } }] : null;
}
