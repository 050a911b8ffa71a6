import type { ExecutionResult } from 'graphql';
import { randomRetryMs, type StreamFraming } from '../http/stream-framing.js';

/** Frame of the graphql-sse protocol in distinct connections mode, with its cursor as the `id:` of the event. */
export function nextFrame(result: ExecutionResult): string {
  const cursor = result.extensions?.cursor;
  return `${typeof cursor === 'string' ? `id: ${cursor}\n` : ''}event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

const COMPLETE_FRAME = 'event: complete\ndata:\n\n';

/** Block that holds only an id: no event for the client, but a browser resumes from it. */
const idFrame = (cursor: string | null): string => (cursor === null ? ':\n\n' : `:\nid: ${cursor}\n\n`);

/** Last block of a stream that its client is to open again, after a random time. */
export const retryFrame = (): string => `retry: ${randomRetryMs()}\n\n`;

/** The distinct connections mode of graphql-sse: the position of a stream is the `id:` of its blocks. */
export const SSE_FRAMING: StreamFraming = {
  mediaType: 'text/event-stream',
  contentType: 'text/event-stream; charset=utf-8',
  start: idFrame,
  idle: idFrame,
  next: nextFrame,
  shared: ({ cursor, text }) => `id: ${cursor}\nevent: next\ndata: ${text}\n\n`,
  complete: () => COMPLETE_FRAME,
  retired: retryFrame,
  unopened: retryFrame,
  // Without `complete`: the client may come back with a valid credential.
  expelled: (error) => nextFrame({ errors: [error] }) + retryFrame(),
};
