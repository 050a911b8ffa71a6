import type { Section } from './check.js';
import { ADDRESSES } from './sections/addresses.js';
import { CREDENTIALS } from './sections/credentials.js';
import { CURSORS } from './sections/cursors.js';
import { DELIVERY } from './sections/delivery.js';
import { ENDS } from './sections/ends.js';
import { EVENT_STREAMS } from './sections/event-streams.js';
import { GAPS } from './sections/gaps.js';
import { HTTP } from './sections/http.js';
import { NAMES } from './sections/names.js';
import { PINGS } from './sections/pings.js';
import { POSITIONS } from './sections/positions.js';
import { RESUME } from './sections/resume.js';
import { STARTS } from './sections/starts.js';
import { WEBSOCKET } from './sections/websocket.js';

/** Every section of docs/protocol.md, in its order. */
export const SECTIONS: readonly Section[] = [
  ADDRESSES,
  CREDENTIALS,
  HTTP,
  WEBSOCKET,
  PINGS,
  EVENT_STREAMS,
  CURSORS,
  DELIVERY,
  STARTS,
  POSITIONS,
  RESUME,
  GAPS,
  ENDS,
  NAMES,
];
