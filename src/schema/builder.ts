import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import { defaultFieldResolver, type GraphQLField } from 'graphql';
import type { Access } from '../auth/access.js';
import type { ApiKey } from '../auth/methods/api-keys.js';
import type { Ticket } from '../auth/methods/tickets.js';
import type { Grant, Viewer } from '../auth/viewer.js';
import type { EventDefinition } from '../core/declare/event.js';
import type { ProjectLog, Readiness } from '../core/log.js';
import type { Present } from '../core/presence-store.js';
import type { Actor, AnyRecord } from '../core/record.js';
import type { Broadcast } from '../hub/broadcasts/broadcast.js';
import type { Hub, HubStatus } from '../hub/hub.js';
import type { ClientConnection, ConnectionDirectory } from '../hub/presence/connection-directory.js';
import type { PresenceUpdate } from '../hub/presence/presence-update.js';
import type { ProjectMember } from '../hub/projects/projects.js';
import type { KeptAuditEntry } from '../hub/self/audit-log.js';
import { FREE, fieldCost } from './complexity.js';
import { dateTimeScalar, jsonScalar, safeIntScalar } from './scalars.js';

/** What every resolver gets. The server makes it, once for an operation. */
export interface SchemaContext {
  readonly hub: Hub;
  /** Null when no credential was presented. */
  readonly viewer: Viewer | null;
  /** The credentials of the hub: tickets, keys, sessions. */
  readonly access: Access;
  /** What is open on this node. */
  readonly connections: ConnectionDirectory;
  /** Address that the operation came from, as far as it can be told. */
  readonly address: string;
  /** Has the connection that the operation came on go on with another token; null for a request of its own. */
  readonly refresh: ((token: string) => Promise<void>) | null;
  /** Where a broken `EventSource` goes on: its `Last-Event-ID`, which wins over the argument `after`. */
  readonly lastEventId?: string;
}

export interface Scalar<Input, Output> {
  Input: Input;
  Output: Output;
}

/** The TypeScript types behind the GraphQL ones. */
export interface Shapes {
  Context: SchemaContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: Scalar<string, string>;
    DateTime: Scalar<Date, number | string>;
    SafeInt: Scalar<number, number>;
    JSON: Scalar<unknown, unknown>;
  };
  Interfaces: { Event: AnyRecord };
  Objects: {
    Actor: Actor;
    AuditEntry: KeptAuditEntry;
    ClientConnection: ClientConnection;
    ApiKey: ApiKey;
    Broadcast: Broadcast;
    CreatedApiKey: { readonly secret: string; readonly apiKey: ApiKey };
    StreamTicket: Ticket;
    EventTypeInfo: EventDefinition;
    Grant: Grant;
    HubStatus: HubStatus;
    LogStatus: Readiness;
    Presence: Present;
    PresenceUpdate: PresenceUpdate;
    Project: ProjectLog;
    ProjectHead: ProjectLog;
    ProjectMember: ProjectMember;
    Viewer: Viewer;
  };
}

/**
 * Resolves a field to the property of the same name. It is graphql's default resolver, which the compiled execution path
 * turns into a plain property read; any other function would be called for every field of every event.
 */
export const ownProperty = defaultFieldResolver as unknown as () => never;

/**
 * Extensions of a field whose value depends on its parent alone, and is there at once: subscriptions of different
 * viewers may share it. A field without it counts as dependent on its viewer.
 */
export const VIEWER_INDEPENDENT = { viewerIndependent: true } as const;

export const isViewerIndependent = ({ name, extensions }: GraphQLField<unknown, unknown>): boolean =>
  name === '__typename' || extensions.viewerIndependent === true;

export type SchemaTypes = Builder['$inferSchemaTypes'];
export type Builder = ReturnType<typeof createBuilder>;

/** The empty schema: scalars, and how connections look everywhere. */
export function createBuilder() {
  const builder = new SchemaBuilder<Shapes>({
    plugins: [RelayPlugin, ComplexityPlugin],
    defaultFieldNullability: false,
    // The costs are read off the fields before an operation runs; none of them is looked at while it does.
    complexity: { disabled: true, fieldComplexity: fieldCost },
    relay: {
      cursorType: 'String',
      // Ids here are the hub's own; there is no global id and so no `node`.
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      edgesFieldOptions: {
        nullable: { list: false, items: false },
        description: 'The page, with a cursor for each node.',
        complexity: FREE,
      },
      nodesOnConnection: { description: 'The page, without cursors.', complexity: FREE },
      nodeFieldOptions: { nullable: false, description: 'The item.', complexity: FREE },
      cursorFieldOptions: { description: 'Position just after the node, for `after` and `before`.' },
      pageInfoFieldOptions: { description: 'Where the page stands.', complexity: FREE },
      pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
      hasNextPageFieldOptions: { description: 'Whether there is more after the page.' },
      hasPreviousPageFieldOptions: { description: 'Whether there is more before the page.' },
      startCursorFieldOptions: { description: 'Cursor of the first node; null when the page is empty.' },
      endCursorFieldOptions: { description: 'Cursor of the last node; null when the page is empty.' },
    },
  });
  builder.addScalarType('DateTime', dateTimeScalar);
  builder.addScalarType('SafeInt', safeIntScalar);
  builder.addScalarType('JSON', jsonScalar);
  builder.queryType({ description: 'What can be read once.' });
  builder.mutationType({ description: 'What can be changed: an answer means that it is durable.' });
  builder.subscriptionType({
    description: 'What can be followed: from where one asks, in order, none missed and none twice.',
  });
  return builder;
}
