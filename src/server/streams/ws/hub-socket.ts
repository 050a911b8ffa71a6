import { WebSocket } from 'ws';

/** What the library closes with for too many fragments: clients take it for a word about who they are. */
const POLICY_VIOLATION = 1008;
const TOO_LARGE = 1009;

/** A WebSocket that says of a message in too many pieces what it says of one that is too large. */
export class HubSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === POLICY_VIOLATION ? TOO_LARGE : code, reason);
  }
}
