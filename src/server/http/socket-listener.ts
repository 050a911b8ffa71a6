import type { Socket } from 'node:net';

/**
 * Makes one listener for the events of all sockets. A closure for each of thousands of sockets would add up, and keep its
 * request in memory as long as the socket is open.
 */
export const socketListener = (act: (socket: Socket) => void) =>
  function (this: Socket): void {
    act(this);
  };
