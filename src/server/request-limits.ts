/** How long a client may take to ask, and how much. */
export interface RequestLimits {
  /** The headers must have come within this; by TLS its handshake too. */
  readonly headersMs: number;
  /** The whole of a request must have come within this. */
  readonly requestMs: number;
  readonly maxHeaders: number;
}
