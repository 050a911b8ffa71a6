import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import { defaultFieldResolver, type GraphQLField } from 'graphql';
import type { Access } from '../auth/access.js';
import type { BoardLink } from '../auth/board-links.js';
import type { ApiKey } from '../auth/methods/stored-key.js';
import type { Ticket } from '../auth/methods/tickets.js';
import type { Grant, Viewer } from '../auth/viewer.js';
import type { EventDefinition } from '../core/declare/event.js';
import type { Present } from '../core/log/presence-store.js';
import type { ProjectQuota, ProjectRetention } from '../core/log/project-about.js';
import type { ProjectLog, Readiness } from '../core/log.js';
import type { Span } from '../core/observe/tracing.js';
import type { Actor, AnyRecord } from '../core/record.js';
import type { Broadcast } from '../hub/broadcasts/broadcast.js';
import type { BroadcastStats } from '../hub/broadcasts/delivery/delivery-reports.js';
import type { DeliveryCounts, Recipient } from '../hub/broadcasts/delivery/delivery-states.js';
import type { NodeConnection } from '../hub/connections/client-connections.js';
import type { ClientProgram, StreamState, SubscriptionState } from '../hub/connections/connection-directory.js';
import type { ForgeHook } from '../hub/forge-hooks.js';
import type { Hub } from '../hub/hub.js';
import type { EventCount, EventCounts } from '../hub/insights/event-counts.js';
import type { MaintenanceState } from '../hub/maintenance/maintenance-state.js';
import type { NodeIdentity } from '../hub/nodes/node-directory.js';
import type { MissingNode } from '../hub/nodes/node-inquiry.js';
import type { PresenceUpdate } from '../hub/presence/presence-update.js';
import type { DeletedProject } from '../hub/projects/deleted-projects.js';
import type { ProjectMember } from '../hub/projects/projects.js';
import type { KeptAuditEntry } from '../hub/self/audit-log.js';
import type { Alert } from '../hub/self/health/alerts.js';
import type { ComponentHealth, MeasuredReading } from '../hub/self/health/checked-component.js';
import type { NamedCircuit } from '../hub/self/health/component.js';
import type { HealthReport } from '../hub/self/health/health.js';
import type { NodeHealth } from '../hub/self/health/nodes-health.js';
import type { SourceInfo } from '../hub/self/source-directory.js';
import type { Figures, Lag, Latencies } from '../hub/statistics/figures.js';
import type { MetricSeries } from '../hub/statistics/metric-slots.js';
import type { MetricHistory } from '../hub/statistics/metric-values.js';
import type { HubFigures } from '../hub/statistics/statistics.js';
import type { WebhookDelivery } from '../hub/webhooks/delivery-log.js';
import type { Webhook } from '../hub/webhooks/webhook.js';
import type { Webhooks, WebhookWithSecret } from '../hub/webhooks/webhooks.js';
import { FREE, fieldCost } from './complexity.js';
import { dateTimeScalar, jsonScalar, safeIntScalar } from './scalars.js';

/** Context of every resolver. The server creates one for each operation. */
export interface SchemaContext {
  readonly hub: Hub;
  /** Null when no credential was presented. */
  readonly viewer: Viewer | null;
  /** The credentials of the hub: tickets, keys, sessions. */
  readonly access: Access;
  readonly webhooks: Webhooks;
  /** Address of the client, as far as it is known. */
  readonly address: string;
  /** Replaces the credential of the operation's connection; null for a single request. */
  readonly refresh: ((token: string) => Promise<void>) | null;
  /** Header `Last-Event-ID` of a reconnecting `EventSource`. Takes precedence over the argument `after`. */
  readonly lastEventId?: string;
  /** Header `traceparent` that came with the request or the connection. */
  readonly traceparent?: string | undefined;
  /** Span of the operation, where it is traced. */
  readonly span?: Span;
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
  Interfaces: { Event: AnyRecord; Actor: Actor; Statistics: Figures };
  Objects: {
    AuditEntry: KeptAuditEntry;
    ClientConnection: NodeConnection;
    ClientProgram: ClientProgram;
    ClientSubscription: SubscriptionState;
    StreamPosition: StreamState;
    HubNode: NodeIdentity;
    LagStats: Lag;
    LatencyStats: Latencies;
    NamedCount: { readonly name: string; readonly count: number };
    NodeStats: Figures & { readonly node: NodeIdentity };
    MetricSeries: MetricSeries;
    MetricValues: MetricHistory;
    NodeMetrics: MetricHistory['nodes'][number];
    Stats: Figures & Omit<HubFigures, 'total'>;
    MissingNode: MissingNode;
    ApiKey: ApiKey;
    Broadcast: Broadcast;
    BroadcastDelivery: DeliveryCounts;
    BroadcastRecipient: Recipient;
    BroadcastStats: BroadcastStats;
    CreatedApiKey: { readonly secret: string; readonly apiKey: ApiKey };
    CreatedHook: { readonly secret: string; readonly hook: ForgeHook };
    Hook: ForgeHook;
    BoardLink: BoardLink;
    StreamTicket: Ticket;
    EventCount: EventCount;
    EventCounts: EventCounts;
    EventTypeInfo: EventDefinition;
    Grant: Grant;
    Alert: Alert;
    CircuitBreaker: NamedCircuit;
    ComponentHealth: ComponentHealth;
    ComponentMetric: MeasuredReading;
    HubStatus: HealthReport;
    NodeStatus: NodeHealth;
    LogStatus: Readiness;
    MaintenanceState: MaintenanceState;
    SourceStatus: SourceInfo;
    Presence: Present;
    PresenceUpdate: PresenceUpdate;
    Project: ProjectLog;
    ProjectHead: ProjectLog;
    DeletedProject: DeletedProject;
    ProjectMember: ProjectMember;
    ProjectRetention: ProjectRetention;
    ProjectQuota: ProjectQuota & { readonly id: string };
    TypeRetention: { readonly type: string; readonly days: number };
    Viewer: Viewer;
    Webhook: Webhook;
    WebhookDelivery: WebhookDelivery;
    WebhookWithSecret: WebhookWithSecret;
  };
}

/**
 * Resolves a field to the property of the same name. It is graphql's default resolver, which the compiled execution path
 * turns into a plain property read; any other function would be called for every field of every event.
 */
export const ownProperty = defaultFieldResolver as unknown as () => never;

/**
 * Extensions of a field whose value depends on its parent alone, without a promise: subscriptions of different
 * viewers may share it. A field without it counts as dependent on its viewer.
 */
export const VIEWER_INDEPENDENT = { viewerIndependent: true } as const;

export const isViewerIndependent = ({ name, extensions }: GraphQLField<unknown, unknown>): boolean =>
  name === '__typename' || extensions.viewerIndependent === true;

export type SchemaTypes = Builder['$inferSchemaTypes'];
export type Builder = ReturnType<typeof createBuilder>;

/** Creates the empty schema: scalars, root types and the settings of connections. */
export function createBuilder() {
  const builder = new SchemaBuilder<Shapes>({
    plugins: [RelayPlugin, ComplexityPlugin],
    defaultFieldNullability: false,
    // Costs are computed before an operation runs, by `createCostOf`, not during it.
    complexity: { disabled: true, fieldComplexity: fieldCost },
    relay: {
      cursorType: 'String',
      // Ids are those of the hub, not global ones, so there is no `node`.
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      edgesFieldOptions: {
        nullable: { list: false, items: false },
        description: 'The page, with a cursor for each node.',
        complexity: FREE,
      },
      nodesOnConnection: { description: 'The page, without cursors.', complexity: FREE },
      nodeFieldOptions: { nullable: false, description: 'The item.', complexity: FREE },
      cursorFieldOptions: { description: 'Cursor of the node, for `after` and `before`.' },
      pageInfoFieldOptions: { description: 'Position of the page in the list.', complexity: FREE },
      pageInfoTypeOptions: { description: 'Position of a page in its list.' },
      hasNextPageFieldOptions: { description: 'Whether items follow after the page.' },
      hasPreviousPageFieldOptions: { description: 'Whether items precede the page.' },
      startCursorFieldOptions: { description: 'Cursor of the first node. Null when the page is empty.' },
      endCursorFieldOptions: { description: 'Cursor of the last node. Null when the page is empty.' },
    },
  });
  builder.addScalarType('DateTime', dateTimeScalar);
  builder.addScalarType('SafeInt', safeIntScalar);
  builder.addScalarType('JSON', jsonScalar);
  builder.queryType({ description: 'Queries: read data once.' });
  builder.mutationType({ description: 'Mutations: change data. A change is durable when its mutation returns.' });
  builder.subscriptionType({
    description: 'Subscriptions: events in order, each exactly once, from the requested start.',
  });
  return builder;
}
