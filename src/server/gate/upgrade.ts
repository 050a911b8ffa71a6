import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { ERRORS, TidingsError } from '../../core/errors.js';
import { hasTooManyHeaders, tooManyHeaders } from '../http/header-limit.js';
import { rawAnswer, statusLineOf } from '../http/raw-answer.js';
import type { Connections } from '../operate/connections.js';
import type { ConnectionSlot, ConnectionSlots } from './connection-slots.js';
import type { Gate } from './gate.js';
import type { AddressOf } from './proxies.js';

export interface UpgradeOptions {
  readonly gate: Gate;
  readonly slots: ConnectionSlots;
  readonly connections: Connections;
  readonly addressOf: AddressOf;
  readonly maxHeaders: number;
  readonly draining: () => boolean;
  /** Serves an admitted socket. */
  readonly upgrade: (req: IncomingMessage, wire: { socket: Socket; head: Buffer; slot: ConnectionSlot }) => void;
}

interface Refusal {
  /** Status line of the answer. */
  readonly status: string;
  readonly error?: TidingsError;
}

/** Makes the handler of upgrade requests. It refuses by HTTP, before the upgrade. */
export function createUpgrade(options: UpgradeOptions) {
  const { gate, slots, connections, addressOf, maxHeaders, draining } = options;

  const refusalOf = (req: IncomingMessage): Refusal | null => {
    if (hasTooManyHeaders(req, maxHeaders)) return { status: statusLineOf(431), error: tooManyHeaders(maxHeaders) };
    const status = gate.refusal(req);
    if (status) return { status };
    // HTTP/1.0 has no upgrades.
    if (req.httpVersion === '1.0') return { status: statusLineOf(400) };
    if (req.url?.split('?', 1)[0] !== '/graphql') return { status: statusLineOf(404) };
    return draining() ? { status: statusLineOf(503) } : null;
  };

  const enter = (req: IncomingMessage, socket: Socket, head: Buffer) => {
    const slot = slots.enter(addressOf(req));
    socket.on('close', () => slot.release());
    options.upgrade(req, { socket, head, slot });
  };

  return (req: IncomingMessage, socket: Socket, head: Buffer): void => {
    socket.on('error', destroy);
    const refuse = ({ status, error }: Refusal) => {
      connections.refused({ code: error?.code ?? 'UPGRADE_REFUSED', message: status }, addressOf(req));
      socket.end(rawAnswer(status, error), () => socket.destroy());
    };
    try {
      const refusal = refusalOf(req);
      if (refusal) refuse(refusal);
      else enter(req, socket, head);
    } catch (error) {
      if (!(error instanceof TidingsError)) throw error;
      refuse({ status: statusLineOf(ERRORS[error.code].status), error });
    }
  };
}

/** One listener for all sockets: a closure for each would keep its request in memory as long as the socket is open. */
function destroy(this: Socket): void {
  this.destroy();
}
