/** The events of one event-loop turn in one write to each WebSocket, framed once for all of them. */
import { type Room, serveRaw } from './raw-server.js';

const waiting = new Map<Room, Buffer[]>();

serveRaw((room, text) => {
  if (waiting.size === 0) setImmediate(flush);
  const frames = waiting.get(room) ?? [];
  waiting.set(room, frames);
  frames.push(frameOf(text));
});

function flush(): void {
  for (const [{ connections }, frames] of waiting) {
    const bytes = Buffer.concat(frames);
    for (const connection of connections) connection.write(bytes);
  }
  waiting.clear();
}

/** RFC 6455, section 5.2: a whole text message of 126 to 65,535 bytes, as all of these are. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
