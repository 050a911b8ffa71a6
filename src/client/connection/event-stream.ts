import { answeredError, type ClientError, unreachable } from '../client-error.js';
import { dataOf } from '../requests/answer.js';
import { postOf, reasonOf } from '../requests/request.js';
import type { Surroundings } from './surroundings.js';
import type { Carried, Result, Wire, WireEvents } from './wire.js';

const EVENT_STREAM = 'text/event-stream';

interface Options {
  readonly url: string;
  readonly fetch: Surroundings['fetch'];
  readonly credential: string | null;
  readonly stream: Carried;
}

/** Speaks graphql-sse in its distinct connections mode: one request carries one subscription. */
export function openEventStream({ url, fetch, credential, stream }: Options, events: WireEvents): Wire {
  const aborting = new AbortController();
  /** Wait that the hub has asked for. */
  let retryAfterMs: number | undefined;
  let open = true;

  const end = (then?: () => void) => {
    if (!open) return;
    open = false;
    aborting.abort();
    then?.();
  };
  const fail = (error: ClientError) => {
    if (error.code === 'UNAUTHENTICATED') end(() => events.refused(error));
    else end(() => stream.onFailure(error));
  };
  const lose = (message: string, cause?: unknown) =>
    end(() => events.lost(unreachable(message, cause, retryAfterMs === undefined ? {} : { retryAfterMs })));

  const onBlock = ({ event, data, id, retry }: Block) => {
    if (!open) return;
    if (retry) retryAfterMs = Number(retry);
    const result: Result | null = event === 'next' ? JSON.parse(data) : null;
    if (result && !result.data) return fail(answeredError(result.errors));
    // Not before: the head of the answer says nothing about the credential.
    events.opened();
    if (result) stream.onResult(result);
    else if (event === 'complete') end(() => stream.end(null));
    else if (id) stream.onPosition(id);
  };

  const read = async () => {
    const response = await fetch(url, {
      ...postOf(stream.operation(), credential, EVENT_STREAM),
      signal: aborting.signal,
    });
    if (!response.headers.get('content-type')?.startsWith(EVENT_STREAM)) {
      const error = await dataOf(response).then(
        () => unreachable('The answer was no stream'),
        (refusal: ClientError) => refusal,
      );
      if (error.retryable) end(() => events.lost(error));
      return fail(error);
    }
    const decoder = new TextDecoder();
    const parse = createParser(onBlock);
    const reader = response.body!.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !open) break;
      events.alive();
      parse(decoder.decode(value, { stream: true }));
    }
    lose('The stream was cut');
  };

  read().catch((cause: unknown) => lose(`${url} cannot be reached: ${reasonOf(cause)}`, cause));
  return { carry: () => () => undefined, close: () => end() };
}

/** Fields of a block; those that it does not have are empty. */
interface Block {
  event: string;
  data: string;
  id: string;
  retry: string;
}

/** Parses `text/event-stream`, however it is cut into chunks. A block that the end cuts off is none. */
function createParser(onBlock: (block: Block) => void): (chunk: string) => void {
  const empty = (): Block => ({ event: '', data: '', id: '', retry: '' });
  let rest = '';
  let block = empty();
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const whole of lines) {
      const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
      const colon = line.indexOf(':');
      const name = line.slice(0, colon);
      if (line === '') {
        onBlock(block);
        block = empty();
      } else if (name in block) block[name as keyof Block] += line.slice(colon + 1).trimStart();
    }
  };
}
