import type { Limits } from '../../core/config/limits.js';

/** How long a client may take to ask, by TLS its handshake too, and how many headers it may ask with. */
export type RequestLimits = Pick<Limits, 'headersMs' | 'requestMs' | 'maxHeaders'>;

/** How often connections are looked at for what is late, milliseconds. Node does it every half minute by itself. */
export const CHECK_MS = 500;
