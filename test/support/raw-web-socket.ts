import { randomBytes } from 'node:crypto';
import { openSocket } from './raw-exchange.js';

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A frame as it goes over the wire, with whatever is to be wrong in it. */
export interface RawFrame {
  readonly opcode: number;
  readonly payload?: string | Buffer;
  readonly fin?: boolean;
  /** The three reserved bits. */
  readonly rsv?: number;
  readonly masked?: boolean;
  /** What the head says of the length, where that is not the truth. */
  readonly claimed?: number;
}

/** The bytes of a frame of a client. */
export function frameBytes({ opcode, payload = '', fin = true, rsv = 0, masked = true, claimed }: RawFrame): Buffer {
  const content = Buffer.from(payload);
  const length = claimed ?? content.length;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  head[1] = (masked ? 0x80 : 0) | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  if (!masked) return Buffer.concat([head, content]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, content.map((byte, at) => byte ^ mask[at % 4]!)]);
}

export const textFrame = (message: object | string): Buffer =>
  frameBytes({ opcode: OPCODE.text, payload: typeof message === 'string' ? message : JSON.stringify(message) });

export interface UpgradeOptions {
  readonly path?: string;
  readonly version?: string;
  readonly key?: string;
  readonly protocol?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The bytes of a request to become a WebSocket. */
export function upgradeBytes(options: UpgradeOptions = {}): string {
  const { path = '/graphql', version = '1.1', key = randomBytes(16).toString('base64'), headers = {} } = options;
  const all = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': key,
    'Sec-WebSocket-Protocol': options.protocol ?? 'graphql-transport-ws',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/${version}\r\n${lines.join('')}\r\n`;
}

/** How a WebSocket ended. */
export interface RawEnd {
  /** Of the close frame; null when the connection ended without one. */
  readonly code: number | null;
  /** Everything that came, the answer to the upgrade included. */
  readonly text: string;
}

/**
 * Upgrades, has itself let in, sends these frames in one go, and reads until the hub says good-bye or ends the connection.
 *
 * @throws Error when it has not by then.
 */
export function sendFrames(
  url: string,
  frames: readonly Buffer[],
  { init = textFrame({ type: 'connection_init' }), withinMs = 60_000 } = {},
): Promise<RawEnd> {
  const socket = openSocket(url);
  const chunks: Buffer[] = [];
  const closeCode = closeCodeReader();
  let code: number | null = null;
  let isLetIn = false;
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      socket.destroy();
      reject(new Error(`the hub did not end the connection within ${withinMs} ms`));
    }, withinMs);
    socket.once('close', () => {
      clearTimeout(limit);
      resolve({ code, text: Buffer.concat(chunks).toString() });
    });
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      code = closeCode(chunk);
      if (code !== null) socket.destroy();
      // An operation has to wait until its client was let in.
      else if (!isLetIn && chunk.includes('connection_ack')) {
        isLetIn = true;
        socket.write(Buffer.concat(frames));
      }
    });
    socket.write(upgradeBytes());
    socket.write(init);
  });
}

/** Reads what a server sends, piece by piece: the answer to the upgrade, then frames. Tells the code of a close frame. */
function closeCodeReader(): (chunk: Buffer) => number | null {
  let rest = Buffer.alloc(0);
  let isUpgraded = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    if (!isUpgraded) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return null;
      isUpgraded = true;
      rest = rest.subarray(end + 4);
    }
    for (let frame = firstFrame(rest); frame; frame = firstFrame(rest)) {
      if (frame.opcode === OPCODE.close) return frame.payload.length >= 2 ? frame.payload.readUInt16BE() : null;
      rest = rest.subarray(frame.length);
    }
    return null;
  };
}

/** The frame of a server that these bytes begin with; null while it is not all there. */
function firstFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes[1]! & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return null;
  const long = () => (short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)));
  const length = head + (short < 126 ? short : long());
  if (bytes.length < length) return null;
  return { opcode: bytes[0]! & 0x0f, payload: bytes.subarray(head, length), length };
}
