import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { TurnQueue } from '../../core/async/turn-queue.js';
import { ERRORS, TidingsError } from '../../core/errors.js';
import { hasTooManyHeaders, tooManyHeaders } from '../http/header-limit.js';
import { rawAnswer, statusLineOf } from '../http/raw-answer.js';
import { socketListener } from '../http/socket-listener.js';
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

/** Upgrades that are handled in one turn of the event loop. Thousands come at once when another node stops. */
const PER_TURN = 32;

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

  const handle = (req: IncomingMessage, socket: Socket, head: Buffer) => {
    // The client disconnected while its upgrade waited.
    if (socket.destroyed) return;
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

  const turns = new TurnQueue(PER_TURN);
  return (req: IncomingMessage, socket: Socket, head: Buffer): void => {
    socket.on('error', destroy);
    turns.run(() => handle(req, socket, head));
  };
}

const destroy = socketListener((socket) => socket.destroy());
