import { ClientError, unreachable } from '../client-error.js';
import type { Surroundings } from '../connection/surroundings.js';
import { dataOf } from './answer.js';
import type { Operation } from './document.js';

const WITHIN_MS = 30_000;

export interface RequestOptions {
  /** Gives up the request. What the hub has begun goes on. */
  readonly signal?: AbortSignal;
}

/** Sends one operation over HTTP, once. Rejects with a `ClientError`. */
export type Request = <R>(operation: Operation, options?: RequestOptions) => Promise<R>;

interface Options {
  readonly url: string;
  readonly surroundings: Pick<Surroundings, 'fetch' | 'after'>;
  readonly credential: () => Promise<string | null>;
}

export const JSON_TYPE = 'application/json';

/** Init of a POST of one operation. */
export const postOf = (operation: Operation, credential: string | null, accept: string) => ({
  method: 'POST',
  headers: {
    'content-type': JSON_TYPE,
    accept,
    ...(credential !== null && { authorization: `Bearer ${credential}` }),
  },
  body: JSON.stringify(operation),
});

export function createRequest({ url, surroundings, credential }: Options): Request {
  return async <R>(operation: Operation, { signal }: RequestOptions = {}) => {
    const aborting = new AbortController();
    const abort = () => aborting.abort(signal?.reason);
    const cancel = surroundings.after(WITHIN_MS, () => aborting.abort(new Error('no answer within 30 s')));
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    try {
      const post = postOf(operation, await credential(), `application/graphql-response+json, ${JSON_TYPE}`);
      return await dataOf<R>(await surroundings.fetch(url, { ...post, signal: aborting.signal }));
    } catch (error) {
      throw error instanceof ClientError ? error : unreachable(`${url} cannot be reached: ${reasonOf(error)}`, error);
    } finally {
      cancel();
      signal?.removeEventListener('abort', abort);
    }
  };
}

/** Reason of a failed fetch, whose own message is only `fetch failed`. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
