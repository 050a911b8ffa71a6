/** The least that can carry an event: one `send` to each WebSocket. */
import { serveRaw } from './raw-server.js';

serveRaw(({ sockets }, text) => {
  for (const socket of sockets) socket.send(text);
});
