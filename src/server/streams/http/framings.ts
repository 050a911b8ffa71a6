import { acceptedStream, type StreamKind } from '../../http/accept.js';
import { MULTIPART_FRAMING } from '../multipart/multipart-framing.js';
import { SSE_FRAMING } from '../sse/sse-framing.js';
import type { StreamFraming } from './stream-framing.js';

const FRAMINGS: Readonly<Record<StreamKind, StreamFraming>> = {
  'event-stream': SSE_FRAMING,
  multipart: MULTIPART_FRAMING,
};

/** The framing of the stream that a client accepts; events for one that accepts none. */
export const framingFor = (accept: string | undefined): StreamFraming =>
  FRAMINGS[acceptedStream(accept) ?? 'event-stream'];
