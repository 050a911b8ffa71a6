/* Written by `npm run schema`. */
import type {
  ActivityInput,
  AgentStatusInput,
  AiProcessingEndInput,
  AiProcessingErrorInput,
  AiProcessingProgressInput,
  AiProcessingStartInput,
  AiResponseChunkInput,
  AiResponseGeneratedInput,
  AutoCommitInput,
  BuildStatusInput,
  ChatStatusUpdateInput,
  CommitInput,
  ContextAnalysisCompleteInput,
  ContextAnalysisProgressInput,
  ContextRelevanceChangedInput,
  ContextSummaryUpdatedInput,
  DashboardUpdateInput,
  DependencyUpdatedInput,
  DeploymentStatusInput,
  ErrorOccurredInput,
  FileChangeInput,
  GenerationCompleteInput,
  HealthCheckInput,
  LogLineInput,
  MemoryDeletedInput,
  MemoryExpiredInput,
  MemoryRetrievedInput,
  MemoryStoredInput,
  MemoryUpdatedInput,
  MessageDeletedInput,
  MessageProcessedInput,
  MessageReadInput,
  NewMessageInput,
  ProgressUpdateInput,
  PullRequestInput,
  PushInput,
  RecoveryAttemptInput,
  RiskAlertInput,
  SimilarIssuesFoundInput,
  StepCompletedInput,
  StepUpdatedInput,
  SystemNotificationInput,
  TaskUpdateInput,
  TypingIndicatorInput,
  TypingStopInput,
  UserStatusChangedInput,
  UserTypingInput,
  WarningIssuedInput,
} from './graphql.js';

/** Payload of each event type, by its wire name. Extend it to type event types of your own. */
export interface EventPayloads {
  /** An entry of the activity feed that has no event type of its own. */
  activity: { readonly kind: string; readonly summary: string; readonly link?: string; readonly subjectId?: string };
  /** The status of an agent changed. */
  agent_status: { readonly agentId: string; readonly name?: string; readonly agentStatus: 'IDLE' | 'RUNNING' | 'WAITING' | 'SUCCEEDED' | 'FAILED' | 'STOPPED'; readonly task?: string; readonly message?: string };
  /** A run of a model ended. */
  ai_processing_end: { readonly runId: string; readonly success: boolean; readonly durationMs?: number; readonly inputTokens?: number; readonly outputTokens?: number };
  /** A run of a model failed. */
  ai_processing_error: { readonly runId: string; readonly code: string; readonly message: string; readonly retryable: boolean };
  /** A run of a model made progress. */
  ai_processing_progress: { readonly runId: string; readonly percentage?: number; readonly stage?: string; readonly message?: string };
  /** A run of a model started. */
  ai_processing_start: { readonly runId: string; readonly agentId?: string; readonly model?: string; readonly purpose?: string };
  /** A chunk of a response, streamed while the model generates it. */
  ai_response_chunk: { readonly runId: string; readonly index: number; readonly content: string };
  /** A run of a model returned its complete response. */
  ai_response_generated: { readonly runId: string; readonly content: string; readonly model?: string; readonly inputTokens?: number; readonly outputTokens?: number };
  /** A credential was rejected. */
  authentication_failed: { readonly reason: string; readonly method?: 'JWT' | 'API_KEY' | 'SESSION'; readonly remoteAddress: string };
  /** A credential was accepted. */
  authentication_success: { readonly subject: string; readonly method: 'JWT' | 'API_KEY' | 'SESSION'; readonly remoteAddress: string };
  /** An automatic commit was scheduled, started or ended. */
  auto_commit: { readonly phase: 'SCHEDULED' | 'START' | 'RESULT' | 'ERROR'; readonly success?: boolean; readonly changesCount?: number; readonly commitSha?: string; readonly message?: string; readonly nextRunAt?: string };
  /** A broadcast was sent with the mutation `sendBroadcast`. Recipients subscribe to `broadcasts`. A broadcast to SYSTEM or USER is an event of the project `system`. */
  broadcast_message: { readonly broadcastId: string; readonly audience: 'SYSTEM' | 'PROJECT' | 'USER'; readonly title?: string; readonly body: string; readonly expiresAt?: string };
  /** The status of a build changed. */
  build_status: { readonly buildId: string; readonly name: string; readonly buildStatus: 'QUEUED' | 'RUNNING' | 'PASSED' | 'FAILED' | 'CANCELLED'; readonly branch?: string; readonly sha?: string; readonly durationMs?: number; readonly url?: string };
  /** The status of a chat channel changed. */
  chat_status_update: { readonly channel: string; readonly chatStatus: 'OPEN' | 'WAITING' | 'CLOSED' | 'ARCHIVED'; readonly topic?: string };
  /** A commit was made. */
  commit: { readonly sha: string; readonly message: string; readonly authorName: string; readonly authorEmail?: string; readonly branch?: string; readonly parents: readonly string[]; readonly filesChanged?: number; readonly insertions?: number; readonly deletions?: number; readonly url?: string };
  /** A client connected. */
  connect: { readonly connectionId: string; readonly transport: 'WS' | 'SSE'; readonly userId?: string; readonly remoteAddress: string };
  /** A connection failed, or could not be opened. */
  connection_error: { readonly connectionId?: string; readonly code: string; readonly message: string };
  /** A client reconnected and resumed its streams. Not published for the first connection of a user. */
  connection_restored: { readonly connectionId: string; readonly userId?: string; readonly downMs: number; readonly missedEvents: number };
  /** An analysis of the context ended. */
  context_analysis_complete: { readonly analysisId: string; readonly keyTerms: readonly string[]; readonly summary?: string; readonly durationMs?: number };
  /** An analysis of the context made progress. */
  context_analysis_progress: { readonly analysisId: string; readonly percentage?: number; readonly stage?: string };
  /** The relevance of a memory changed. */
  context_relevance_changed: { readonly memoryId: string; readonly relevance: number; readonly reason?: string };
  /** The summary of the context changed. */
  context_summary_updated: { readonly summary: string; readonly previousSummary?: string };
  /** The content of a dashboard widget changed. */
  dashboard_update: { readonly widget: string; readonly title?: string; readonly data: unknown };
  /** A dependency was added, removed or changed to another version. */
  dependency_updated: { readonly name: string; readonly fromVersion?: string; readonly toVersion?: string; readonly kind?: string };
  /** The status or the progress of a deployment changed. */
  deployment_status: { readonly deploymentId: string; readonly environment: string; readonly deploymentStatus: 'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK' | 'CANCELLED'; readonly percentage?: number; readonly version?: string; readonly url?: string; readonly message?: string };
  /** A client disconnected. */
  disconnect: { readonly connectionId: string; readonly closeCode?: number; readonly reason?: string; readonly durationMs: number };
  /** An error occurred. */
  error_occurred: { readonly code: string; readonly message: string; readonly category?: string; readonly severity: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL'; readonly source?: string; readonly details?: unknown };
  /** A file of the workspace was created, modified, deleted or moved. */
  file_change: { readonly filePath: string; readonly changeType: 'CREATED' | 'MODIFIED' | 'DELETED' | 'MOVED'; readonly previousPath?: string; readonly sizeBytes?: number };
  /** A generation ended and produced artifacts. */
  generation_complete: { readonly generationId: string; readonly artifacts: readonly { readonly name: string; readonly url?: string; readonly mediaType?: string; readonly sizeBytes?: number }[]; readonly durationMs?: number };
  /** The health of a component was checked. */
  health_check: { readonly component: string; readonly health: 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY'; readonly latencyMs?: number; readonly message?: string };
  /** A line of the log of a deployment, an agent or another program. */
  log_line: { readonly source: string; readonly stream: 'STDOUT' | 'STDERR' | 'OTHER'; readonly level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL'; readonly message: string; readonly deploymentId?: string; readonly agentId?: string };
  /** Maintenance was started, changed or ended with the mutation `setMaintenanceMode`, or ended by itself. An event of the project `system`. Every credential may subscribe to it there. */
  maintenance_mode: { readonly enabled: boolean; readonly reason?: string; readonly until?: string };
  /** A memory was deleted. */
  memory_deleted: { readonly memoryId: string; readonly reason?: string };
  /** A memory expired. */
  memory_expired: { readonly memoryId: string };
  /** The memories were searched. */
  memory_retrieved: { readonly query: string; readonly memoryIds: readonly string[]; readonly durationMs?: number };
  /** A memory was stored. */
  memory_stored: { readonly memoryId: string; readonly kind?: string; readonly summary: string; readonly topics: readonly string[] };
  /** A memory changed. */
  memory_updated: { readonly memoryId: string; readonly summary?: string; readonly topics: readonly string[] };
  /** A message was deleted. */
  message_deleted: { readonly messageId: string; readonly reason?: string };
  /** A message was processed by a program or an agent. */
  message_processed: { readonly messageId: string; readonly runId?: string; readonly durationMs?: number };
  /** A user read a message. */
  message_read: { readonly messageId: string; readonly userId: string };
  /** Measurements of the hub. */
  metrics_update: { readonly metrics: readonly { readonly name: string; readonly value: number; readonly unit: string }[] };
  /** A message was posted. */
  new_message: { readonly messageId: string; readonly channel: string; readonly body: string; readonly replyTo?: string };
  /** A metric crossed its threshold, or returned below it. */
  performance_alert: { readonly alertId: string; readonly metric: string; readonly value: number; readonly threshold: number; readonly severity: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL'; readonly resolved: boolean };
  /** The progress of the project, or of a part of it, changed. */
  progress_update: { readonly scope: string; readonly percentage: number; readonly completedTasks?: number; readonly totalTasks?: number; readonly agentId?: string; readonly message?: string };
  /** The project was created. */
  project_created: { readonly name: string; readonly description?: string };
  /** The project was deleted. This is the last event of its history. */
  project_deleted: { readonly reason?: string };
  /** A user became a member of the project. */
  project_joined: { readonly userId: string; readonly role: string };
  /** A user left the project, or was removed from it. */
  project_left: { readonly userId: string };
  /** The name or the description of the project changed. */
  project_updated: { readonly name?: string; readonly description?: string; readonly changes: unknown };
  /** A pull request was opened, updated, reviewed, merged or closed. */
  pull_request: { readonly number: number; readonly title: string; readonly action: 'OPENED' | 'UPDATED' | 'REVIEWED' | 'MERGED' | 'CLOSED'; readonly state: string; readonly authorName: string; readonly url?: string };
  /** Commits were pushed to a branch or a tag of the repository. */
  push: { readonly ref: string; readonly before?: string; readonly after: string; readonly commitCount: number; readonly forced: boolean; readonly url?: string };
  /** A component tries to recover. */
  recovery_attempt: { readonly component: string; readonly attempt: number; readonly strategy?: string; readonly recoveryOutcome: 'TRYING' | 'SUCCEEDED' | 'GAVE_UP' };
  /** A risk to the project was found, changed or resolved. */
  risk_alert: { readonly riskId: string; readonly severity: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL'; readonly message: string; readonly category?: string; readonly mitigation?: string; readonly resolved: boolean };
  /** This node is shutting down. Clients reconnect to another node, or later to this one. Streams of all types get it only in the project `system`. */
  server_shutdown: { readonly reason?: string; readonly graceMs: number };
  /** Issues similar to the current one were found. */
  similar_issues_found: { readonly query?: string; readonly issues: readonly { readonly id: string; readonly title: string; readonly score: number; readonly url?: string }[] };
  /** A step of a workflow ended. */
  step_completed: { readonly workflowId: string; readonly stepId: string; readonly name: string; readonly stepOutcome: 'SUCCEEDED' | 'FAILED' | 'SKIPPED'; readonly durationMs?: number };
  /** A step of a workflow changed. */
  step_updated: { readonly workflowId: string; readonly stepId: string; readonly name: string; readonly stepStatus: 'PENDING' | 'ACTIVE' | 'BLOCKED' | 'DONE' | 'SKIPPED'; readonly assignee?: string; readonly changes?: unknown };
  /** A notification to all subscribers. */
  system_notification: { readonly notificationLevel: 'INFO' | 'SUCCESS' | 'WARNING' | 'ERROR'; readonly title?: string; readonly message: string };
  /** Health of the hub and of its components. */
  system_status: { readonly health: 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY'; readonly components: readonly { readonly name: string; readonly health: 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY'; readonly message?: string }[] };
  /** A task was created or changed. */
  task_update: { readonly taskId: string; readonly title: string; readonly taskStatus: 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE' | 'CANCELLED'; readonly previousTaskStatus?: 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE' | 'CANCELLED'; readonly assignee?: string; readonly percentage?: number; readonly dueAt?: string; readonly labels: readonly string[]; readonly url?: string };
  /** A user started typing in a channel. */
  typing_indicator: { readonly channel: string; readonly userId: string };
  /** A user stopped typing in a channel. */
  typing_stop: { readonly channel: string; readonly userId: string };
  /** A user opened the first connection that subscribes to the project. Delivered only to streams that name this type, and not for the user of the stream. Events may be dropped when very many users join at once. */
  user_joined: { readonly userId: string; readonly connectionId: string };
  /** A user closed the last connection that subscribes to the project. Delivered only to streams that name this type, and not for the user of the stream. Events may be dropped when very many users leave at once. */
  user_left: { readonly userId: string; readonly connectionId: string };
  /** A user changed their status. */
  user_status_changed: { readonly userId: string; readonly userStatus: 'ONLINE' | 'AWAY' | 'BUSY' | 'OFFLINE'; readonly message?: string };
  /** A user is typing somewhere in the project. */
  user_typing: { readonly userId: string; readonly where: string };
  /** A warning about a possible failure. */
  warning_issued: { readonly code: string; readonly message: string; readonly source?: string };
}

/** Payload to publish of each event type that clients may publish. Extend it to type event types of your own. */
export interface EventInputs {
  activity: ActivityInput;
  agent_status: AgentStatusInput;
  ai_processing_end: AiProcessingEndInput;
  ai_processing_error: AiProcessingErrorInput;
  ai_processing_progress: AiProcessingProgressInput;
  ai_processing_start: AiProcessingStartInput;
  ai_response_chunk: AiResponseChunkInput;
  ai_response_generated: AiResponseGeneratedInput;
  auto_commit: AutoCommitInput;
  build_status: BuildStatusInput;
  chat_status_update: ChatStatusUpdateInput;
  commit: CommitInput;
  context_analysis_complete: ContextAnalysisCompleteInput;
  context_analysis_progress: ContextAnalysisProgressInput;
  context_relevance_changed: ContextRelevanceChangedInput;
  context_summary_updated: ContextSummaryUpdatedInput;
  dashboard_update: DashboardUpdateInput;
  dependency_updated: DependencyUpdatedInput;
  deployment_status: DeploymentStatusInput;
  error_occurred: ErrorOccurredInput;
  file_change: FileChangeInput;
  generation_complete: GenerationCompleteInput;
  health_check: HealthCheckInput;
  log_line: LogLineInput;
  memory_deleted: MemoryDeletedInput;
  memory_expired: MemoryExpiredInput;
  memory_retrieved: MemoryRetrievedInput;
  memory_stored: MemoryStoredInput;
  memory_updated: MemoryUpdatedInput;
  message_deleted: MessageDeletedInput;
  message_processed: MessageProcessedInput;
  message_read: MessageReadInput;
  new_message: NewMessageInput;
  progress_update: ProgressUpdateInput;
  pull_request: PullRequestInput;
  push: PushInput;
  recovery_attempt: RecoveryAttemptInput;
  risk_alert: RiskAlertInput;
  similar_issues_found: SimilarIssuesFoundInput;
  step_completed: StepCompletedInput;
  step_updated: StepUpdatedInput;
  system_notification: SystemNotificationInput;
  task_update: TaskUpdateInput;
  typing_indicator: TypingIndicatorInput;
  typing_stop: TypingStopInput;
  user_status_changed: UserStatusChangedInput;
  user_typing: UserTypingInput;
  warning_issued: WarningIssuedInput;
}

/** Payload field that is the key, of each event type with a current state. Extend it to type event types of your own. */
export interface EventKeys {
  agent_status: 'agentId';
  ai_processing_end: 'runId';
  ai_processing_error: 'runId';
  ai_processing_progress: 'runId';
  ai_processing_start: 'runId';
  ai_response_generated: 'runId';
  broadcast_message: 'broadcastId';
  build_status: 'buildId';
  chat_status_update: 'channel';
  commit: 'sha';
  context_analysis_complete: 'analysisId';
  context_analysis_progress: 'analysisId';
  context_relevance_changed: 'memoryId';
  dashboard_update: 'widget';
  dependency_updated: 'name';
  deployment_status: 'deploymentId';
  generation_complete: 'generationId';
  health_check: 'component';
  memory_deleted: 'memoryId';
  memory_expired: 'memoryId';
  memory_stored: 'memoryId';
  memory_updated: 'memoryId';
  message_deleted: 'messageId';
  message_processed: 'messageId';
  new_message: 'messageId';
  performance_alert: 'alertId';
  progress_update: 'scope';
  project_joined: 'userId';
  project_left: 'userId';
  pull_request: 'number';
  risk_alert: 'riskId';
  step_completed: 'stepId';
  step_updated: 'stepId';
  task_update: 'taskId';
  user_status_changed: 'userId';
}

/** Event types that clients may publish and that the hub does not store. */
export const LIVE_ONLY: ReadonlySet<string> = /* @__PURE__ */ new Set(['ai_response_chunk', 'typing_indicator', 'typing_stop', 'user_typing']);
