import { WebSocket } from 'ws';
import { CLOSE } from '../../../core/close-codes.js';
import type { Limits } from '../../../core/config/limits.js';
import { limitReason } from './close-reasons.js';

/** Close code of the library for too many fragments. Clients take it for a refused credential. */
const POLICY_VIOLATION = 1008;

/** The reader of the library's frames: it looks at its option before it hands over a message. */
interface FrameReader {
  _allowSynchronousEvents: boolean;
}

/** WebSocket of the hub. It closes for too many fragments as for a message that is too large, and names the limit. */
export class HubSocket extends WebSocket {
  /** Limits of its hub; see `hubSocketWith`. */
  static readonly limits: Limits;

  /**
   * Whether the messages that have come already are handed over one a turn of the event loop, and not all in this one.
   * The library has that as an option of the whole server.
   */
  set oneMessageATurn(on: boolean) {
    const { _receiver: reader } = this as unknown as { readonly _receiver: FrameReader };
    reader._allowSynchronousEvents = !on;
  }

  override close(code?: number, reason?: string | Buffer): void {
    const { maxFragments, maxMessageBytes } = (this.constructor as typeof HubSocket).limits;
    const { code: tooLarge } = CLOSE.frameTooLarge;
    if (code === POLICY_VIOLATION) super.close(tooLarge, limitReason('maxFragments', maxFragments));
    else if (code === tooLarge) super.close(code, limitReason('maxMessageBytes', maxMessageBytes));
    else super.close(code, reason);
  }
}

/** The class of the sockets of a hub with these limits. */
export const hubSocketWith = (limits: Limits): typeof HubSocket =>
  class extends HubSocket {
    static override readonly limits = limits;
  };
