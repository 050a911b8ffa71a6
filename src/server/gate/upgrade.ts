import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ERRORS, TidingsError } from '../../core/errors.js';
import { hasTooManyHeaders } from '../http/header-limit.js';
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

/** Makes the handler of upgrade requests. It refuses by HTTP, before the upgrade. */
export function createUpgrade(options: UpgradeOptions) {
  const { gate, slots, connections, addressOf, maxHeaders, draining } = options;

  const reasonAgainst = (req: IncomingMessage): string | null => {
    if (hasTooManyHeaders(req, maxHeaders)) return '431 Request Header Fields Too Large';
    const refusal = gate.refusal(req);
    if (refusal) return refusal;
    // HTTP/1.0 has no upgrades.
    if (req.httpVersion === '1.0') return '400 Bad Request';
    if (req.url?.split('?', 1)[0] !== '/graphql') return '404 Not Found';
    return draining() ? '503 Service Unavailable' : null;
  };

  const enter = (req: IncomingMessage, socket: Socket, head: Buffer) => {
    const slot = slots.enter(addressOf(req));
    socket.on('close', () => slot.release());
    options.upgrade(req, { socket, head, slot });
  };

  return (req: IncomingMessage, socket: Socket, head: Buffer): void => {
    socket.on('error', destroy);
    const refuse = (status: string, error?: TidingsError) => {
      connections.refused({ code: error?.code ?? 'UPGRADE_REFUSED', message: status }, addressOf(req));
      socket.end(answer(status, error), () => socket.destroy());
    };
    const reason = reasonAgainst(req);
    try {
      if (reason) refuse(reason);
      else enter(req, socket, head);
    } catch (error) {
      if (!(error instanceof TidingsError)) throw error;
      const { status } = ERRORS[error.code];
      refuse(`${status} ${STATUS_CODES[status]}`, error);
    }
  };
}

/** One listener for all sockets: a closure for each would keep its request in memory as long as the socket is open. */
function destroy(this: Socket): void {
  this.destroy();
}

function answer(status: string, error?: TidingsError): string {
  const body = error ? JSON.stringify({ errors: [{ message: error.message, extensions: error.extensions }] }) : '';
  const lines = [`HTTP/1.1 ${status}`, 'connection: close', `content-length: ${Buffer.byteLength(body)}`];
  if (error) {
    lines.push('content-type: application/json; charset=utf-8');
    const { retryAfterMs } = error.extensions;
    if (typeof retryAfterMs === 'number') lines.push(`retry-after: ${Math.ceil(retryAfterMs / 1_000)}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
