import type { Ground, ThrowAwayKey } from './ground.js';
import { EventStream, type StreamRequest } from './wire/event-stream.js';
import type { Following } from './wire/following.js';
import { Socket, type SocketOptions } from './wire/socket.js';
import type { Target } from './wire/target.js';

/** Subscription of the checks, with every argument of `events`. */
export const EVENTS = `subscription ($projectId: ID, $types: [EventType!], $minPriority: Priority, $after: String,
  $last: Int, $since: DateTime, $onGap: GapPolicy) {
  event: events(projectId: $projectId, types: $types, minPriority: $minPriority, after: $after, last: $last,
    since: $since, onGap: $onGap) { type projectId offset cursor payload }
}`;

const PUBLISH = `mutation ($projectId: ID!, $events: [PublishItem!]!) {
  publishEvents(projectId: $projectId, events: $events) { id offset cursor }
}`;

export interface Published {
  readonly id: string;
  readonly offset: number;
  readonly cursor: string;
}

const TRANSPORTS = ['ws', 'sse'] as const;
export type TransportName = (typeof TRANSPORTS)[number];

export interface FollowOptions {
  readonly transport?: TransportName;
  readonly query?: string;
  readonly target?: Target;
}

/** Connections of one check, on the throw-away ground. */
export class Trial {
  readonly ground: Ground;
  readonly #open: { close(): void }[] = [];
  #streams = 0;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  /** The hub with a throw-away key. */
  get hub(): Target {
    return this.ground.member;
  }

  get project(): string {
    return this.ground.project;
  }

  /** Opens a socket, as the member by default. It closes with the check. */
  async socket(options: SocketOptions & { readonly target?: Target } = {}): Promise<Socket> {
    return this.#kept(await Socket.open(options.target ?? this.hub, options));
  }

  /** Opens an event stream, as the member by default. It closes with the check. */
  async stream({ target = this.hub, ...request }: StreamRequest & { readonly target?: Target }): Promise<EventStream> {
    return this.#kept(await EventStream.open(target, request));
  }

  /** Subscribes to `EVENTS`, over a connection of its own. */
  async follow(
    variables: object,
    { transport = 'ws', query = EVENTS, target }: FollowOptions = {},
  ): Promise<Following> {
    if (transport === 'sse') return this.stream({ target, body: { query, variables } });
    const socket = await this.socket({ target });
    return socket.follow(`stream-${++this.#streams}`, query, variables);
  }

  /** Runs a check over WebSocket, then over SSE. */
  async overBoth(run: (transport: TransportName) => Promise<void>): Promise<void> {
    for (const transport of TRANSPORTS) await run(transport);
  }

  /** Publishes an activity for each text, in one batch. */
  activities(
    texts: readonly string[],
    { project = this.project, priority = 'NORMAL' } = {},
  ): Promise<readonly Published[]> {
    const event = (summary: string) => ({ activity: { kind: 'conformance', summary } });
    return this.publish(
      project,
      texts.map((text) => ({ event: event(text), options: { priority } })),
    );
  }

  /** Publishes a task with this id for each title, in one batch. */
  tasks(taskId: string, titles: readonly string[], project = this.project): Promise<readonly Published[]> {
    return this.publish(
      project,
      titles.map((title) => ({ event: { taskUpdate: { taskId, title, taskStatus: 'TODO' } } })),
    );
  }

  async publish(projectId: string, events: readonly object[]): Promise<readonly Published[]> {
    const { publishEvents } = await this.hub.data<{ publishEvents: Published[] }>(PUBLISH, { projectId, events });
    return publishEvents;
  }

  /** The cursor after the newest event of a project. */
  async head(projectId = this.project): Promise<string> {
    const query = 'query ($projectId: ID!) { project(id: $projectId) { head { cursor } } }';
    return (await this.hub.data<{ project: { head: { cursor: string } } }>(query, { projectId })).project.head.cursor;
  }

  /** A throw-away key that the check may revoke. */
  key(options?: Parameters<Ground['newKey']>[0]): Promise<ThrowAwayKey> {
    return this.ground.newKey(options);
  }

  /** Closes every connection of the check. Idempotent. */
  end(): void {
    for (const each of this.#open.splice(0)) each.close();
  }

  #kept<T extends { close(): void }>(connection: T): T {
    this.#open.push(connection);
    return connection;
  }
}
