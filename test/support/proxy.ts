import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network between clients and a server that a test can break. */
export async function startProxy(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A cut looks like a reset to both ends; there is nobody to tell.
    socket.on('error', () => socket.destroy());
  };
  let blocked = false;
  const server = createServer((near) => {
    if (blocked) return void near.destroy();
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** Breaks every connection, in the middle of whatever it carries. @returns how many ends there were. */
  const cut = (): number => {
    for (const socket of sockets) socket.resetAndDestroy();
    return sockets.size;
  };
  return {
    url,
    wsUrl: `${url.replace('http', 'ws')}/graphql`,
    cut,
    /** Breaks every connection, and lets none through until `unblock`. */
    block() {
      blocked = true;
      cut();
    },
    unblock() {
      blocked = false;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
  };
}
