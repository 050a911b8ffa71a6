/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation AcknowledgeBroadcast($id: ID!) {\n  acknowledgeBroadcast(id: $id) {\n    id\n    acknowledgedAt\n  }\n}": typeof types.AcknowledgeBroadcastDocument,
    "query ActiveAlerts {\n  alerts(active: true, first: 100) {\n    nodes {\n      alertId\n    }\n  }\n}": typeof types.ActiveAlertsDocument,
    "query Alerts($active: Boolean, $first: Int, $after: String) {\n  alerts(active: $active, first: $first, after: $after) {\n    nodes {\n      alertId\n      metric\n      nodeId\n      severity\n      value\n      threshold\n      resolved\n      resolution\n      changedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.AlertsDocument,
    "query ApiKeys($first: Int, $after: String) {\n  apiKeys(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      grants {\n        projects\n        actions\n        autoCreate\n        types\n      }\n      createdAt\n      createdBy\n      expiresAt\n      lastUsedAt\n      lastUsedFrom\n      rotatedAt\n      formerSecretUntil\n      revokedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ApiKeysDocument,
    "query ArchivedProjects($first: Int, $after: String) {\n  archivedProjects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ArchivedProjectsDocument,
    "query AuditLog($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $until: DateTime, $first: Int, $after: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    until: $until\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      credential\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.AuditLogDocument,
    "query AuditNames {\n  apiKeys(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  webhooks(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  broadcasts(all: true, first: 500) {\n    nodes {\n      id\n      title\n      body\n    }\n  }\n  archivedProjects(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  deletedProjects {\n    id: projectId\n    name\n  }\n}": typeof types.AuditNamesDocument,
    "query AuditPage($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $last: Int, $before: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}": typeof types.AuditPageDocument,
    "fragment BroadcastDeliveryFields on Broadcast {\n  id\n  title\n  body\n  sentAt\n  expiresAt\n  cancelledAt\n  delivery {\n    recipients\n    pending\n    delivered\n    acknowledged\n    expired\n    failed\n  }\n  recipients(first: $first) {\n    userId\n    name\n    state\n  }\n}": typeof types.BroadcastDeliveryFieldsFragmentDoc,
    "query BroadcastDelivery($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}": typeof types.BroadcastDeliveryDocument,
    "fragment BroadcastToViewer on Broadcast {\n  id\n  audience\n  projectId\n  title\n  body\n  priority\n  sentBy {\n    id\n    name\n  }\n  sentAt\n  expiresAt\n  acknowledgedAt\n}": typeof types.BroadcastToViewerFragmentDoc,
    "query BroadcastsToViewer {\n  broadcasts(first: 50) {\n    edges {\n      cursor\n      node {\n        ...BroadcastToViewer\n      }\n    }\n  }\n}": typeof types.BroadcastsToViewerDocument,
    "query Broadcasts($all: Boolean, $first: Int, $after: String) {\n  broadcasts(all: $all, first: $first, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        name\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.BroadcastsDocument,
    "mutation CancelBroadcast($id: ID!) {\n  cancelBroadcast(id: $id) {\n    id\n  }\n}": typeof types.CancelBroadcastDocument,
    "query Causes($eventId: ID!, $first: Int) {\n  event(id: $eventId) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}": typeof types.CausesDocument,
    "mutation ClaimProject($id: ID!, $folder: String!) {\n  updateProject(id: $id, input: {folder: $folder}) {\n    id\n  }\n}": typeof types.ClaimProjectDocument,
    "query ClientConnections($orderBy: ConnectionOrder, $transport: StreamTransport, $nodeId: ID, $userId: ID, $projectId: ID, $minLagEvents: SafeInt, $after: String) {\n  connections(\n    orderBy: $orderBy\n    transport: $transport\n    nodeId: $nodeId\n    userId: $userId\n    projectId: $projectId\n    minLagEvents: $minLagEvents\n    first: 100\n    after: $after\n  ) {\n    nodes {\n      id\n      userId\n      userName\n      method\n      transport\n      remoteAddress\n      connectedAt\n      resumes\n      sentBytes\n      client {\n        name\n        version\n      }\n      node {\n        id\n      }\n      subscriptions {\n        field\n        operationName\n        sentEvents\n        startedAt\n        stream {\n          projectId\n          position\n          phase\n          lagEvents\n          lagMs\n        }\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ClientConnectionsDocument,
    "mutation CloseConnection($id: ID!) {\n  closeConnection(id: $id) {\n    id\n  }\n}": typeof types.CloseConnectionDocument,
    "mutation CreateApiKey($input: CreateApiKeyInput!) {\n  createApiKey(input: $input) {\n    secret\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}": typeof types.CreateApiKeyDocument,
    "mutation CreateBoardLink($input: CreateBoardLinkInput!) {\n  createBoardLink(input: $input) {\n    ticket\n    expiresAt\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}": typeof types.CreateBoardLinkDocument,
    "mutation CreateHook($input: CreateHookInput!) {\n  createHook(input: $input) {\n    secret\n    hook {\n      id\n      path\n    }\n  }\n}": typeof types.CreateHookDocument,
    "mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    id\n    name\n    description\n    createdAt\n  }\n}": typeof types.CreateProjectDocument,
    "mutation CreateWebhook($input: CreateWebhookInput!) {\n  createWebhook(input: $input) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}": typeof types.CreateWebhookDocument,
    "query CurrentState($projectId: ID!, $type: EventType!, $keys: [ID!], $first: Int, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: $first, afterKey: $afterKey) {\n      ...EventEnvelope\n      payload\n    }\n  }\n}": typeof types.CurrentStateDocument,
    "query DeclaredTypes {\n  eventTypes {\n    type\n  }\n}": typeof types.DeclaredTypesDocument,
    "mutation DeleteHook($id: ID!) {\n  deleteHook(id: $id) {\n    id\n    repository\n  }\n}": typeof types.DeleteHookDocument,
    "mutation DeleteProject($id: ID!) {\n  deleteProject(id: $id) {\n    id\n    name\n  }\n}": typeof types.DeleteProjectDocument,
    "mutation DeleteWebhook($id: ID!) {\n  deleteWebhook(id: $id) {\n    id\n    name\n  }\n}": typeof types.DeleteWebhookDocument,
    "query DeletedProjects {\n  deletedProjects {\n    projectId\n    name\n    deletedAt\n    removedAt\n  }\n}": typeof types.DeletedProjectsDocument,
    "mutation DisableWebhook($id: ID!) {\n  disableWebhook(id: $id) {\n    id\n    name\n  }\n}": typeof types.DisableWebhookDocument,
    "query Effects($eventId: ID!, $first: Int) {\n  effects(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}": typeof types.EffectsDocument,
    "mutation EnableWebhook($id: ID!) {\n  enableWebhook(id: $id) {\n    id\n    name\n  }\n}": typeof types.EnableWebhookDocument,
    "query EventActors($projectId: ID!, $since: DateTime!) {\n  eventCounts(projectId: $projectId, since: $since, by: [ACTOR]) {\n    counts {\n      actor {\n        id\n        name\n        kind\n      }\n    }\n  }\n}": typeof types.EventActorsDocument,
    "query EventDensity($projectId: ID!, $since: DateTime!, $until: DateTime!, $slotMs: SafeInt!) {\n  all: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    by: [PRIORITY]\n  ) {\n    total\n    counts {\n      at\n      count\n      priority\n    }\n  }\n  deployments: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    types: [DEPLOYMENT_STATUS]\n  ) {\n    counts {\n      at\n    }\n  }\n}": typeof types.EventDensityDocument,
    "query EventDetail($id: ID!, $links: Int = 20) {\n  event(id: $id) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n  effects(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n}": typeof types.EventDetailDocument,
    "fragment EventEnvelope on Event {\n  __typename\n  id\n  type\n  projectId\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  causationId\n  tags\n}": typeof types.EventEnvelopeFragmentDoc,
    "query EventHistory($projectId: ID, $types: [EventType!], $key: ID, $correlationId: String, $since: DateTime, $until: DateTime, $minPriority: Priority, $first: Int, $after: String, $last: Int, $before: String) {\n  events(\n    projectId: $projectId\n    types: $types\n    key: $key\n    correlationId: $correlationId\n    since: $since\n    until: $until\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...EventEnvelope\n      payload\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}": typeof types.EventHistoryDocument,
    "query EventTimes($projectId: ID!, $minPriority: Priority, $first: Int, $after: String, $last: Int, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      offset\n      recordedAt\n    }\n  }\n}": typeof types.EventTimesDocument,
    "query EventTypes {\n  eventTypes {\n    name\n    type\n    domain\n    description\n    key\n    kept\n    from\n    retentionDays\n    example\n  }\n}": typeof types.EventTypesDocument,
    "subscription Events($projectId: ID, $types: [EventType!], $minPriority: Priority, $after: String, $last: Int, $since: DateTime, $onGap: GapPolicy, $until: DateTime, $before: String, $pace: Int) {\n  events(\n    projectId: $projectId\n    types: $types\n    minPriority: $minPriority\n    after: $after\n    last: $last\n    since: $since\n    onGap: $onGap\n    until: $until\n    before: $before\n    pace: $pace\n  ) {\n    ...EventEnvelope\n    payload\n  }\n}": typeof types.EventsDocument,
    "fragment FeedEvent on Event {\n  id\n  type\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  tags\n  payload\n}": typeof types.FeedEventFragmentDoc,
    "query FeedPage($projectId: ID!, $last: Int, $before: String, $first: Int, $after: String, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    first: $first\n    after: $after\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n    }\n  }\n  project(id: $projectId) {\n    head {\n      offset\n      cursor\n      epoch\n    }\n  }\n}": typeof types.FeedPageDocument,
    "query FeedSearch($projectId: ID!, $last: Int!, $before: String!, $types: [EventType!], $minPriority: Priority, $actorIds: [ID!], $text: String) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    types: $types\n    minPriority: $minPriority\n    actorIds: $actorIds\n    text: $text\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}": typeof types.FeedSearchDocument,
    "subscription Feed($projectId: ID!, $after: String, $onGap: GapPolicy) {\n  events(projectId: $projectId, after: $after, onGap: $onGap) {\n    ...FeedEvent\n  }\n}": typeof types.FeedDocument,
    "subscription FollowBroadcasts($after: String) {\n  broadcasts(after: $after) {\n    ...BroadcastToViewer\n  }\n}": typeof types.FollowBroadcastsDocument,
    "subscription FollowMaintenance($after: String) {\n  maintenanceMode(projectId: \"system\", last: 1, after: $after) {\n    cursor\n  }\n}": typeof types.FollowMaintenanceDocument,
    "query Home {\n  viewer {\n    id\n    name\n    kind\n    isBoard\n    grants {\n      projects\n      actions\n      types\n    }\n  }\n  projects(first: 500) {\n    nodes {\n      id\n      name\n      description\n    }\n  }\n}": typeof types.HomeDocument,
    "query Hooks($first: Int, $after: String) {\n  hooks(first: $first, after: $after) {\n    nodes {\n      id\n      forge\n      repository\n      projectId\n      path\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.HooksDocument,
    "query HubHealth {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n      since\n      checkedAt\n      latencyMs\n      metrics {\n        name\n        value\n        unit\n        degradedAt\n        unhealthyAt\n      }\n      circuits {\n        name\n        state\n        failures\n        opened\n      }\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n    nodes {\n      node {\n        id\n        version\n        startedAt\n      }\n      health\n      missing {\n        reason\n        lastSeenAt\n      }\n      components {\n        name\n        health\n      }\n    }\n  }\n}": typeof types.HubHealthDocument,
    "query LastRead($projectId: ID!) {\n  viewer {\n    id\n  }\n  project(id: $projectId) {\n    lastRead {\n      offset\n    }\n    head {\n      offset\n    }\n  }\n}": typeof types.LastReadDocument,
    "query LatestEvents($projectId: ID!, $type: EventType!, $keys: [ID!]!) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: 500) {\n      id\n      type\n      payload\n    }\n  }\n}": typeof types.LatestEventsDocument,
    "query LatestPosition($projectId: ID!) {\n  project(id: $projectId) {\n    head {\n      cursor\n      offset\n    }\n  }\n  eventTypes {\n    name\n    key\n  }\n}": typeof types.LatestPositionDocument,
    "fragment ListedProject on Project {\n  id\n  name\n  description\n  createdAt\n  archivedAt\n  head {\n    offset\n    cursor\n    epoch\n  }\n}": typeof types.ListedProjectFragmentDoc,
    "query LogLines($projectId: ID!, $causationId: String, $correlationId: String, $before: String, $last: Int!) {\n  events(\n    projectId: $projectId\n    types: [LOG_LINE]\n    causationId: $causationId\n    correlationId: $correlationId\n    before: $before\n    last: $last\n  ) {\n    nodes {\n      offset\n      occurredAt\n      payload\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}": typeof types.LogLinesDocument,
    "query MaintenanceMode {\n  maintenanceMode {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}": typeof types.MaintenanceModeDocument,
    "mutation MarkRead($projectId: ID!, $cursor: String!) {\n  markRead(projectId: $projectId, cursor: $cursor) {\n    lastRead {\n      offset\n    }\n  }\n}": typeof types.MarkReadDocument,
    "query MetricValues($names: [String!]) {\n  metricValues(range: HOUR, names: $names) {\n    slotMs\n    since\n    total {\n      name\n      values\n    }\n  }\n}": typeof types.MetricValuesDocument,
    "mutation MoveTask($projectId: ID!, $input: TaskUpdateInput!) {\n  publishTaskUpdate(projectId: $projectId, input: $input) {\n    id\n    offset\n  }\n}": typeof types.MoveTaskDocument,
    "query NewestEvent($projectId: ID!, $type: EventType!) {\n  project(id: $projectId) {\n    events(types: [$type], last: 1) {\n      nodes {\n        id\n        type\n        payload\n      }\n    }\n  }\n}": typeof types.NewestEventDocument,
    "query People($withKeys: Boolean!) {\n  connections(first: 100) {\n    nodes {\n      userId\n      userName\n    }\n  }\n  apiKeys(first: 500) @include(if: $withKeys) {\n    nodes {\n      id\n      name\n      expiresAt\n      revokedAt\n    }\n  }\n}": typeof types.PeopleDocument,
    "subscription Presence($projectId: ID!) {\n  presence(projectId: $projectId) {\n    kind\n    present {\n      user {\n        id\n        name\n        kind\n      }\n      status\n      message\n      since\n      connections\n    }\n  }\n}": typeof types.PresenceDocument,
    "query ProjectHead($id: ID!) {\n  project(id: $id) {\n    head {\n      offset\n      cursor\n    }\n  }\n}": typeof types.ProjectHeadDocument,
    "query ProjectLatest($projectId: ID!, $type: EventType!, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, first: 500, afterKey: $afterKey) {\n      ...FeedEvent\n    }\n  }\n}": typeof types.ProjectLatestDocument,
    "query ProjectNewest($projectId: ID!, $types: [EventType!]!, $last: Int!, $before: String) {\n  events(projectId: $projectId, types: $types, last: $last, before: $before) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n    }\n  }\n}": typeof types.ProjectNewestDocument,
    "query Project($id: ID!) {\n  project(id: $id) {\n    ...ListedProject\n    members {\n      userId\n      role\n    }\n    retention {\n      days\n      events\n      types {\n        type\n        days\n      }\n    }\n    quota {\n      eventsPerDay\n      bytesPerDay\n      usedEvents\n      usedBytes\n    }\n  }\n}": typeof types.ProjectDocument,
    "query Projects($first: Int, $after: String) {\n  projects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ProjectsDocument,
    "mutation PublishEvents($projectId: ID!, $events: [PublishItem!]!) {\n  publishEvents(projectId: $projectId, events: $events) {\n    id\n    type\n    offset\n    cursor\n    recordedAt\n  }\n}": typeof types.PublishEventsDocument,
    "mutation RedeliverWebhook($id: ID!, $eventId: ID!) {\n  redeliverWebhook(id: $id, eventId: $eventId) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}": typeof types.RedeliverWebhookDocument,
    "mutation RefreshSession($token: String!) {\n  refreshSession(token: $token) {\n    id\n  }\n}": typeof types.RefreshSessionDocument,
    "subscription Replay($projectId: ID!, $after: String, $since: DateTime, $pace: Int!, $onGap: GapPolicy) {\n  events(\n    projectId: $projectId\n    after: $after\n    since: $since\n    pace: $pace\n    onGap: $onGap\n  ) {\n    ...FeedEvent\n  }\n}": typeof types.ReplayDocument,
    "mutation RestoreProject($id: ID!) {\n  restoreProject(id: $id) {\n    id\n    name\n  }\n}": typeof types.RestoreProjectDocument,
    "mutation RevokeApiKey($id: ID!) {\n  revokeApiKey(id: $id) {\n    id\n    name\n    revokedAt\n  }\n}": typeof types.RevokeApiKeyDocument,
    "mutation RotateApiKey($id: ID!, $overlapMs: Int) {\n  rotateApiKey(id: $id, overlapMs: $overlapMs) {\n    secret\n    apiKey {\n      id\n      name\n      formerSecretUntil\n    }\n  }\n}": typeof types.RotateApiKeyDocument,
    "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(id: $id) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}": typeof types.RotateWebhookSecretDocument,
    "mutation RunHealthCheck($component: String!) {\n  runHealthCheck(component: $component) {\n    name\n    health\n    checkedAt\n  }\n}": typeof types.RunHealthCheckDocument,
    "mutation SendBroadcast($input: SendBroadcastInput!) {\n  sendBroadcast(input: $input) {\n    id\n    delivery {\n      recipients\n    }\n  }\n}": typeof types.SendBroadcastDocument,
    "query SentBroadcasts($after: String) {\n  broadcasts(all: true, first: 25, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        id\n        name\n        kind\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n      delivery {\n        recipients\n        pending\n        delivered\n        acknowledged\n        expired\n        failed\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.SentBroadcastsDocument,
    "mutation SetMaintenanceMode($input: SetMaintenanceModeInput!) {\n  setMaintenanceMode(input: $input) {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}": typeof types.SetMaintenanceModeDocument,
    "query Sources {\n  sources {\n    name\n    projectId\n    health\n    message\n    publishedEvents\n    lastPublishedAt\n  }\n}": typeof types.SourcesDocument,
    "query SystemStatus {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n  }\n}": typeof types.SystemStatusDocument,
    "mutation TestWebhook($id: ID!) {\n  testWebhook(id: $id) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}": typeof types.TestWebhookDocument,
    "mutation UpdateProject($id: ID!, $input: UpdateProjectInput!) {\n  updateProject(id: $id, input: $input) {\n    id\n    name\n    description\n  }\n}": typeof types.UpdateProjectDocument,
    "mutation UpdateWebhook($id: ID!, $input: UpdateWebhookInput!) {\n  updateWebhook(id: $id, input: $input) {\n    id\n    name\n  }\n}": typeof types.UpdateWebhookDocument,
    "query Viewer {\n  viewer {\n    id\n    name\n    kind\n    grants {\n      projects\n      actions\n      autoCreate\n      types\n    }\n  }\n}": typeof types.ViewerDocument,
    "subscription WatchBroadcast($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}": typeof types.WatchBroadcastDocument,
    "subscription WatchStats {\n  stats {\n    at\n    connections {\n      name\n      count\n    }\n    subscriptions {\n      name\n      count\n    }\n    eventsInPerSecond\n    eventsOutPerSecond\n    bytesInPerSecond\n    bytesOutPerSecond\n    publishLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    deliveryLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    lag {\n      subscriptions\n      events\n      ms\n    }\n    refusals {\n      name\n      count\n    }\n    errors {\n      name\n      count\n    }\n    gaps {\n      name\n      count\n    }\n    resumes\n    nodes {\n      node {\n        id\n      }\n      eventsInPerSecond\n      eventsOutPerSecond\n      connections {\n        name\n        count\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n      lastSeenAt\n    }\n  }\n}": typeof types.WatchStatsDocument,
    "query WebhookDeliveries($id: ID!) {\n  webhook(id: $id) {\n    failingEventId\n    nextAttemptAt\n    deliveries(first: 100) {\n      messageId\n      eventId\n      type\n      projectId\n      delivered\n      attempts\n      attemptedAt\n      durationMs\n      status\n      error\n    }\n  }\n}": typeof types.WebhookDeliveriesDocument,
    "query Webhooks($first: Int, $after: String) {\n  webhooks(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      url\n      projects\n      types\n      minPriority\n      tags\n      state\n      failingSince\n      failedAttempts\n      nextAttemptAt\n      disabledAt\n      disabledReason\n      message\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.WebhooksDocument,
};
const documents: Documents = {
    "mutation AcknowledgeBroadcast($id: ID!) {\n  acknowledgeBroadcast(id: $id) {\n    id\n    acknowledgedAt\n  }\n}": types.AcknowledgeBroadcastDocument,
    "query ActiveAlerts {\n  alerts(active: true, first: 100) {\n    nodes {\n      alertId\n    }\n  }\n}": types.ActiveAlertsDocument,
    "query Alerts($active: Boolean, $first: Int, $after: String) {\n  alerts(active: $active, first: $first, after: $after) {\n    nodes {\n      alertId\n      metric\n      nodeId\n      severity\n      value\n      threshold\n      resolved\n      resolution\n      changedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.AlertsDocument,
    "query ApiKeys($first: Int, $after: String) {\n  apiKeys(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      grants {\n        projects\n        actions\n        autoCreate\n        types\n      }\n      createdAt\n      createdBy\n      expiresAt\n      lastUsedAt\n      lastUsedFrom\n      rotatedAt\n      formerSecretUntil\n      revokedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ApiKeysDocument,
    "query ArchivedProjects($first: Int, $after: String) {\n  archivedProjects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ArchivedProjectsDocument,
    "query AuditLog($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $until: DateTime, $first: Int, $after: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    until: $until\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      credential\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.AuditLogDocument,
    "query AuditNames {\n  apiKeys(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  webhooks(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  broadcasts(all: true, first: 500) {\n    nodes {\n      id\n      title\n      body\n    }\n  }\n  archivedProjects(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  deletedProjects {\n    id: projectId\n    name\n  }\n}": types.AuditNamesDocument,
    "query AuditPage($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $last: Int, $before: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}": types.AuditPageDocument,
    "fragment BroadcastDeliveryFields on Broadcast {\n  id\n  title\n  body\n  sentAt\n  expiresAt\n  cancelledAt\n  delivery {\n    recipients\n    pending\n    delivered\n    acknowledged\n    expired\n    failed\n  }\n  recipients(first: $first) {\n    userId\n    name\n    state\n  }\n}": types.BroadcastDeliveryFieldsFragmentDoc,
    "query BroadcastDelivery($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}": types.BroadcastDeliveryDocument,
    "fragment BroadcastToViewer on Broadcast {\n  id\n  audience\n  projectId\n  title\n  body\n  priority\n  sentBy {\n    id\n    name\n  }\n  sentAt\n  expiresAt\n  acknowledgedAt\n}": types.BroadcastToViewerFragmentDoc,
    "query BroadcastsToViewer {\n  broadcasts(first: 50) {\n    edges {\n      cursor\n      node {\n        ...BroadcastToViewer\n      }\n    }\n  }\n}": types.BroadcastsToViewerDocument,
    "query Broadcasts($all: Boolean, $first: Int, $after: String) {\n  broadcasts(all: $all, first: $first, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        name\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.BroadcastsDocument,
    "mutation CancelBroadcast($id: ID!) {\n  cancelBroadcast(id: $id) {\n    id\n  }\n}": types.CancelBroadcastDocument,
    "query Causes($eventId: ID!, $first: Int) {\n  event(id: $eventId) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}": types.CausesDocument,
    "mutation ClaimProject($id: ID!, $folder: String!) {\n  updateProject(id: $id, input: {folder: $folder}) {\n    id\n  }\n}": types.ClaimProjectDocument,
    "query ClientConnections($orderBy: ConnectionOrder, $transport: StreamTransport, $nodeId: ID, $userId: ID, $projectId: ID, $minLagEvents: SafeInt, $after: String) {\n  connections(\n    orderBy: $orderBy\n    transport: $transport\n    nodeId: $nodeId\n    userId: $userId\n    projectId: $projectId\n    minLagEvents: $minLagEvents\n    first: 100\n    after: $after\n  ) {\n    nodes {\n      id\n      userId\n      userName\n      method\n      transport\n      remoteAddress\n      connectedAt\n      resumes\n      sentBytes\n      client {\n        name\n        version\n      }\n      node {\n        id\n      }\n      subscriptions {\n        field\n        operationName\n        sentEvents\n        startedAt\n        stream {\n          projectId\n          position\n          phase\n          lagEvents\n          lagMs\n        }\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ClientConnectionsDocument,
    "mutation CloseConnection($id: ID!) {\n  closeConnection(id: $id) {\n    id\n  }\n}": types.CloseConnectionDocument,
    "mutation CreateApiKey($input: CreateApiKeyInput!) {\n  createApiKey(input: $input) {\n    secret\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}": types.CreateApiKeyDocument,
    "mutation CreateBoardLink($input: CreateBoardLinkInput!) {\n  createBoardLink(input: $input) {\n    ticket\n    expiresAt\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}": types.CreateBoardLinkDocument,
    "mutation CreateHook($input: CreateHookInput!) {\n  createHook(input: $input) {\n    secret\n    hook {\n      id\n      path\n    }\n  }\n}": types.CreateHookDocument,
    "mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    id\n    name\n    description\n    createdAt\n  }\n}": types.CreateProjectDocument,
    "mutation CreateWebhook($input: CreateWebhookInput!) {\n  createWebhook(input: $input) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}": types.CreateWebhookDocument,
    "query CurrentState($projectId: ID!, $type: EventType!, $keys: [ID!], $first: Int, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: $first, afterKey: $afterKey) {\n      ...EventEnvelope\n      payload\n    }\n  }\n}": types.CurrentStateDocument,
    "query DeclaredTypes {\n  eventTypes {\n    type\n  }\n}": types.DeclaredTypesDocument,
    "mutation DeleteHook($id: ID!) {\n  deleteHook(id: $id) {\n    id\n    repository\n  }\n}": types.DeleteHookDocument,
    "mutation DeleteProject($id: ID!) {\n  deleteProject(id: $id) {\n    id\n    name\n  }\n}": types.DeleteProjectDocument,
    "mutation DeleteWebhook($id: ID!) {\n  deleteWebhook(id: $id) {\n    id\n    name\n  }\n}": types.DeleteWebhookDocument,
    "query DeletedProjects {\n  deletedProjects {\n    projectId\n    name\n    deletedAt\n    removedAt\n  }\n}": types.DeletedProjectsDocument,
    "mutation DisableWebhook($id: ID!) {\n  disableWebhook(id: $id) {\n    id\n    name\n  }\n}": types.DisableWebhookDocument,
    "query Effects($eventId: ID!, $first: Int) {\n  effects(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}": types.EffectsDocument,
    "mutation EnableWebhook($id: ID!) {\n  enableWebhook(id: $id) {\n    id\n    name\n  }\n}": types.EnableWebhookDocument,
    "query EventActors($projectId: ID!, $since: DateTime!) {\n  eventCounts(projectId: $projectId, since: $since, by: [ACTOR]) {\n    counts {\n      actor {\n        id\n        name\n        kind\n      }\n    }\n  }\n}": types.EventActorsDocument,
    "query EventDensity($projectId: ID!, $since: DateTime!, $until: DateTime!, $slotMs: SafeInt!) {\n  all: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    by: [PRIORITY]\n  ) {\n    total\n    counts {\n      at\n      count\n      priority\n    }\n  }\n  deployments: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    types: [DEPLOYMENT_STATUS]\n  ) {\n    counts {\n      at\n    }\n  }\n}": types.EventDensityDocument,
    "query EventDetail($id: ID!, $links: Int = 20) {\n  event(id: $id) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n  effects(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n}": types.EventDetailDocument,
    "fragment EventEnvelope on Event {\n  __typename\n  id\n  type\n  projectId\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  causationId\n  tags\n}": types.EventEnvelopeFragmentDoc,
    "query EventHistory($projectId: ID, $types: [EventType!], $key: ID, $correlationId: String, $since: DateTime, $until: DateTime, $minPriority: Priority, $first: Int, $after: String, $last: Int, $before: String) {\n  events(\n    projectId: $projectId\n    types: $types\n    key: $key\n    correlationId: $correlationId\n    since: $since\n    until: $until\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...EventEnvelope\n      payload\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}": types.EventHistoryDocument,
    "query EventTimes($projectId: ID!, $minPriority: Priority, $first: Int, $after: String, $last: Int, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      offset\n      recordedAt\n    }\n  }\n}": types.EventTimesDocument,
    "query EventTypes {\n  eventTypes {\n    name\n    type\n    domain\n    description\n    key\n    kept\n    from\n    retentionDays\n    example\n  }\n}": types.EventTypesDocument,
    "subscription Events($projectId: ID, $types: [EventType!], $minPriority: Priority, $after: String, $last: Int, $since: DateTime, $onGap: GapPolicy, $until: DateTime, $before: String, $pace: Int) {\n  events(\n    projectId: $projectId\n    types: $types\n    minPriority: $minPriority\n    after: $after\n    last: $last\n    since: $since\n    onGap: $onGap\n    until: $until\n    before: $before\n    pace: $pace\n  ) {\n    ...EventEnvelope\n    payload\n  }\n}": types.EventsDocument,
    "fragment FeedEvent on Event {\n  id\n  type\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  tags\n  payload\n}": types.FeedEventFragmentDoc,
    "query FeedPage($projectId: ID!, $last: Int, $before: String, $first: Int, $after: String, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    first: $first\n    after: $after\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n    }\n  }\n  project(id: $projectId) {\n    head {\n      offset\n      cursor\n      epoch\n    }\n  }\n}": types.FeedPageDocument,
    "query FeedSearch($projectId: ID!, $last: Int!, $before: String!, $types: [EventType!], $minPriority: Priority, $actorIds: [ID!], $text: String) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    types: $types\n    minPriority: $minPriority\n    actorIds: $actorIds\n    text: $text\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}": types.FeedSearchDocument,
    "subscription Feed($projectId: ID!, $after: String, $onGap: GapPolicy) {\n  events(projectId: $projectId, after: $after, onGap: $onGap) {\n    ...FeedEvent\n  }\n}": types.FeedDocument,
    "subscription FollowBroadcasts($after: String) {\n  broadcasts(after: $after) {\n    ...BroadcastToViewer\n  }\n}": types.FollowBroadcastsDocument,
    "subscription FollowMaintenance($after: String) {\n  maintenanceMode(projectId: \"system\", last: 1, after: $after) {\n    cursor\n  }\n}": types.FollowMaintenanceDocument,
    "query Home {\n  viewer {\n    id\n    name\n    kind\n    isBoard\n    grants {\n      projects\n      actions\n      types\n    }\n  }\n  projects(first: 500) {\n    nodes {\n      id\n      name\n      description\n    }\n  }\n}": types.HomeDocument,
    "query Hooks($first: Int, $after: String) {\n  hooks(first: $first, after: $after) {\n    nodes {\n      id\n      forge\n      repository\n      projectId\n      path\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.HooksDocument,
    "query HubHealth {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n      since\n      checkedAt\n      latencyMs\n      metrics {\n        name\n        value\n        unit\n        degradedAt\n        unhealthyAt\n      }\n      circuits {\n        name\n        state\n        failures\n        opened\n      }\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n    nodes {\n      node {\n        id\n        version\n        startedAt\n      }\n      health\n      missing {\n        reason\n        lastSeenAt\n      }\n      components {\n        name\n        health\n      }\n    }\n  }\n}": types.HubHealthDocument,
    "query LastRead($projectId: ID!) {\n  viewer {\n    id\n  }\n  project(id: $projectId) {\n    lastRead {\n      offset\n    }\n    head {\n      offset\n    }\n  }\n}": types.LastReadDocument,
    "query LatestEvents($projectId: ID!, $type: EventType!, $keys: [ID!]!) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: 500) {\n      id\n      type\n      payload\n    }\n  }\n}": types.LatestEventsDocument,
    "query LatestPosition($projectId: ID!) {\n  project(id: $projectId) {\n    head {\n      cursor\n      offset\n    }\n  }\n  eventTypes {\n    name\n    key\n  }\n}": types.LatestPositionDocument,
    "fragment ListedProject on Project {\n  id\n  name\n  description\n  createdAt\n  archivedAt\n  head {\n    offset\n    cursor\n    epoch\n  }\n}": types.ListedProjectFragmentDoc,
    "query LogLines($projectId: ID!, $causationId: String, $correlationId: String, $before: String, $last: Int!) {\n  events(\n    projectId: $projectId\n    types: [LOG_LINE]\n    causationId: $causationId\n    correlationId: $correlationId\n    before: $before\n    last: $last\n  ) {\n    nodes {\n      offset\n      occurredAt\n      payload\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}": types.LogLinesDocument,
    "query MaintenanceMode {\n  maintenanceMode {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}": types.MaintenanceModeDocument,
    "mutation MarkRead($projectId: ID!, $cursor: String!) {\n  markRead(projectId: $projectId, cursor: $cursor) {\n    lastRead {\n      offset\n    }\n  }\n}": types.MarkReadDocument,
    "query MetricValues($names: [String!]) {\n  metricValues(range: HOUR, names: $names) {\n    slotMs\n    since\n    total {\n      name\n      values\n    }\n  }\n}": types.MetricValuesDocument,
    "mutation MoveTask($projectId: ID!, $input: TaskUpdateInput!) {\n  publishTaskUpdate(projectId: $projectId, input: $input) {\n    id\n    offset\n  }\n}": types.MoveTaskDocument,
    "query NewestEvent($projectId: ID!, $type: EventType!) {\n  project(id: $projectId) {\n    events(types: [$type], last: 1) {\n      nodes {\n        id\n        type\n        payload\n      }\n    }\n  }\n}": types.NewestEventDocument,
    "query People($withKeys: Boolean!) {\n  connections(first: 100) {\n    nodes {\n      userId\n      userName\n    }\n  }\n  apiKeys(first: 500) @include(if: $withKeys) {\n    nodes {\n      id\n      name\n      expiresAt\n      revokedAt\n    }\n  }\n}": types.PeopleDocument,
    "subscription Presence($projectId: ID!) {\n  presence(projectId: $projectId) {\n    kind\n    present {\n      user {\n        id\n        name\n        kind\n      }\n      status\n      message\n      since\n      connections\n    }\n  }\n}": types.PresenceDocument,
    "query ProjectHead($id: ID!) {\n  project(id: $id) {\n    head {\n      offset\n      cursor\n    }\n  }\n}": types.ProjectHeadDocument,
    "query ProjectLatest($projectId: ID!, $type: EventType!, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, first: 500, afterKey: $afterKey) {\n      ...FeedEvent\n    }\n  }\n}": types.ProjectLatestDocument,
    "query ProjectNewest($projectId: ID!, $types: [EventType!]!, $last: Int!, $before: String) {\n  events(projectId: $projectId, types: $types, last: $last, before: $before) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n    }\n  }\n}": types.ProjectNewestDocument,
    "query Project($id: ID!) {\n  project(id: $id) {\n    ...ListedProject\n    members {\n      userId\n      role\n    }\n    retention {\n      days\n      events\n      types {\n        type\n        days\n      }\n    }\n    quota {\n      eventsPerDay\n      bytesPerDay\n      usedEvents\n      usedBytes\n    }\n  }\n}": types.ProjectDocument,
    "query Projects($first: Int, $after: String) {\n  projects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ProjectsDocument,
    "mutation PublishEvents($projectId: ID!, $events: [PublishItem!]!) {\n  publishEvents(projectId: $projectId, events: $events) {\n    id\n    type\n    offset\n    cursor\n    recordedAt\n  }\n}": types.PublishEventsDocument,
    "mutation RedeliverWebhook($id: ID!, $eventId: ID!) {\n  redeliverWebhook(id: $id, eventId: $eventId) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}": types.RedeliverWebhookDocument,
    "mutation RefreshSession($token: String!) {\n  refreshSession(token: $token) {\n    id\n  }\n}": types.RefreshSessionDocument,
    "subscription Replay($projectId: ID!, $after: String, $since: DateTime, $pace: Int!, $onGap: GapPolicy) {\n  events(\n    projectId: $projectId\n    after: $after\n    since: $since\n    pace: $pace\n    onGap: $onGap\n  ) {\n    ...FeedEvent\n  }\n}": types.ReplayDocument,
    "mutation RestoreProject($id: ID!) {\n  restoreProject(id: $id) {\n    id\n    name\n  }\n}": types.RestoreProjectDocument,
    "mutation RevokeApiKey($id: ID!) {\n  revokeApiKey(id: $id) {\n    id\n    name\n    revokedAt\n  }\n}": types.RevokeApiKeyDocument,
    "mutation RotateApiKey($id: ID!, $overlapMs: Int) {\n  rotateApiKey(id: $id, overlapMs: $overlapMs) {\n    secret\n    apiKey {\n      id\n      name\n      formerSecretUntil\n    }\n  }\n}": types.RotateApiKeyDocument,
    "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(id: $id) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}": types.RotateWebhookSecretDocument,
    "mutation RunHealthCheck($component: String!) {\n  runHealthCheck(component: $component) {\n    name\n    health\n    checkedAt\n  }\n}": types.RunHealthCheckDocument,
    "mutation SendBroadcast($input: SendBroadcastInput!) {\n  sendBroadcast(input: $input) {\n    id\n    delivery {\n      recipients\n    }\n  }\n}": types.SendBroadcastDocument,
    "query SentBroadcasts($after: String) {\n  broadcasts(all: true, first: 25, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        id\n        name\n        kind\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n      delivery {\n        recipients\n        pending\n        delivered\n        acknowledged\n        expired\n        failed\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.SentBroadcastsDocument,
    "mutation SetMaintenanceMode($input: SetMaintenanceModeInput!) {\n  setMaintenanceMode(input: $input) {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}": types.SetMaintenanceModeDocument,
    "query Sources {\n  sources {\n    name\n    projectId\n    health\n    message\n    publishedEvents\n    lastPublishedAt\n  }\n}": types.SourcesDocument,
    "query SystemStatus {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n  }\n}": types.SystemStatusDocument,
    "mutation TestWebhook($id: ID!) {\n  testWebhook(id: $id) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}": types.TestWebhookDocument,
    "mutation UpdateProject($id: ID!, $input: UpdateProjectInput!) {\n  updateProject(id: $id, input: $input) {\n    id\n    name\n    description\n  }\n}": types.UpdateProjectDocument,
    "mutation UpdateWebhook($id: ID!, $input: UpdateWebhookInput!) {\n  updateWebhook(id: $id, input: $input) {\n    id\n    name\n  }\n}": types.UpdateWebhookDocument,
    "query Viewer {\n  viewer {\n    id\n    name\n    kind\n    grants {\n      projects\n      actions\n      autoCreate\n      types\n    }\n  }\n}": types.ViewerDocument,
    "subscription WatchBroadcast($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}": types.WatchBroadcastDocument,
    "subscription WatchStats {\n  stats {\n    at\n    connections {\n      name\n      count\n    }\n    subscriptions {\n      name\n      count\n    }\n    eventsInPerSecond\n    eventsOutPerSecond\n    bytesInPerSecond\n    bytesOutPerSecond\n    publishLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    deliveryLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    lag {\n      subscriptions\n      events\n      ms\n    }\n    refusals {\n      name\n      count\n    }\n    errors {\n      name\n      count\n    }\n    gaps {\n      name\n      count\n    }\n    resumes\n    nodes {\n      node {\n        id\n      }\n      eventsInPerSecond\n      eventsOutPerSecond\n      connections {\n        name\n        count\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n      lastSeenAt\n    }\n  }\n}": types.WatchStatsDocument,
    "query WebhookDeliveries($id: ID!) {\n  webhook(id: $id) {\n    failingEventId\n    nextAttemptAt\n    deliveries(first: 100) {\n      messageId\n      eventId\n      type\n      projectId\n      delivered\n      attempts\n      attemptedAt\n      durationMs\n      status\n      error\n    }\n  }\n}": types.WebhookDeliveriesDocument,
    "query Webhooks($first: Int, $after: String) {\n  webhooks(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      url\n      projects\n      types\n      minPriority\n      tags\n      state\n      failingSince\n      failedAttempts\n      nextAttemptAt\n      disabledAt\n      disabledReason\n      message\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.WebhooksDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AcknowledgeBroadcast($id: ID!) {\n  acknowledgeBroadcast(id: $id) {\n    id\n    acknowledgedAt\n  }\n}"): (typeof documents)["mutation AcknowledgeBroadcast($id: ID!) {\n  acknowledgeBroadcast(id: $id) {\n    id\n    acknowledgedAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ActiveAlerts {\n  alerts(active: true, first: 100) {\n    nodes {\n      alertId\n    }\n  }\n}"): (typeof documents)["query ActiveAlerts {\n  alerts(active: true, first: 100) {\n    nodes {\n      alertId\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Alerts($active: Boolean, $first: Int, $after: String) {\n  alerts(active: $active, first: $first, after: $after) {\n    nodes {\n      alertId\n      metric\n      nodeId\n      severity\n      value\n      threshold\n      resolved\n      resolution\n      changedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Alerts($active: Boolean, $first: Int, $after: String) {\n  alerts(active: $active, first: $first, after: $after) {\n    nodes {\n      alertId\n      metric\n      nodeId\n      severity\n      value\n      threshold\n      resolved\n      resolution\n      changedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ApiKeys($first: Int, $after: String) {\n  apiKeys(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      grants {\n        projects\n        actions\n        autoCreate\n        types\n      }\n      createdAt\n      createdBy\n      expiresAt\n      lastUsedAt\n      lastUsedFrom\n      rotatedAt\n      formerSecretUntil\n      revokedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query ApiKeys($first: Int, $after: String) {\n  apiKeys(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      grants {\n        projects\n        actions\n        autoCreate\n        types\n      }\n      createdAt\n      createdBy\n      expiresAt\n      lastUsedAt\n      lastUsedFrom\n      rotatedAt\n      formerSecretUntil\n      revokedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ArchivedProjects($first: Int, $after: String) {\n  archivedProjects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query ArchivedProjects($first: Int, $after: String) {\n  archivedProjects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AuditLog($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $until: DateTime, $first: Int, $after: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    until: $until\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      credential\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query AuditLog($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $until: DateTime, $first: Int, $after: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    until: $until\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      credential\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AuditNames {\n  apiKeys(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  webhooks(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  broadcasts(all: true, first: 500) {\n    nodes {\n      id\n      title\n      body\n    }\n  }\n  archivedProjects(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  deletedProjects {\n    id: projectId\n    name\n  }\n}"): (typeof documents)["query AuditNames {\n  apiKeys(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  webhooks(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  broadcasts(all: true, first: 500) {\n    nodes {\n      id\n      title\n      body\n    }\n  }\n  archivedProjects(first: 500) {\n    nodes {\n      id\n      name\n    }\n  }\n  deletedProjects {\n    id: projectId\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AuditPage($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $last: Int, $before: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}"): (typeof documents)["query AuditPage($actions: [AuditAction!], $actorId: ID, $projectId: ID, $address: String, $since: DateTime, $last: Int, $before: String) {\n  auditLog(\n    actions: $actions\n    actorId: $actorId\n    projectId: $projectId\n    address: $address\n    since: $since\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      id\n      at\n      action\n      actorId\n      address\n      projectId\n      target\n      reason\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment BroadcastDeliveryFields on Broadcast {\n  id\n  title\n  body\n  sentAt\n  expiresAt\n  cancelledAt\n  delivery {\n    recipients\n    pending\n    delivered\n    acknowledged\n    expired\n    failed\n  }\n  recipients(first: $first) {\n    userId\n    name\n    state\n  }\n}"): (typeof documents)["fragment BroadcastDeliveryFields on Broadcast {\n  id\n  title\n  body\n  sentAt\n  expiresAt\n  cancelledAt\n  delivery {\n    recipients\n    pending\n    delivered\n    acknowledged\n    expired\n    failed\n  }\n  recipients(first: $first) {\n    userId\n    name\n    state\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BroadcastDelivery($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}"): (typeof documents)["query BroadcastDelivery($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment BroadcastToViewer on Broadcast {\n  id\n  audience\n  projectId\n  title\n  body\n  priority\n  sentBy {\n    id\n    name\n  }\n  sentAt\n  expiresAt\n  acknowledgedAt\n}"): (typeof documents)["fragment BroadcastToViewer on Broadcast {\n  id\n  audience\n  projectId\n  title\n  body\n  priority\n  sentBy {\n    id\n    name\n  }\n  sentAt\n  expiresAt\n  acknowledgedAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BroadcastsToViewer {\n  broadcasts(first: 50) {\n    edges {\n      cursor\n      node {\n        ...BroadcastToViewer\n      }\n    }\n  }\n}"): (typeof documents)["query BroadcastsToViewer {\n  broadcasts(first: 50) {\n    edges {\n      cursor\n      node {\n        ...BroadcastToViewer\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Broadcasts($all: Boolean, $first: Int, $after: String) {\n  broadcasts(all: $all, first: $first, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        name\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Broadcasts($all: Boolean, $first: Int, $after: String) {\n  broadcasts(all: $all, first: $first, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        name\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelBroadcast($id: ID!) {\n  cancelBroadcast(id: $id) {\n    id\n  }\n}"): (typeof documents)["mutation CancelBroadcast($id: ID!) {\n  cancelBroadcast(id: $id) {\n    id\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Causes($eventId: ID!, $first: Int) {\n  event(id: $eventId) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}"): (typeof documents)["query Causes($eventId: ID!, $first: Int) {\n  event(id: $eventId) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClaimProject($id: ID!, $folder: String!) {\n  updateProject(id: $id, input: {folder: $folder}) {\n    id\n  }\n}"): (typeof documents)["mutation ClaimProject($id: ID!, $folder: String!) {\n  updateProject(id: $id, input: {folder: $folder}) {\n    id\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ClientConnections($orderBy: ConnectionOrder, $transport: StreamTransport, $nodeId: ID, $userId: ID, $projectId: ID, $minLagEvents: SafeInt, $after: String) {\n  connections(\n    orderBy: $orderBy\n    transport: $transport\n    nodeId: $nodeId\n    userId: $userId\n    projectId: $projectId\n    minLagEvents: $minLagEvents\n    first: 100\n    after: $after\n  ) {\n    nodes {\n      id\n      userId\n      userName\n      method\n      transport\n      remoteAddress\n      connectedAt\n      resumes\n      sentBytes\n      client {\n        name\n        version\n      }\n      node {\n        id\n      }\n      subscriptions {\n        field\n        operationName\n        sentEvents\n        startedAt\n        stream {\n          projectId\n          position\n          phase\n          lagEvents\n          lagMs\n        }\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query ClientConnections($orderBy: ConnectionOrder, $transport: StreamTransport, $nodeId: ID, $userId: ID, $projectId: ID, $minLagEvents: SafeInt, $after: String) {\n  connections(\n    orderBy: $orderBy\n    transport: $transport\n    nodeId: $nodeId\n    userId: $userId\n    projectId: $projectId\n    minLagEvents: $minLagEvents\n    first: 100\n    after: $after\n  ) {\n    nodes {\n      id\n      userId\n      userName\n      method\n      transport\n      remoteAddress\n      connectedAt\n      resumes\n      sentBytes\n      client {\n        name\n        version\n      }\n      node {\n        id\n      }\n      subscriptions {\n        field\n        operationName\n        sentEvents\n        startedAt\n        stream {\n          projectId\n          position\n          phase\n          lagEvents\n          lagMs\n        }\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CloseConnection($id: ID!) {\n  closeConnection(id: $id) {\n    id\n  }\n}"): (typeof documents)["mutation CloseConnection($id: ID!) {\n  closeConnection(id: $id) {\n    id\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateApiKey($input: CreateApiKeyInput!) {\n  createApiKey(input: $input) {\n    secret\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}"): (typeof documents)["mutation CreateApiKey($input: CreateApiKeyInput!) {\n  createApiKey(input: $input) {\n    secret\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateBoardLink($input: CreateBoardLinkInput!) {\n  createBoardLink(input: $input) {\n    ticket\n    expiresAt\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}"): (typeof documents)["mutation CreateBoardLink($input: CreateBoardLinkInput!) {\n  createBoardLink(input: $input) {\n    ticket\n    expiresAt\n    apiKey {\n      id\n      name\n      expiresAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateHook($input: CreateHookInput!) {\n  createHook(input: $input) {\n    secret\n    hook {\n      id\n      path\n    }\n  }\n}"): (typeof documents)["mutation CreateHook($input: CreateHookInput!) {\n  createHook(input: $input) {\n    secret\n    hook {\n      id\n      path\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    id\n    name\n    description\n    createdAt\n  }\n}"): (typeof documents)["mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    id\n    name\n    description\n    createdAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateWebhook($input: CreateWebhookInput!) {\n  createWebhook(input: $input) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}"): (typeof documents)["mutation CreateWebhook($input: CreateWebhookInput!) {\n  createWebhook(input: $input) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CurrentState($projectId: ID!, $type: EventType!, $keys: [ID!], $first: Int, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: $first, afterKey: $afterKey) {\n      ...EventEnvelope\n      payload\n    }\n  }\n}"): (typeof documents)["query CurrentState($projectId: ID!, $type: EventType!, $keys: [ID!], $first: Int, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: $first, afterKey: $afterKey) {\n      ...EventEnvelope\n      payload\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DeclaredTypes {\n  eventTypes {\n    type\n  }\n}"): (typeof documents)["query DeclaredTypes {\n  eventTypes {\n    type\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeleteHook($id: ID!) {\n  deleteHook(id: $id) {\n    id\n    repository\n  }\n}"): (typeof documents)["mutation DeleteHook($id: ID!) {\n  deleteHook(id: $id) {\n    id\n    repository\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeleteProject($id: ID!) {\n  deleteProject(id: $id) {\n    id\n    name\n  }\n}"): (typeof documents)["mutation DeleteProject($id: ID!) {\n  deleteProject(id: $id) {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeleteWebhook($id: ID!) {\n  deleteWebhook(id: $id) {\n    id\n    name\n  }\n}"): (typeof documents)["mutation DeleteWebhook($id: ID!) {\n  deleteWebhook(id: $id) {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DeletedProjects {\n  deletedProjects {\n    projectId\n    name\n    deletedAt\n    removedAt\n  }\n}"): (typeof documents)["query DeletedProjects {\n  deletedProjects {\n    projectId\n    name\n    deletedAt\n    removedAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DisableWebhook($id: ID!) {\n  disableWebhook(id: $id) {\n    id\n    name\n  }\n}"): (typeof documents)["mutation DisableWebhook($id: ID!) {\n  disableWebhook(id: $id) {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Effects($eventId: ID!, $first: Int) {\n  effects(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}"): (typeof documents)["query Effects($eventId: ID!, $first: Int) {\n  effects(eventId: $eventId, first: $first) {\n    ...EventEnvelope\n    payload\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EnableWebhook($id: ID!) {\n  enableWebhook(id: $id) {\n    id\n    name\n  }\n}"): (typeof documents)["mutation EnableWebhook($id: ID!) {\n  enableWebhook(id: $id) {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EventActors($projectId: ID!, $since: DateTime!) {\n  eventCounts(projectId: $projectId, since: $since, by: [ACTOR]) {\n    counts {\n      actor {\n        id\n        name\n        kind\n      }\n    }\n  }\n}"): (typeof documents)["query EventActors($projectId: ID!, $since: DateTime!) {\n  eventCounts(projectId: $projectId, since: $since, by: [ACTOR]) {\n    counts {\n      actor {\n        id\n        name\n        kind\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EventDensity($projectId: ID!, $since: DateTime!, $until: DateTime!, $slotMs: SafeInt!) {\n  all: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    by: [PRIORITY]\n  ) {\n    total\n    counts {\n      at\n      count\n      priority\n    }\n  }\n  deployments: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    types: [DEPLOYMENT_STATUS]\n  ) {\n    counts {\n      at\n    }\n  }\n}"): (typeof documents)["query EventDensity($projectId: ID!, $since: DateTime!, $until: DateTime!, $slotMs: SafeInt!) {\n  all: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    by: [PRIORITY]\n  ) {\n    total\n    counts {\n      at\n      count\n      priority\n    }\n  }\n  deployments: eventCounts(\n    projectId: $projectId\n    since: $since\n    until: $until\n    slotMs: $slotMs\n    types: [DEPLOYMENT_STATUS]\n  ) {\n    counts {\n      at\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EventDetail($id: ID!, $links: Int = 20) {\n  event(id: $id) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n  effects(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n}"): (typeof documents)["query EventDetail($id: ID!, $links: Int = 20) {\n  event(id: $id) {\n    ...EventEnvelope\n    payload\n  }\n  why(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n  effects(eventId: $id, first: $links) {\n    ...FeedEvent\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EventEnvelope on Event {\n  __typename\n  id\n  type\n  projectId\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  causationId\n  tags\n}"): (typeof documents)["fragment EventEnvelope on Event {\n  __typename\n  id\n  type\n  projectId\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  causationId\n  tags\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EventHistory($projectId: ID, $types: [EventType!], $key: ID, $correlationId: String, $since: DateTime, $until: DateTime, $minPriority: Priority, $first: Int, $after: String, $last: Int, $before: String) {\n  events(\n    projectId: $projectId\n    types: $types\n    key: $key\n    correlationId: $correlationId\n    since: $since\n    until: $until\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...EventEnvelope\n      payload\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}"): (typeof documents)["query EventHistory($projectId: ID, $types: [EventType!], $key: ID, $correlationId: String, $since: DateTime, $until: DateTime, $minPriority: Priority, $first: Int, $after: String, $last: Int, $before: String) {\n  events(\n    projectId: $projectId\n    types: $types\n    key: $key\n    correlationId: $correlationId\n    since: $since\n    until: $until\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...EventEnvelope\n      payload\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EventTimes($projectId: ID!, $minPriority: Priority, $first: Int, $after: String, $last: Int, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      offset\n      recordedAt\n    }\n  }\n}"): (typeof documents)["query EventTimes($projectId: ID!, $minPriority: Priority, $first: Int, $after: String, $last: Int, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    minPriority: $minPriority\n    first: $first\n    after: $after\n    last: $last\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      offset\n      recordedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EventTypes {\n  eventTypes {\n    name\n    type\n    domain\n    description\n    key\n    kept\n    from\n    retentionDays\n    example\n  }\n}"): (typeof documents)["query EventTypes {\n  eventTypes {\n    name\n    type\n    domain\n    description\n    key\n    kept\n    from\n    retentionDays\n    example\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Events($projectId: ID, $types: [EventType!], $minPriority: Priority, $after: String, $last: Int, $since: DateTime, $onGap: GapPolicy, $until: DateTime, $before: String, $pace: Int) {\n  events(\n    projectId: $projectId\n    types: $types\n    minPriority: $minPriority\n    after: $after\n    last: $last\n    since: $since\n    onGap: $onGap\n    until: $until\n    before: $before\n    pace: $pace\n  ) {\n    ...EventEnvelope\n    payload\n  }\n}"): (typeof documents)["subscription Events($projectId: ID, $types: [EventType!], $minPriority: Priority, $after: String, $last: Int, $since: DateTime, $onGap: GapPolicy, $until: DateTime, $before: String, $pace: Int) {\n  events(\n    projectId: $projectId\n    types: $types\n    minPriority: $minPriority\n    after: $after\n    last: $last\n    since: $since\n    onGap: $onGap\n    until: $until\n    before: $before\n    pace: $pace\n  ) {\n    ...EventEnvelope\n    payload\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment FeedEvent on Event {\n  id\n  type\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  tags\n  payload\n}"): (typeof documents)["fragment FeedEvent on Event {\n  id\n  type\n  offset\n  cursor\n  occurredAt\n  recordedAt\n  actor {\n    id\n    name\n    kind\n  }\n  priority\n  correlationId\n  tags\n  payload\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FeedPage($projectId: ID!, $last: Int, $before: String, $first: Int, $after: String, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    first: $first\n    after: $after\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n    }\n  }\n  project(id: $projectId) {\n    head {\n      offset\n      cursor\n      epoch\n    }\n  }\n}"): (typeof documents)["query FeedPage($projectId: ID!, $last: Int, $before: String, $first: Int, $after: String, $since: DateTime, $until: DateTime) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    first: $first\n    after: $after\n    since: $since\n    until: $until\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n    }\n  }\n  project(id: $projectId) {\n    head {\n      offset\n      cursor\n      epoch\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FeedSearch($projectId: ID!, $last: Int!, $before: String!, $types: [EventType!], $minPriority: Priority, $actorIds: [ID!], $text: String) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    types: $types\n    minPriority: $minPriority\n    actorIds: $actorIds\n    text: $text\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}"): (typeof documents)["query FeedSearch($projectId: ID!, $last: Int!, $before: String!, $types: [EventType!], $minPriority: Priority, $actorIds: [ID!], $text: String) {\n  events(\n    projectId: $projectId\n    last: $last\n    before: $before\n    types: $types\n    minPriority: $minPriority\n    actorIds: $actorIds\n    text: $text\n  ) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Feed($projectId: ID!, $after: String, $onGap: GapPolicy) {\n  events(projectId: $projectId, after: $after, onGap: $onGap) {\n    ...FeedEvent\n  }\n}"): (typeof documents)["subscription Feed($projectId: ID!, $after: String, $onGap: GapPolicy) {\n  events(projectId: $projectId, after: $after, onGap: $onGap) {\n    ...FeedEvent\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription FollowBroadcasts($after: String) {\n  broadcasts(after: $after) {\n    ...BroadcastToViewer\n  }\n}"): (typeof documents)["subscription FollowBroadcasts($after: String) {\n  broadcasts(after: $after) {\n    ...BroadcastToViewer\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription FollowMaintenance($after: String) {\n  maintenanceMode(projectId: \"system\", last: 1, after: $after) {\n    cursor\n  }\n}"): (typeof documents)["subscription FollowMaintenance($after: String) {\n  maintenanceMode(projectId: \"system\", last: 1, after: $after) {\n    cursor\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Home {\n  viewer {\n    id\n    name\n    kind\n    isBoard\n    grants {\n      projects\n      actions\n      types\n    }\n  }\n  projects(first: 500) {\n    nodes {\n      id\n      name\n      description\n    }\n  }\n}"): (typeof documents)["query Home {\n  viewer {\n    id\n    name\n    kind\n    isBoard\n    grants {\n      projects\n      actions\n      types\n    }\n  }\n  projects(first: 500) {\n    nodes {\n      id\n      name\n      description\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Hooks($first: Int, $after: String) {\n  hooks(first: $first, after: $after) {\n    nodes {\n      id\n      forge\n      repository\n      projectId\n      path\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Hooks($first: Int, $after: String) {\n  hooks(first: $first, after: $after) {\n    nodes {\n      id\n      forge\n      repository\n      projectId\n      path\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HubHealth {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n      since\n      checkedAt\n      latencyMs\n      metrics {\n        name\n        value\n        unit\n        degradedAt\n        unhealthyAt\n      }\n      circuits {\n        name\n        state\n        failures\n        opened\n      }\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n    nodes {\n      node {\n        id\n        version\n        startedAt\n      }\n      health\n      missing {\n        reason\n        lastSeenAt\n      }\n      components {\n        name\n        health\n      }\n    }\n  }\n}"): (typeof documents)["query HubHealth {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n      since\n      checkedAt\n      latencyMs\n      metrics {\n        name\n        value\n        unit\n        degradedAt\n        unhealthyAt\n      }\n      circuits {\n        name\n        state\n        failures\n        opened\n      }\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n    nodes {\n      node {\n        id\n        version\n        startedAt\n      }\n      health\n      missing {\n        reason\n        lastSeenAt\n      }\n      components {\n        name\n        health\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LastRead($projectId: ID!) {\n  viewer {\n    id\n  }\n  project(id: $projectId) {\n    lastRead {\n      offset\n    }\n    head {\n      offset\n    }\n  }\n}"): (typeof documents)["query LastRead($projectId: ID!) {\n  viewer {\n    id\n  }\n  project(id: $projectId) {\n    lastRead {\n      offset\n    }\n    head {\n      offset\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LatestEvents($projectId: ID!, $type: EventType!, $keys: [ID!]!) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: 500) {\n      id\n      type\n      payload\n    }\n  }\n}"): (typeof documents)["query LatestEvents($projectId: ID!, $type: EventType!, $keys: [ID!]!) {\n  project(id: $projectId) {\n    latest(type: $type, keys: $keys, first: 500) {\n      id\n      type\n      payload\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LatestPosition($projectId: ID!) {\n  project(id: $projectId) {\n    head {\n      cursor\n      offset\n    }\n  }\n  eventTypes {\n    name\n    key\n  }\n}"): (typeof documents)["query LatestPosition($projectId: ID!) {\n  project(id: $projectId) {\n    head {\n      cursor\n      offset\n    }\n  }\n  eventTypes {\n    name\n    key\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ListedProject on Project {\n  id\n  name\n  description\n  createdAt\n  archivedAt\n  head {\n    offset\n    cursor\n    epoch\n  }\n}"): (typeof documents)["fragment ListedProject on Project {\n  id\n  name\n  description\n  createdAt\n  archivedAt\n  head {\n    offset\n    cursor\n    epoch\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LogLines($projectId: ID!, $causationId: String, $correlationId: String, $before: String, $last: Int!) {\n  events(\n    projectId: $projectId\n    types: [LOG_LINE]\n    causationId: $causationId\n    correlationId: $correlationId\n    before: $before\n    last: $last\n  ) {\n    nodes {\n      offset\n      occurredAt\n      payload\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}"): (typeof documents)["query LogLines($projectId: ID!, $causationId: String, $correlationId: String, $before: String, $last: Int!) {\n  events(\n    projectId: $projectId\n    types: [LOG_LINE]\n    causationId: $causationId\n    correlationId: $correlationId\n    before: $before\n    last: $last\n  ) {\n    nodes {\n      offset\n      occurredAt\n      payload\n    }\n    pageInfo {\n      hasPreviousPage\n      startCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MaintenanceMode {\n  maintenanceMode {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}"): (typeof documents)["query MaintenanceMode {\n  maintenanceMode {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MarkRead($projectId: ID!, $cursor: String!) {\n  markRead(projectId: $projectId, cursor: $cursor) {\n    lastRead {\n      offset\n    }\n  }\n}"): (typeof documents)["mutation MarkRead($projectId: ID!, $cursor: String!) {\n  markRead(projectId: $projectId, cursor: $cursor) {\n    lastRead {\n      offset\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MetricValues($names: [String!]) {\n  metricValues(range: HOUR, names: $names) {\n    slotMs\n    since\n    total {\n      name\n      values\n    }\n  }\n}"): (typeof documents)["query MetricValues($names: [String!]) {\n  metricValues(range: HOUR, names: $names) {\n    slotMs\n    since\n    total {\n      name\n      values\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MoveTask($projectId: ID!, $input: TaskUpdateInput!) {\n  publishTaskUpdate(projectId: $projectId, input: $input) {\n    id\n    offset\n  }\n}"): (typeof documents)["mutation MoveTask($projectId: ID!, $input: TaskUpdateInput!) {\n  publishTaskUpdate(projectId: $projectId, input: $input) {\n    id\n    offset\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NewestEvent($projectId: ID!, $type: EventType!) {\n  project(id: $projectId) {\n    events(types: [$type], last: 1) {\n      nodes {\n        id\n        type\n        payload\n      }\n    }\n  }\n}"): (typeof documents)["query NewestEvent($projectId: ID!, $type: EventType!) {\n  project(id: $projectId) {\n    events(types: [$type], last: 1) {\n      nodes {\n        id\n        type\n        payload\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query People($withKeys: Boolean!) {\n  connections(first: 100) {\n    nodes {\n      userId\n      userName\n    }\n  }\n  apiKeys(first: 500) @include(if: $withKeys) {\n    nodes {\n      id\n      name\n      expiresAt\n      revokedAt\n    }\n  }\n}"): (typeof documents)["query People($withKeys: Boolean!) {\n  connections(first: 100) {\n    nodes {\n      userId\n      userName\n    }\n  }\n  apiKeys(first: 500) @include(if: $withKeys) {\n    nodes {\n      id\n      name\n      expiresAt\n      revokedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Presence($projectId: ID!) {\n  presence(projectId: $projectId) {\n    kind\n    present {\n      user {\n        id\n        name\n        kind\n      }\n      status\n      message\n      since\n      connections\n    }\n  }\n}"): (typeof documents)["subscription Presence($projectId: ID!) {\n  presence(projectId: $projectId) {\n    kind\n    present {\n      user {\n        id\n        name\n        kind\n      }\n      status\n      message\n      since\n      connections\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProjectHead($id: ID!) {\n  project(id: $id) {\n    head {\n      offset\n      cursor\n    }\n  }\n}"): (typeof documents)["query ProjectHead($id: ID!) {\n  project(id: $id) {\n    head {\n      offset\n      cursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProjectLatest($projectId: ID!, $type: EventType!, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, first: 500, afterKey: $afterKey) {\n      ...FeedEvent\n    }\n  }\n}"): (typeof documents)["query ProjectLatest($projectId: ID!, $type: EventType!, $afterKey: ID) {\n  project(id: $projectId) {\n    latest(type: $type, first: 500, afterKey: $afterKey) {\n      ...FeedEvent\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProjectNewest($projectId: ID!, $types: [EventType!]!, $last: Int!, $before: String) {\n  events(projectId: $projectId, types: $types, last: $last, before: $before) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n    }\n  }\n}"): (typeof documents)["query ProjectNewest($projectId: ID!, $types: [EventType!]!, $last: Int!, $before: String) {\n  events(projectId: $projectId, types: $types, last: $last, before: $before) {\n    nodes {\n      ...FeedEvent\n    }\n    pageInfo {\n      hasPreviousPage\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Project($id: ID!) {\n  project(id: $id) {\n    ...ListedProject\n    members {\n      userId\n      role\n    }\n    retention {\n      days\n      events\n      types {\n        type\n        days\n      }\n    }\n    quota {\n      eventsPerDay\n      bytesPerDay\n      usedEvents\n      usedBytes\n    }\n  }\n}"): (typeof documents)["query Project($id: ID!) {\n  project(id: $id) {\n    ...ListedProject\n    members {\n      userId\n      role\n    }\n    retention {\n      days\n      events\n      types {\n        type\n        days\n      }\n    }\n    quota {\n      eventsPerDay\n      bytesPerDay\n      usedEvents\n      usedBytes\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Projects($first: Int, $after: String) {\n  projects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Projects($first: Int, $after: String) {\n  projects(first: $first, after: $after) {\n    nodes {\n      ...ListedProject\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PublishEvents($projectId: ID!, $events: [PublishItem!]!) {\n  publishEvents(projectId: $projectId, events: $events) {\n    id\n    type\n    offset\n    cursor\n    recordedAt\n  }\n}"): (typeof documents)["mutation PublishEvents($projectId: ID!, $events: [PublishItem!]!) {\n  publishEvents(projectId: $projectId, events: $events) {\n    id\n    type\n    offset\n    cursor\n    recordedAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RedeliverWebhook($id: ID!, $eventId: ID!) {\n  redeliverWebhook(id: $id, eventId: $eventId) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}"): (typeof documents)["mutation RedeliverWebhook($id: ID!, $eventId: ID!) {\n  redeliverWebhook(id: $id, eventId: $eventId) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RefreshSession($token: String!) {\n  refreshSession(token: $token) {\n    id\n  }\n}"): (typeof documents)["mutation RefreshSession($token: String!) {\n  refreshSession(token: $token) {\n    id\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Replay($projectId: ID!, $after: String, $since: DateTime, $pace: Int!, $onGap: GapPolicy) {\n  events(\n    projectId: $projectId\n    after: $after\n    since: $since\n    pace: $pace\n    onGap: $onGap\n  ) {\n    ...FeedEvent\n  }\n}"): (typeof documents)["subscription Replay($projectId: ID!, $after: String, $since: DateTime, $pace: Int!, $onGap: GapPolicy) {\n  events(\n    projectId: $projectId\n    after: $after\n    since: $since\n    pace: $pace\n    onGap: $onGap\n  ) {\n    ...FeedEvent\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RestoreProject($id: ID!) {\n  restoreProject(id: $id) {\n    id\n    name\n  }\n}"): (typeof documents)["mutation RestoreProject($id: ID!) {\n  restoreProject(id: $id) {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RevokeApiKey($id: ID!) {\n  revokeApiKey(id: $id) {\n    id\n    name\n    revokedAt\n  }\n}"): (typeof documents)["mutation RevokeApiKey($id: ID!) {\n  revokeApiKey(id: $id) {\n    id\n    name\n    revokedAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RotateApiKey($id: ID!, $overlapMs: Int) {\n  rotateApiKey(id: $id, overlapMs: $overlapMs) {\n    secret\n    apiKey {\n      id\n      name\n      formerSecretUntil\n    }\n  }\n}"): (typeof documents)["mutation RotateApiKey($id: ID!, $overlapMs: Int) {\n  rotateApiKey(id: $id, overlapMs: $overlapMs) {\n    secret\n    apiKey {\n      id\n      name\n      formerSecretUntil\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(id: $id) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}"): (typeof documents)["mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(id: $id) {\n    secret\n    webhook {\n      id\n      name\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RunHealthCheck($component: String!) {\n  runHealthCheck(component: $component) {\n    name\n    health\n    checkedAt\n  }\n}"): (typeof documents)["mutation RunHealthCheck($component: String!) {\n  runHealthCheck(component: $component) {\n    name\n    health\n    checkedAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SendBroadcast($input: SendBroadcastInput!) {\n  sendBroadcast(input: $input) {\n    id\n    delivery {\n      recipients\n    }\n  }\n}"): (typeof documents)["mutation SendBroadcast($input: SendBroadcastInput!) {\n  sendBroadcast(input: $input) {\n    id\n    delivery {\n      recipients\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SentBroadcasts($after: String) {\n  broadcasts(all: true, first: 25, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        id\n        name\n        kind\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n      delivery {\n        recipients\n        pending\n        delivered\n        acknowledged\n        expired\n        failed\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query SentBroadcasts($after: String) {\n  broadcasts(all: true, first: 25, after: $after) {\n    nodes {\n      id\n      audience\n      projectId\n      userIds\n      priority\n      title\n      body\n      sentBy {\n        id\n        name\n        kind\n      }\n      sentAt\n      expiresAt\n      cancelledAt\n      delivery {\n        recipients\n        pending\n        delivered\n        acknowledged\n        expired\n        failed\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SetMaintenanceMode($input: SetMaintenanceModeInput!) {\n  setMaintenanceMode(input: $input) {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}"): (typeof documents)["mutation SetMaintenanceMode($input: SetMaintenanceModeInput!) {\n  setMaintenanceMode(input: $input) {\n    active\n    reason\n    until\n    since\n    changedBy\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Sources {\n  sources {\n    name\n    projectId\n    health\n    message\n    publishedEvents\n    lastPublishedAt\n  }\n}"): (typeof documents)["query Sources {\n  sources {\n    name\n    projectId\n    health\n    message\n    publishedEvents\n    lastPublishedAt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SystemStatus {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n  }\n}"): (typeof documents)["query SystemStatus {\n  systemStatus {\n    health\n    components {\n      name\n      health\n      message\n    }\n    log {\n      engine\n      status\n      durability\n      risk\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TestWebhook($id: ID!) {\n  testWebhook(id: $id) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}"): (typeof documents)["mutation TestWebhook($id: ID!) {\n  testWebhook(id: $id) {\n    messageId\n    delivered\n    durationMs\n    status\n    error\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation UpdateProject($id: ID!, $input: UpdateProjectInput!) {\n  updateProject(id: $id, input: $input) {\n    id\n    name\n    description\n  }\n}"): (typeof documents)["mutation UpdateProject($id: ID!, $input: UpdateProjectInput!) {\n  updateProject(id: $id, input: $input) {\n    id\n    name\n    description\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation UpdateWebhook($id: ID!, $input: UpdateWebhookInput!) {\n  updateWebhook(id: $id, input: $input) {\n    id\n    name\n  }\n}"): (typeof documents)["mutation UpdateWebhook($id: ID!, $input: UpdateWebhookInput!) {\n  updateWebhook(id: $id, input: $input) {\n    id\n    name\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Viewer {\n  viewer {\n    id\n    name\n    kind\n    grants {\n      projects\n      actions\n      autoCreate\n      types\n    }\n  }\n}"): (typeof documents)["query Viewer {\n  viewer {\n    id\n    name\n    kind\n    grants {\n      projects\n      actions\n      autoCreate\n      types\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription WatchBroadcast($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}"): (typeof documents)["subscription WatchBroadcast($id: ID!, $first: Int) {\n  broadcast(id: $id) {\n    ...BroadcastDeliveryFields\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription WatchStats {\n  stats {\n    at\n    connections {\n      name\n      count\n    }\n    subscriptions {\n      name\n      count\n    }\n    eventsInPerSecond\n    eventsOutPerSecond\n    bytesInPerSecond\n    bytesOutPerSecond\n    publishLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    deliveryLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    lag {\n      subscriptions\n      events\n      ms\n    }\n    refusals {\n      name\n      count\n    }\n    errors {\n      name\n      count\n    }\n    gaps {\n      name\n      count\n    }\n    resumes\n    nodes {\n      node {\n        id\n      }\n      eventsInPerSecond\n      eventsOutPerSecond\n      connections {\n        name\n        count\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n      lastSeenAt\n    }\n  }\n}"): (typeof documents)["subscription WatchStats {\n  stats {\n    at\n    connections {\n      name\n      count\n    }\n    subscriptions {\n      name\n      count\n    }\n    eventsInPerSecond\n    eventsOutPerSecond\n    bytesInPerSecond\n    bytesOutPerSecond\n    publishLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    deliveryLatency {\n      count\n      p50\n      p95\n      p99\n    }\n    lag {\n      subscriptions\n      events\n      ms\n    }\n    refusals {\n      name\n      count\n    }\n    errors {\n      name\n      count\n    }\n    gaps {\n      name\n      count\n    }\n    resumes\n    nodes {\n      node {\n        id\n      }\n      eventsInPerSecond\n      eventsOutPerSecond\n      connections {\n        name\n        count\n      }\n    }\n    missing {\n      node {\n        id\n      }\n      reason\n      lastSeenAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WebhookDeliveries($id: ID!) {\n  webhook(id: $id) {\n    failingEventId\n    nextAttemptAt\n    deliveries(first: 100) {\n      messageId\n      eventId\n      type\n      projectId\n      delivered\n      attempts\n      attemptedAt\n      durationMs\n      status\n      error\n    }\n  }\n}"): (typeof documents)["query WebhookDeliveries($id: ID!) {\n  webhook(id: $id) {\n    failingEventId\n    nextAttemptAt\n    deliveries(first: 100) {\n      messageId\n      eventId\n      type\n      projectId\n      delivered\n      attempts\n      attemptedAt\n      durationMs\n      status\n      error\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Webhooks($first: Int, $after: String) {\n  webhooks(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      url\n      projects\n      types\n      minPriority\n      tags\n      state\n      failingSince\n      failedAttempts\n      nextAttemptAt\n      disabledAt\n      disabledReason\n      message\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Webhooks($first: Int, $after: String) {\n  webhooks(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      url\n      projects\n      types\n      minPriority\n      tags\n      state\n      failingSince\n      failedAttempts\n      nextAttemptAt\n      disabledAt\n      disabledReason\n      message\n      createdAt\n      createdBy\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;