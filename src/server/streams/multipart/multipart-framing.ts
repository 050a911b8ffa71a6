import { randomRetryMs, type StreamFraming } from '../http/stream-framing.js';

const DELIMITER = '\r\n--graphql';
const END = '--\r\n';

/** The delimiter comes behind each part: clients take a part when they have seen where it ends. */
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}${DELIMITER}`;

const HEARTBEAT = part('{}');

/** Failure of the stream, not of its operation. */
const failure = (...errors: readonly object[]): string => part(JSON.stringify({ payload: null, errors })) + END;

const stopping = (): string =>
  failure({ message: 'The hub is stopping', extensions: { code: 'UNAVAILABLE', retryAfterMs: randomRetryMs() } });

/**
 * Apollo's protocol of subscriptions in multipart answers, version 1.0. Its heartbeats are empty objects, so that only
 * results tell a position.
 */
export const MULTIPART_FRAMING: StreamFraming = {
  mediaType: 'multipart/mixed',
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  start: () => DELIMITER + HEARTBEAT,
  idle: () => HEARTBEAT,
  next: (result) => part(JSON.stringify({ payload: result })),
  shared: ({ text }) => part(`{"payload":${text}}`),
  complete: () => END,
  retired: stopping,
  unopened: () => DELIMITER + stopping(),
  expelled: (error) => failure(error),
};
