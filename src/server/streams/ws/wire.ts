import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { Presented } from '../../../auth/credentials.js';
import type { Limits } from '../../../core/config/limits.js';
import type { Meter } from '../../../core/observe/meter.js';
import type { ClientProgram } from '../../../hub/connections/connection-directory.js';
import type { ConnectionSlot } from '../../gate/connection-slots.js';
import type { Heartbeats } from './heartbeats.js';
import type { HubSocket } from './hub-socket.js';

/** Credentials that came with the upgrade: a header of a program, the session's cookie of a browser. */
export type Shown = Pick<Presented, 'authorization' | 'cookie'>;

/** Parts of one connection. */
export interface Wire {
  readonly webSocket: HubSocket;
  /** The socket below it. */
  readonly socket: Socket;
  /** Address that it comes from. */
  readonly address: string;
  readonly shown: Shown;
  /** Program of the client, by the headers of the upgrade. */
  readonly client: ClientProgram | null;
  readonly slot: ConnectionSlot;
}

/** Options of all connections. */
export interface WsConnectionOptions {
  readonly heartbeats: Heartbeats;
  /** Window in which frames are collected into one write; 0: to the end of the turn. */
  readonly coalesceMs: number;
  readonly limits: Limits;
  readonly meter: Meter;
  readonly log: Logger;
}
