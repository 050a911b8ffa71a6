import type { IncomingMessage } from 'node:http';

/** Finds out where a request comes from. */
export type AddressOf = (req: IncomingMessage) => string;

export const addressOf: AddressOf = (req) => req.socket.remoteAddress ?? '';
