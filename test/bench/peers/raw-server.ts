import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { reportTo } from './measured-process.js';

/** Who follows one project. All of them have the same operation id, so that all get the same bytes. */
export interface Room {
  readonly id: string;
  readonly sockets: Set<WebSocket>;
  /** The connections below the sockets. */
  readonly connections: Set<Socket>;
}

interface Subscribe {
  readonly id: string;
  readonly payload: { readonly variables: { readonly projectId: string } };
}

interface Publish {
  readonly projectId: string;
  readonly input: { readonly sizeBytes: number };
}

const actor = { id: 'admin', name: 'admin', kind: 'USER' };

/** Takes events as a POST of JSON, and hands each to the followers of its project. No GraphQL, nothing is kept. */
export function serveRaw(deliver: (room: Room, text: string) => void): void {
  const rooms = new Map<string, Room>();
  const offsets = new Map<string, number>();
  const publish = ({ projectId, input }: Publish): number => {
    const offset = (offsets.get(projectId) ?? 0) + 1;
    offsets.set(projectId, offset);
    const room = rooms.get(projectId);
    if (!room) return offset;
    const now = new Date();
    const { sizeBytes, ...rest } = input;
    const event = {
      ...{ offset, sizeBytes, id: String(offset).padStart(26, '0'), type: 'FILE_CHANGE', projectId },
      ...{ occurredAt: now, recordedAt: now, actor, priority: 'NORMAL', ...rest },
    };
    deliver(room, JSON.stringify({ id: room.id, type: 'next', payload: { data: { fileChange: event } } }));
    return offset;
  };
  const server = createServer((req, res) => {
    let body = '';
    req.setEncoding('utf8');
    req.on('data', (text: string) => {
      body += text;
    });
    req.on('end', () => {
      const offset = publish(JSON.parse(body) as Publish);
      res.setHeader('content-type', 'application/json');
      res.end(`{"data":{"publishFileChange":{"offset":${offset}}}}`);
    });
  });
  const follow = ({ id, payload }: Subscribe, socket: WebSocket, connection: Socket) => {
    const { projectId } = payload.variables;
    const room = rooms.get(projectId) ?? { id, sockets: new Set(), connections: new Set() };
    rooms.set(projectId, room);
    room.sockets.add(socket);
    room.connections.add(connection);
    socket.on('close', () => {
      room.sockets.delete(socket);
      room.connections.delete(connection);
    });
  };
  new WebSocketServer({ server, path: '/graphql' }).on('connection', (socket, { socket: connection }) => {
    // Of the first of its two messages it matters only that it has come.
    socket.once('message', () => {
      socket.once('message', (data) => follow(JSON.parse(String(data)) as Subscribe, socket, connection));
      socket.send('{"type":"connection_ack"}');
    });
  });
  server.listen(0, '127.0.0.1', () => reportTo((server.address() as AddressInfo).port));
}
