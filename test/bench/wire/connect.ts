import { connect, type Socket } from 'node:net';

/** All sockets are read into this one: what is in it is dealt with before the next read. */
const READ_BUFFER = Buffer.allocUnsafe(262_144);

/** @param onBytes told what has come; the bytes are overwritten when it has returned. */
export function connectTo(port: number, onBytes: (bytes: Buffer) => void): Socket {
  const callback = (size: number) => {
    onBytes(READ_BUFFER.subarray(0, size));
    return true;
  };
  return connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: READ_BUFFER, callback } });
}
