/** The part of the WebSocket API that the client uses; browsers, Node 22 and the package ws have it. */
export interface Socket {
  readonly readyState: number;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: (() => void) | null;
  send(text: string): void;
  close(code?: number, reason?: string): void;
}
export type SocketClass = new (url: string, protocol: string) => Socket;

/** Something that has happened to the network or to the page. */
export type Signal = 'online' | 'offline' | 'wake';

/** Time, chance and network of the place where a client runs. Tests bring their own. */
export interface Surroundings {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Runs `task` once, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
  /** Random number from 0 to below 1. */
  random(): number;
  readonly fetch: typeof globalThis.fetch;
  /** The class of WebSockets; null where there is none. */
  webSocket(): Promise<SocketClass | null>;
  /** Calls `listener` at each signal from now on. @returns ends that. */
  listen(listener: (signal: Signal) => void): () => void;
}

/** Events of a page. A tab that is shown or thawed may have lost its connection meanwhile. */
const SIGNALS: Readonly<Record<string, Signal>> = {
  online: 'online',
  offline: 'offline',
  visibilitychange: 'wake',
  resume: 'wake',
};

const place = globalThis as unknown as Partial<EventTarget> & {
  readonly document?: EventTarget & { readonly hidden: boolean };
  readonly WebSocket?: SocketClass;
};

/** A name that bundlers do not follow: only Node before 22 needs the package. */
const NODE_SOCKETS = 'ws';

export const surroundings: Surroundings = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  fetch: (...request) => globalThis.fetch(...request),
  async webSocket() {
    if (place.WebSocket) return place.WebSocket;
    try {
      return ((await import(/* @vite-ignore */ NODE_SOCKETS)) as { WebSocket: SocketClass }).WebSocket;
    } catch {
      // The package is optional: subscriptions come over SSE without it.
      return null;
    }
  },
  listen(listener) {
    const onEvent = ({ type }: { type: string }) => {
      const signal = SIGNALS[type]!;
      if (signal !== 'wake' || !place.document?.hidden) listener(signal);
    };
    const each = (change: 'addEventListener' | 'removeEventListener') => {
      for (const [type, signal] of Object.entries(SIGNALS))
        (signal === 'wake' ? place.document : place)?.[change]?.(type, onEvent as never);
    };
    each('addEventListener');
    return () => each('removeEventListener');
  },
};
