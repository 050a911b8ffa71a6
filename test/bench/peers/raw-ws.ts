/** The least that can carry an event: a POST of JSON, and one `send` to each WebSocket. No GraphQL, nothing is kept. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { reportTo } from './measured-process.js';

const actor = { id: 'admin', name: 'admin', kind: 'USER' };
let offset = 0;

const server = createServer((req, res) => {
  let body = '';
  req.setEncoding('utf8');
  req.on('data', (text: string) => {
    body += text;
  });
  req.on('end', () => {
    const { projectId, input } = JSON.parse(body) as { projectId: string; input: { sizeBytes: number } };
    const now = new Date();
    const { sizeBytes, ...rest } = input;
    const event = {
      ...{ offset: ++offset, sizeBytes, id: String(offset).padStart(26, '0'), type: 'FILE_CHANGE', projectId },
      ...{ occurredAt: now, recordedAt: now, actor, priority: 'NORMAL', ...rest },
    };
    const text = JSON.stringify({ id: '1', type: 'next', payload: { data: { fileChange: event } } });
    for (const client of sockets.clients) client.send(text);
    res.setHeader('content-type', 'application/json');
    res.end(`{"data":{"publishFileChange":{"offset":${offset}}}}`);
  });
});
const sockets = new WebSocketServer({ server, path: '/graphql' });
// The load client opens every socket the same way; here its two messages mean nothing but "I am here".
sockets.on('connection', (socket) => socket.once('message', () => socket.send('{"type":"connection_ack"}')));
server.listen(0, '127.0.0.1', () => reportTo((server.address() as AddressInfo).port));
