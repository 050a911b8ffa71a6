import { answeredError, ClientError, unreachable } from '../client-error.js';
import type { SocketClass } from './surroundings.js';
import type { Carried, Result, Wire, WireEvents } from './wire.js';

const OPEN = 1;
const REFUSED = 4403;
const BAD_REQUEST = 4400;
const REFRESH = 'mutation RefreshSession($token: String!) { refreshSession(token: $token) { id } }';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

interface Options {
  readonly url: string;
  readonly Socket: SocketClass;
  readonly credential: string | null;
}

/** Speaks graphql-transport-ws on one WebSocket. */
export function openWebSocket({ url, Socket, credential }: Options, events: WireEvents): Wire {
  const socket = new Socket(url, 'graphql-transport-ws');
  /** What runs, by the id of the operation. A mutation takes only failures. */
  const streams = new Map<string, Partial<Carried>>();
  let lastId = 0;
  let accepted = false;
  const send = (message: Message) => {
    if (socket.readyState === OPEN) socket.send(JSON.stringify(message));
  };
  const close = () => {
    streams.clear();
    // An error after this is of nobody's interest, and Node would throw it.
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(1000);
  };
  const lose = (error: ClientError) => {
    close();
    events.lost(error);
  };

  const refuse = (error: ClientError) => {
    close();
    events.refused(error);
  };

  const received = ({ type, id = '', payload }: Message) => {
    const stream = streams.get(id);
    switch (type) {
      case 'connection_ack':
        accepted = true;
        return events.opened();
      case 'ping':
        send({ type: 'pong' });
        for (const [of, cursor] of Object.entries((payload as { cursors?: Record<string, string> })?.cursors ?? {}))
          streams.get(of)?.onPosition?.(cursor);
        return;
      case 'next':
        return stream?.onResult?.(payload as Result);
      case 'error': {
        const error = answeredError(payload as Result['errors']);
        if (error.code === 'UNAUTHENTICATED') return refuse(error);
        streams.delete(id);
        return stream?.onFailure?.(error);
      }
      case 'complete':
        streams.delete(id);
        return stream?.end?.(null);
    }
  };

  socket.onerror = () => undefined;
  socket.onopen = () =>
    send({ type: 'connection_init', payload: credential === null ? {} : { authorization: `Bearer ${credential}` } });
  socket.onmessage = ({ data }) => {
    events.alive();
    let message: Message;
    try {
      message = JSON.parse(data as string);
    } catch (cause) {
      return lose(unreachable('The other end is no hub', cause));
    }
    received(message);
  };
  socket.onclose = ({ code, reason }) => {
    const message = reason || `The connection was closed with ${code}`;
    if (code === REFUSED) refuse(new ClientError('UNAUTHENTICATED', { message }));
    // Nothing but the credential was sent yet.
    else if (code === BAD_REQUEST && !accepted) refuse(new ClientError('BAD_USER_INPUT', { message }));
    else lose(unreachable(message));
  };

  const carry = (stream: Pick<Carried, 'operation' | 'onFailure'>) => {
    const id = `${++lastId}`;
    streams.set(id, stream);
    send({ type: 'subscribe', id, payload: stream.operation() });
    return () => {
      if (streams.delete(id)) send({ type: 'complete', id });
    };
  };

  return {
    carry,
    probe: () => send({ type: 'ping' }),
    refresh: (token) => carry({ operation: () => ({ query: REFRESH, variables: { token } }), onFailure: lose }),
    close,
  };
}
