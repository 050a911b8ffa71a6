import type { Limits } from '../../core/config/limits.js';

/** Time for a request, its TLS handshake included, and the number of its headers. */
export type RequestLimits = Pick<Limits, 'headersMs' | 'requestMs' | 'maxHeaders'>;

/** Interval of the check for late requests, milliseconds. The default of Node is half a minute. */
export const CHECK_MS = 500;
