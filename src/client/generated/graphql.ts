/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Right that a grant gives. ADMIN includes all others. */
export type Action =
  | 'ADMIN'
  | 'IMPERSONATE'
  | 'MODERATE'
  | 'MONITOR'
  | 'PUBLISH'
  | 'READ';

/** Payload of `Activity` for publishing. */
export type ActivityInput = {
  /** Kind of activity, as named by the publisher */
  kind: string;
  /** URL with more information */
  link?: string | null | undefined;
  /** Id of the subject */
  subjectId?: string | null | undefined;
  /** Summary in one line */
  summary: string;
};

/** Actor in whose name an event is published. */
export type ActorInput = {
  /** Id of the user, agent or service. */
  id: string;
  /** Kind of actor. Default USER. */
  kind?: ActorKind | null | undefined;
  /** Display name. Default: the id. */
  name?: string | null | undefined;
};

/** Kind of actor: a person, an agent, a service or the hub itself. */
export type ActorKind =
  | 'AGENT'
  | 'HUB'
  | 'SERVICE'
  | 'USER';

/** Status of the agent */
export type AgentState =
  | 'FAILED'
  | 'IDLE'
  | 'RUNNING'
  | 'STOPPED'
  | 'SUCCEEDED'
  | 'WAITING';

/** Payload of `AgentStatus` for publishing. */
export type AgentStatusInput = {
  /** Id of the agent */
  agentId: string;
  /** Status of the agent */
  agentStatus: AgentState;
  /** Status message of the agent */
  message?: string | null | undefined;
  /** Name of the agent */
  name?: string | null | undefined;
  /** Task that the agent works on */
  task?: string | null | undefined;
};

/** Payload of `AiProcessingEnd` for publishing. */
export type AiProcessingEndInput = {
  /** Duration in milliseconds */
  durationMs?: number | null | undefined;
  /** Number of input tokens */
  inputTokens?: number | null | undefined;
  /** Number of output tokens */
  outputTokens?: number | null | undefined;
  /** Id of the run */
  runId: string;
  /** Whether the run returned a result */
  success: boolean;
};

/** Payload of `AiProcessingError` for publishing. */
export type AiProcessingErrorInput = {
  /** Error code, for programs */
  code: string;
  /** Message for people */
  message: string;
  /** Whether a retry of the run may succeed */
  retryable: boolean;
  /** Id of the run */
  runId: string;
};

/** Payload of `AiProcessingProgress` for publishing. */
export type AiProcessingProgressInput = {
  /** Current activity */
  message?: string | null | undefined;
  /** Share done in percent, 0 to 100 */
  percentage?: number | null | undefined;
  /** Id of the run */
  runId: string;
  /** Current stage */
  stage?: string | null | undefined;
};

/** Payload of `AiProcessingStart` for publishing. */
export type AiProcessingStartInput = {
  /** Id of the agent that the run belongs to */
  agentId?: string | null | undefined;
  /** Name of the model */
  model?: string | null | undefined;
  /** Purpose of the run */
  purpose?: string | null | undefined;
  /** Id of the run */
  runId: string;
};

/** Payload of `AiResponseChunk` for publishing. */
export type AiResponseChunkInput = {
  /** Text of the chunk */
  content: string;
  /** Index of the chunk in its run, starting at 0 */
  index: number;
  /** Id of the run */
  runId: string;
};

/** Payload of `AiResponseGenerated` for publishing. */
export type AiResponseGeneratedInput = {
  /** Text of the response */
  content: string;
  /** Number of input tokens */
  inputTokens?: number | null | undefined;
  /** Name of the model */
  model?: string | null | undefined;
  /** Number of output tokens */
  outputTokens?: number | null | undefined;
  /** Id of the run */
  runId: string;
};

/** Why an alert is resolved. */
export type AlertResolution =
  /** Its node has ended. Nothing is known of the metric. */
  | 'NODE_ENDED'
  /** The metric is back within its limit. */
  | 'WITHIN_LIMIT';

/** A generated artifact, for publishing. */
export type ArtifactInput = {
  /** Media type, such as image/png */
  mediaType?: string | null | undefined;
  /** Name of the artifact */
  name: string;
  /** Size in bytes */
  sizeBytes?: number | null | undefined;
  /** Download URL */
  url?: string | null | undefined;
};

/** Action that an audit log entry records. */
export type AuditAction =
  | 'API_KEY_CREATED'
  | 'API_KEY_REVOKED'
  | 'API_KEY_ROTATED'
  | 'AUTHENTICATION_FAILED'
  | 'BROADCAST_ACKNOWLEDGED'
  | 'BROADCAST_CANCELLED'
  | 'BROADCAST_SENT'
  | 'CONNECTION_CLOSED'
  | 'ENTRIES_LOST'
  | 'HEALTH_CHECKED'
  | 'HOOK_CREATED'
  | 'HOOK_DELETED'
  | 'MAINTENANCE_ENDED'
  | 'MAINTENANCE_STARTED'
  | 'MEMBER_JOINED'
  | 'MEMBER_LEFT'
  | 'PROJECT_ARCHIVED'
  | 'PROJECT_CREATED'
  | 'PROJECT_DELETED'
  | 'PROJECT_RESTORED'
  | 'PROJECT_UPDATED'
  | 'REFUSED'
  | 'SESSION_REFRESHED'
  | 'SIGNED_IN'
  | 'SIGNED_OUT'
  | 'WEBHOOK_CREATED'
  | 'WEBHOOK_DELETED'
  | 'WEBHOOK_DISABLED'
  | 'WEBHOOK_ENABLED'
  | 'WEBHOOK_SECRET_ROTATED'
  | 'WEBHOOK_UPDATED';

/** Kind of credential */
export type AuthenticationMethod =
  | 'API_KEY'
  | 'JWT'
  | 'SESSION';

/** Payload of `AutoCommit` for publishing. */
export type AutoCommitInput = {
  /** Number of changed files */
  changesCount?: number | null | undefined;
  /** Full hash of the commit that was made */
  commitSha?: string | null | undefined;
  /** Commit message, or the error */
  message?: string | null | undefined;
  /** Time of the next automatic commit */
  nextRunAt?: string | null | undefined;
  /** Phase of the automatic commit */
  phase: AutoCommitPhase;
  /** Whether a commit was made; present in phase RESULT */
  success?: boolean | null | undefined;
};

/** Phase of the automatic commit */
export type AutoCommitPhase =
  | 'ERROR'
  | 'RESULT'
  | 'SCHEDULED'
  | 'START';

/** Audience */
export type BroadcastAudience =
  | 'PROJECT'
  | 'SYSTEM'
  | 'USER';

/** State of a recipient of a broadcast. */
export type BroadcastRecipientState =
  /** The recipient has acknowledged it. */
  | 'ACKNOWLEDGED'
  /** The recipient has taken it and not acknowledged it. */
  | 'DELIVERED'
  /** The recipient has not taken it. */
  | 'MISSING';

/** Status of the build */
export type BuildState =
  | 'CANCELLED'
  | 'FAILED'
  | 'PASSED'
  | 'QUEUED'
  | 'RUNNING';

/** Payload of `BuildStatus` for publishing. */
export type BuildStatusInput = {
  /** Branch of the build */
  branch?: string | null | undefined;
  /** Id of the build */
  buildId: string;
  /** Status of the build */
  buildStatus: BuildState;
  /** Duration of the build in milliseconds */
  durationMs?: number | null | undefined;
  /** Name of the workflow or job */
  name: string;
  /** Full hash of the commit */
  sha?: string | null | undefined;
  /** URL of the build */
  url?: string | null | undefined;
};

/** Status of the channel */
export type ChatStatus =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'OPEN'
  | 'WAITING';

/** Payload of `ChatStatusUpdate` for publishing. */
export type ChatStatusUpdateInput = {
  /** Name of the channel */
  channel: string;
  /** Status of the channel */
  chatStatus: ChatStatus;
  /** Topic of the channel */
  topic?: string | null | undefined;
};

/** State of a circuit breaker. */
export type CircuitState =
  /** Calls pass. */
  | 'CLOSED'
  /** One call tries whether the service is back. */
  | 'HALF_OPEN'
  /** Calls are refused: the service has failed several times in a row. */
  | 'OPEN';

/** Payload of `Commit` for publishing. */
export type CommitInput = {
  /** Email address of the author */
  authorEmail?: string | null | undefined;
  /** Name of the author */
  authorName: string;
  /** Branch of the commit */
  branch?: string | null | undefined;
  /** Number of lines removed */
  deletions?: number | null | undefined;
  /** Number of files changed */
  filesChanged?: number | null | undefined;
  /** Number of lines added */
  insertions?: number | null | undefined;
  /** Commit message, subject and body */
  message: string;
  /** Hashes of the parents; empty for a first commit */
  parents?: Array<string> | null | undefined;
  /** Full hash of the commit */
  sha: string;
  /** URL of the commit */
  url?: string | null | undefined;
};

/** Order of connections. */
export type ConnectionOrder =
  /** The one with the most events behind first. */
  | 'MOST_BEHIND'
  /** The one that was sent the most bytes first. */
  | 'MOST_SENT'
  /** The newest first. */
  | 'NEWEST'
  /** The oldest first. */
  | 'OLDEST';

/** Payload of `ContextAnalysisComplete` for publishing. */
export type ContextAnalysisCompleteInput = {
  /** Id of the analysis */
  analysisId: string;
  /** Duration in milliseconds */
  durationMs?: number | null | undefined;
  /** Key terms, most important first */
  keyTerms?: Array<string> | null | undefined;
  /** Summary of the context */
  summary?: string | null | undefined;
};

/** Payload of `ContextAnalysisProgress` for publishing. */
export type ContextAnalysisProgressInput = {
  /** Id of the analysis */
  analysisId: string;
  /** Share done in percent, 0 to 100 */
  percentage?: number | null | undefined;
  /** Current stage */
  stage?: string | null | undefined;
};

/** Payload of `ContextRelevanceChanged` for publishing. */
export type ContextRelevanceChangedInput = {
  /** Id of the memory */
  memoryId: string;
  /** Reason for the change */
  reason?: string | null | undefined;
  /** Relevance, 0 to 1 */
  relevance: number;
};

/** Payload of `ContextSummaryUpdated` for publishing. */
export type ContextSummaryUpdatedInput = {
  /** Previous summary */
  previousSummary?: string | null | undefined;
  /** New summary */
  summary: string;
};

/** Key to create. */
export type CreateApiKeyInput = {
  /** Time at which the key expires. Never when absent. */
  expiresAt?: string | null | undefined;
  /** Rights of the key. The viewer must have all of them. */
  grants: Array<GrantInput>;
  /** Name of the key: 1 to 100 characters. */
  name: string;
};

/** Board to make a link to. */
export type CreateBoardLinkInput = {
  /** Time at which the board ends, at most 366 days from now. Default: in 30 days. */
  expiresAt?: string | null | undefined;
  /** Name of the board and of its key: 1 to 100 characters. Default: `Board of` and the id of the project. */
  name?: string | null | undefined;
  /** Id of the project, which may not be `system`. */
  projectId: string;
};

/** Hook to create. */
export type CreateHookInput = {
  /** Forge that delivers. */
  forge: Forge;
  /** Project of the events. Without it each repository has the project of its own name. */
  projectId?: string | null | undefined;
  /** Pattern of the paths of repositories, such as `octo/app`. `*` matches any text. */
  repository: string;
  /** Secret that the forge has generated. Generated by the hub when absent. */
  secret?: string | null | undefined;
};

/** Project to create. */
export type CreateProjectInput = {
  /** Description of the project. */
  description?: string | null | undefined;
  /** Digest of the folder whose files are published to the project. A project keeps its folder: another one is a CONFLICT. */
  folder?: string | null | undefined;
  /** Id of the project: at most 63 lower-case letters, digits and hyphens. */
  id: string;
  /** Display name. Default: the id. */
  name?: string | null | undefined;
  /** Limit of what is published to it. Needs ADMIN on `system`. */
  quota?: ProjectQuotaInput | null | undefined;
  /** Retention of its own. Default: that of the hub. */
  retention?: ProjectRetentionInput | null | undefined;
};

/** Webhook to create. */
export type CreateWebhookInput = {
  /** Only events of this priority or a higher one. */
  minPriority?: Priority | null | undefined;
  /** Name: 1 to 100 characters. Default: the host of the address. */
  name?: string | null | undefined;
  /** Pattern of the ids of its projects, such as `team-*`. `*` matches any text, but never the project `system`: that is named by itself. */
  projects: string;
  /** Only events with at least one of these tags. */
  tags?: Array<string> | null | undefined;
  /** Only events of these types. */
  types?: Array<EventType> | null | undefined;
  /** `https://` address to which events are sent. Private addresses and `http://` need a setting of the hub. A user name, a password and redirects are not accepted. */
  url: string;
};

/** Payload of `DashboardUpdate` for publishing. */
export type DashboardUpdateInput = {
  /** Content of the widget */
  data: unknown;
  /** Heading of the widget */
  title?: string | null | undefined;
  /** Name of the widget */
  widget: string;
};

/** Payload of `DependencyUpdated` for publishing. */
export type DependencyUpdatedInput = {
  /** Previous version; absent when the dependency was added */
  fromVersion?: string | null | undefined;
  /** Kind of dependency, such as dev or peer */
  kind?: string | null | undefined;
  /** Name of the dependency */
  name: string;
  /** New version; absent when the dependency was removed */
  toVersion?: string | null | undefined;
};

/** Status of the deployment */
export type DeploymentState =
  | 'CANCELLED'
  | 'FAILED'
  | 'IN_PROGRESS'
  | 'QUEUED'
  | 'ROLLED_BACK'
  | 'SUCCEEDED';

/** Payload of `DeploymentStatus` for publishing. */
export type DeploymentStatusInput = {
  /** Id of the deployment */
  deploymentId: string;
  /** Status of the deployment */
  deploymentStatus: DeploymentState;
  /** Target environment, such as production */
  environment: string;
  /** Current activity, or the error */
  message?: string | null | undefined;
  /** Share done in percent, 0 to 100 */
  percentage?: number | null | undefined;
  /** URL of the deployment */
  url?: string | null | undefined;
  /** Deployed version */
  version?: string | null | undefined;
};

/** Failures that an acknowledged event survives: `SYNCED` a power failure, `PROCESS` a crash of the storing process, `MEMORY` none. */
export type Durability =
  | 'MEMORY'
  | 'PROCESS'
  | 'SYNCED';

/** Payload of `ErrorOccurred` for publishing. */
export type ErrorOccurredInput = {
  /** Category of the error, as named by the publisher */
  category?: string | null | undefined;
  /** Error code, for programs */
  code: string;
  /** Further details */
  details?: unknown;
  /** Message for people */
  message: string;
  /** Severity */
  severity: Severity;
  /** Component that reports the error */
  source?: string | null | undefined;
};

/** Event to publish: exactly one member, named after its type. */
export type EventInput =
  {   /** An entry of the activity feed that has no event type of its own. */
  activity: ActivityInput; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never;   /** The status of an agent changed. */
  agentStatus: AgentStatusInput; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never;   /** A run of a model ended. */
  aiProcessingEnd: AiProcessingEndInput; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never;   /** A run of a model failed. */
  aiProcessingError: AiProcessingErrorInput; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never;   /** A run of a model made progress. */
  aiProcessingProgress: AiProcessingProgressInput; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never;   /** A run of a model started. */
  aiProcessingStart: AiProcessingStartInput; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never;   /** A chunk of a response, streamed while the model generates it. */
  aiResponseChunk: AiResponseChunkInput; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never;   /** A run of a model returned its complete response. */
  aiResponseGenerated: AiResponseGeneratedInput; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never;   /** An automatic commit was scheduled, started or ended. */
  autoCommit: AutoCommitInput; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never;   /** The status of a build changed. */
  buildStatus: BuildStatusInput; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never;   /** The status of a chat channel changed. */
  chatStatusUpdate: ChatStatusUpdateInput; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never;   /** A commit was made. */
  commit: CommitInput; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never;   /** An analysis of the context ended. */
  contextAnalysisComplete: ContextAnalysisCompleteInput; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never;   /** An analysis of the context made progress. */
  contextAnalysisProgress: ContextAnalysisProgressInput; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never;   /** The relevance of a memory changed. */
  contextRelevanceChanged: ContextRelevanceChangedInput; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never;   /** The summary of the context changed. */
  contextSummaryUpdated: ContextSummaryUpdatedInput; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never;   /** The content of a dashboard widget changed. */
  dashboardUpdate: DashboardUpdateInput; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never;   /** A dependency was added, removed or changed to another version. */
  dependencyUpdated: DependencyUpdatedInput; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never;   /** The status or the progress of a deployment changed. */
  deploymentStatus: DeploymentStatusInput; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never;   /** An error occurred. */
  errorOccurred: ErrorOccurredInput; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never;   /** A file of the workspace was created, modified, deleted or moved. */
  fileChange: FileChangeInput; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never;   /** A generation ended and produced artifacts. */
  generationComplete: GenerationCompleteInput; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never;   /** The health of a component was checked. */
  healthCheck: HealthCheckInput; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never;   /** A line of the log of a deployment, an agent or another program. */
  logLine: LogLineInput; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never;   /** A memory was deleted. */
  memoryDeleted: MemoryDeletedInput; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never;   /** A memory expired. */
  memoryExpired: MemoryExpiredInput; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never;   /** The memories were searched. */
  memoryRetrieved: MemoryRetrievedInput; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never;   /** A memory was stored. */
  memoryStored: MemoryStoredInput; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never;   /** A memory changed. */
  memoryUpdated: MemoryUpdatedInput; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never;   /** A message was deleted. */
  messageDeleted: MessageDeletedInput; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never;   /** A message was processed by a program or an agent. */
  messageProcessed: MessageProcessedInput; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never;   /** A user read a message. */
  messageRead: MessageReadInput; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never;   /** A message was posted. */
  newMessage: NewMessageInput; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never;   /** The progress of the project, or of a part of it, changed. */
  progressUpdate: ProgressUpdateInput; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never;   /** A pull request was opened, updated, reviewed, merged or closed. */
  pullRequest: PullRequestInput; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never;   /** Commits were pushed to a branch or a tag of the repository. */
  push: PushInput; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never;   /** A component tries to recover. */
  recoveryAttempt: RecoveryAttemptInput; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never;   /** A risk to the project was found, changed or resolved. */
  riskAlert: RiskAlertInput; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never;   /** Issues similar to the current one were found. */
  similarIssuesFound: SimilarIssuesFoundInput; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never;   /** A step of a workflow ended. */
  stepCompleted: StepCompletedInput; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never;   /** A step of a workflow changed. */
  stepUpdated: StepUpdatedInput; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never;   /** A notification to all subscribers. */
  systemNotification: SystemNotificationInput; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never;   /** A task was created or changed. */
  taskUpdate: TaskUpdateInput; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never;   /** A user started typing in a channel. */
  typingIndicator: TypingIndicatorInput; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never;   /** A user stopped typing in a channel. */
  typingStop: TypingStopInput; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never;   /** A user changed their status. */
  userStatusChanged: UserStatusChangedInput; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never;   /** A user is typing somewhere in the project. */
  userTyping: UserTypingInput; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never;   /** A warning about a possible failure. */
  warningIssued: WarningIssuedInput; };

/** Whether events of a type are stored. */
export type EventKept =
  /** Not stored: delivered at most once, to current subscribers. */
  | 'LIVE'
  /** Stored: replayed, and part of the history. */
  | 'LOG';

/** Publisher of events of a type. */
export type EventPublisher =
  /** Any credential with ADMIN. */
  | 'ADMINS'
  /** Any credential with PUBLISH. */
  | 'CLIENTS'
  /** The hub itself. */
  | 'HUB';

/** Event types. */
export type EventType =
  /** An entry of the activity feed that has no event type of its own. */
  | 'ACTIVITY'
  /** The status of an agent changed. */
  | 'AGENT_STATUS'
  /** A run of a model ended. */
  | 'AI_PROCESSING_END'
  /** A run of a model failed. */
  | 'AI_PROCESSING_ERROR'
  /** A run of a model made progress. */
  | 'AI_PROCESSING_PROGRESS'
  /** A run of a model started. */
  | 'AI_PROCESSING_START'
  /** A chunk of a response, streamed while the model generates it. */
  | 'AI_RESPONSE_CHUNK'
  /** A run of a model returned its complete response. */
  | 'AI_RESPONSE_GENERATED'
  /** A credential was rejected. */
  | 'AUTHENTICATION_FAILED'
  /** A credential was accepted. */
  | 'AUTHENTICATION_SUCCESS'
  /** An automatic commit was scheduled, started or ended. */
  | 'AUTO_COMMIT'
  /** A broadcast was sent with the mutation `sendBroadcast`. Recipients subscribe to `broadcasts`. A broadcast to SYSTEM or USER is an event of the project `system`. */
  | 'BROADCAST_MESSAGE'
  /** The status of a build changed. */
  | 'BUILD_STATUS'
  /** The status of a chat channel changed. */
  | 'CHAT_STATUS_UPDATE'
  /** A commit was made. */
  | 'COMMIT'
  /** A client connected. */
  | 'CONNECT'
  /** A connection failed, or could not be opened. */
  | 'CONNECTION_ERROR'
  /** A client reconnected and resumed its streams. */
  | 'CONNECTION_RESTORED'
  /** An analysis of the context ended. */
  | 'CONTEXT_ANALYSIS_COMPLETE'
  /** An analysis of the context made progress. */
  | 'CONTEXT_ANALYSIS_PROGRESS'
  /** The relevance of a memory changed. */
  | 'CONTEXT_RELEVANCE_CHANGED'
  /** The summary of the context changed. */
  | 'CONTEXT_SUMMARY_UPDATED'
  /** The content of a dashboard widget changed. */
  | 'DASHBOARD_UPDATE'
  /** A dependency was added, removed or changed to another version. */
  | 'DEPENDENCY_UPDATED'
  /** The status or the progress of a deployment changed. */
  | 'DEPLOYMENT_STATUS'
  /** A client disconnected. */
  | 'DISCONNECT'
  /** An error occurred. */
  | 'ERROR_OCCURRED'
  /** A file of the workspace was created, modified, deleted or moved. */
  | 'FILE_CHANGE'
  /** A generation ended and produced artifacts. */
  | 'GENERATION_COMPLETE'
  /** The health of a component was checked. */
  | 'HEALTH_CHECK'
  /** A line of the log of a deployment, an agent or another program. */
  | 'LOG_LINE'
  /** Maintenance was started, changed or ended with the mutation `setMaintenanceMode`, or ended by itself. An event of the project `system`. Every credential may subscribe to it there. */
  | 'MAINTENANCE_MODE'
  /** A memory was deleted. */
  | 'MEMORY_DELETED'
  /** A memory expired. */
  | 'MEMORY_EXPIRED'
  /** The memories were searched. */
  | 'MEMORY_RETRIEVED'
  /** A memory was stored. */
  | 'MEMORY_STORED'
  /** A memory changed. */
  | 'MEMORY_UPDATED'
  /** A message was deleted. */
  | 'MESSAGE_DELETED'
  /** A message was processed by a program or an agent. */
  | 'MESSAGE_PROCESSED'
  /** A user read a message. */
  | 'MESSAGE_READ'
  /** Measurements of the hub. */
  | 'METRICS_UPDATE'
  /** A message was posted. */
  | 'NEW_MESSAGE'
  /** A metric crossed its threshold, or returned below it. */
  | 'PERFORMANCE_ALERT'
  /** The progress of the project, or of a part of it, changed. */
  | 'PROGRESS_UPDATE'
  /** The project was created. */
  | 'PROJECT_CREATED'
  /** The project was deleted. This is the last event of its history. */
  | 'PROJECT_DELETED'
  /** A user became a member of the project. */
  | 'PROJECT_JOINED'
  /** A user left the project, or was removed from it. */
  | 'PROJECT_LEFT'
  /** The name or the description of the project changed. */
  | 'PROJECT_UPDATED'
  /** A pull request was opened, updated, reviewed, merged or closed. */
  | 'PULL_REQUEST'
  /** Commits were pushed to a branch or a tag of the repository. */
  | 'PUSH'
  /** A component tries to recover. */
  | 'RECOVERY_ATTEMPT'
  /** A risk to the project was found, changed or resolved. */
  | 'RISK_ALERT'
  /** This node is shutting down. Clients reconnect to another node, or later to this one. Streams of all types get it only in the project `system`. */
  | 'SERVER_SHUTDOWN'
  /** Issues similar to the current one were found. */
  | 'SIMILAR_ISSUES_FOUND'
  /** A step of a workflow ended. */
  | 'STEP_COMPLETED'
  /** A step of a workflow changed. */
  | 'STEP_UPDATED'
  /** A notification to all subscribers. */
  | 'SYSTEM_NOTIFICATION'
  /** Health of the hub and of its components. */
  | 'SYSTEM_STATUS'
  /** A task was created or changed. */
  | 'TASK_UPDATE'
  /** A user started typing in a channel. */
  | 'TYPING_INDICATOR'
  /** A user stopped typing in a channel. */
  | 'TYPING_STOP'
  /** A user opened the first connection that subscribes to the project. Delivered only to streams that name this type, and not for the user of the stream. Events may be dropped when very many users join at once. */
  | 'USER_JOINED'
  /** A user closed the last connection that subscribes to the project. Delivered only to streams that name this type, and not for the user of the stream. Events may be dropped when very many users leave at once. */
  | 'USER_LEFT'
  /** A user changed their status. */
  | 'USER_STATUS_CHANGED'
  /** A user is typing somewhere in the project. */
  | 'USER_TYPING'
  /** A warning about a possible failure. */
  | 'WARNING_ISSUED';

/** Payload of `FileChange` for publishing. */
export type FileChangeInput = {
  /** Kind of change */
  changeType: FileChangeType;
  /** Path of the file, relative to the root of the workspace */
  filePath: string;
  /** Path before the move */
  previousPath?: string | null | undefined;
  /** Size of the file after the change */
  sizeBytes?: number | null | undefined;
};

/** Kind of change */
export type FileChangeType =
  | 'CREATED'
  | 'DELETED'
  | 'MODIFIED'
  | 'MOVED';

/** Code host that sends webhooks. */
export type Forge =
  /** Gitea or Forgejo. */
  | 'GITEA'
  /** GitHub. */
  | 'GITHUB'
  /** GitLab. */
  | 'GITLAB';

/** Behaviour of a stream when events after its cursor are no longer retained. */
export type GapPolicy =
  /** Start at the earliest retained event. `extensions.gap` of the first frame names the missing positions. */
  | 'CONTINUE'
  /** Fail with the error CURSOR_EXPIRED. */
  | 'FAIL';

/** Payload of `GenerationComplete` for publishing. */
export type GenerationCompleteInput = {
  /** Generated artifacts */
  artifacts?: Array<ArtifactInput> | null | undefined;
  /** Duration in milliseconds */
  durationMs?: number | null | undefined;
  /** Id of the generation */
  generationId: string;
};

/** Rights of a key on projects. */
export type GrantInput = {
  /** Allowed actions. */
  actions: Array<Action>;
  /** Whether publishing to a missing project creates it. */
  autoCreate?: boolean | null | undefined;
  /** Pattern of project ids, such as `team-*`. `*` matches any text. */
  projects: string;
  /** The only event types that PUBLISH is for. Default: all. Needs PUBLISH among the actions, and no ADMIN. */
  types?: Array<EventType> | null | undefined;
};

/** Payload of `HealthCheck` for publishing. */
export type HealthCheckInput = {
  /** Name of the component */
  component: string;
  /** Health of the component */
  health: HealthStatus;
  /** Response time in milliseconds */
  latencyMs?: number | null | undefined;
  /** Problem, when the component is not healthy */
  message?: string | null | undefined;
};

/** Health of the component */
export type HealthStatus =
  | 'DEGRADED'
  | 'HEALTHY'
  | 'UNHEALTHY';

/** Log level of the line */
export type LogLevel =
  | 'DEBUG'
  | 'ERROR'
  | 'FATAL'
  | 'INFO'
  | 'TRACE'
  | 'WARN';

/** Payload of `LogLine` for publishing. */
export type LogLineInput = {
  /** Id of the agent that the line belongs to */
  agentId?: string | null | undefined;
  /** Id of the deployment that the line belongs to */
  deploymentId?: string | null | undefined;
  /** Log level of the line */
  level: LogLevel;
  /** Text of the line, without its line break */
  message: string;
  /** Program that wrote the line */
  source: string;
  /** Output stream of the line */
  stream: LogStream;
};

/** State of the log. `NOT_WRITABLE` can be read. */
export type LogState =
  | 'NOT_WRITABLE'
  | 'READY'
  | 'UNREACHABLE';

/** Output stream of the line */
export type LogStream =
  | 'OTHER'
  | 'STDERR'
  | 'STDOUT';

/** Payload of `MemoryDeleted` for publishing. */
export type MemoryDeletedInput = {
  /** Id of the memory */
  memoryId: string;
  /** Reason for the deletion */
  reason?: string | null | undefined;
};

/** Payload of `MemoryExpired` for publishing. */
export type MemoryExpiredInput = {
  /** Id of the memory */
  memoryId: string;
};

/** Payload of `MemoryRetrieved` for publishing. */
export type MemoryRetrievedInput = {
  /** Duration in milliseconds */
  durationMs?: number | null | undefined;
  /** Ids of the memories found, best match first */
  memoryIds?: Array<string> | null | undefined;
  /** Search query */
  query: string;
};

/** Payload of `MemoryStored` for publishing. */
export type MemoryStoredInput = {
  /** Kind of memory, as named by the publisher */
  kind?: string | null | undefined;
  /** Id of the memory */
  memoryId: string;
  /** Content of the memory */
  summary: string;
  /** Topics of the memory */
  topics?: Array<string> | null | undefined;
};

/** Payload of `MemoryUpdated` for publishing. */
export type MemoryUpdatedInput = {
  /** Id of the memory */
  memoryId: string;
  /** New content of the memory */
  summary?: string | null | undefined;
  /** New topics of the memory */
  topics?: Array<string> | null | undefined;
};

/** Payload of `MessageDeleted` for publishing. */
export type MessageDeletedInput = {
  /** Id of the message */
  messageId: string;
  /** Reason for the deletion */
  reason?: string | null | undefined;
};

/** Payload of `MessageProcessed` for publishing. */
export type MessageProcessedInput = {
  /** Duration in milliseconds */
  durationMs?: number | null | undefined;
  /** Id of the message */
  messageId: string;
  /** Id of the run that processed the message */
  runId?: string | null | undefined;
};

/** Payload of `MessageRead` for publishing. */
export type MessageReadInput = {
  /** Id of the message */
  messageId: string;
  /** Id of the user who read the message */
  userId: string;
};

/** Payload of `NewMessage` for publishing. */
export type NewMessageInput = {
  /** Text of the message */
  body: string;
  /** Channel of the message */
  channel: string;
  /** Id of the message */
  messageId: string;
  /** Id of the message that this one replies to */
  replyTo?: string | null | undefined;
};

/** Reason why a node is missing from an answer. */
export type NoAnswer =
  /** It could not answer. */
  | 'FAILED'
  /** It was silent for several seconds, and has not stopped in good order. */
  | 'LOST'
  /** It did not answer within a second. */
  | 'SILENT'
  /** Its answer was too large. */
  | 'TOO_LARGE';

/** Level at which it is shown */
export type NotificationLevel =
  | 'ERROR'
  | 'INFO'
  | 'SUCCESS'
  | 'WARNING';

/** Kind of an update of the subscription `presence`. */
export type PresenceUpdateKind =
  /** Users whose presence changed, in their new state. */
  | 'CHANGED'
  /** Users who joined. */
  | 'JOINED'
  /** Users who left, in their last state. */
  | 'LEFT'
  /** All users present; replaces earlier updates. Sent first, and when changes may have been missed. */
  | 'SNAPSHOT';

/** Priority of an event, in ascending order. Default NORMAL. */
export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** Payload of `ProgressUpdate` for publishing. */
export type ProgressUpdateInput = {
  /** Id of the agent that reports the progress */
  agentId?: string | null | undefined;
  /** Number of completed tasks */
  completedTasks?: number | null | undefined;
  /** Current activity */
  message?: string | null | undefined;
  /** Share done in percent, 0 to 100 */
  percentage: number;
  /** Scope of the progress: "project" for the whole project, else the name of a part */
  scope?: string | null | undefined;
  /** Total number of tasks */
  totalTasks?: number | null | undefined;
};

/** What may be published to a project in a day of UTC, over all nodes. */
export type ProjectQuotaInput = {
  /** Bytes a day, of payloads as JSON. Default: no limit. */
  bytesPerDay?: number | null | undefined;
  /** Events a day. Default: no limit. */
  eventsPerDay?: number | null | undefined;
};

/** How long a project retains its events. More than the hub retains needs ADMIN on `system`. */
export type ProjectRetentionInput = {
  /** Days of all events. Default: those of the hub. */
  days?: number | null | undefined;
  /** The newest events that are retained. Default: as the hub has it. */
  events?: number | null | undefined;
  /** At most 100 types that are retained for fewer days. */
  types?: Array<TypeRetentionInput> | null | undefined;
};

/** Event of a batch. */
export type PublishItem = {
  /** The event. */
  event: EventInput;
  /** Options of the event. */
  options?: PublishOptions | null | undefined;
};

/** Options of an event to publish. */
export type PublishOptions = {
  /** Actor in whose name the event is published. Needs IMPERSONATE. */
  actor?: ActorInput | null | undefined;
  /** Id of the cause: at most 128 characters. */
  causationId?: string | null | undefined;
  /** Id shared by related events: at most 128 characters. */
  correlationId?: string | null | undefined;
  /** Key of at most 128 characters. The same key within 24 hours in the project returns the first event and publishes none. Error CONFLICT when the payload differs. */
  idempotencyKey?: string | null | undefined;
  /** Time of occurrence. Default: now. */
  occurredAt?: string | null | undefined;
  /** Priority of the event. Default NORMAL. */
  priority?: Priority | null | undefined;
  /** Tags: at most 32, each of at most 128 characters. */
  tags?: Array<string> | null | undefined;
};

/** Action on the pull request */
export type PullRequestAction =
  | 'CLOSED'
  | 'MERGED'
  | 'OPENED'
  | 'REVIEWED'
  | 'UPDATED';

/** Payload of `PullRequest` for publishing. */
export type PullRequestInput = {
  /** Action on the pull request */
  action: PullRequestAction;
  /** Name of the author */
  authorName: string;
  /** Number of the pull request in its repository */
  number: number;
  /** State after the action, as named by the code host */
  state: string;
  /** Title of the pull request */
  title: string;
  /** URL of the pull request */
  url?: string | null | undefined;
};

/** Payload of `Push` for publishing. */
export type PushInput = {
  /** New hash of the ref */
  after: string;
  /** Previous hash of the ref; absent for a new ref */
  before?: string | null | undefined;
  /** Number of commits pushed */
  commitCount: number;
  /** Whether the push was forced */
  forced: boolean;
  /** Full name of the ref, such as refs/heads/main */
  ref: string;
  /** URL of the comparison */
  url?: string | null | undefined;
};

/** Payload of `RecoveryAttempt` for publishing. */
export type RecoveryAttemptInput = {
  /** Number of the attempt, starting at 1 */
  attempt: number;
  /** Name of the component */
  component: string;
  /** Outcome of the attempt */
  recoveryOutcome: RecoveryOutcome;
  /** Recovery strategy */
  strategy?: string | null | undefined;
};

/** Outcome of the attempt */
export type RecoveryOutcome =
  | 'GAVE_UP'
  | 'SUCCEEDED'
  | 'TRYING';

/** Payload of `RiskAlert` for publishing. */
export type RiskAlertInput = {
  /** Kind of risk, such as schedule or security */
  category?: string | null | undefined;
  /** Description of the risk */
  message: string;
  /** Mitigation of the risk */
  mitigation?: string | null | undefined;
  /** Whether the risk is resolved */
  resolved: boolean;
  /** Id of the risk */
  riskId: string;
  /** Severity */
  severity: Severity;
};

/** Broadcast to send. */
export type SendBroadcastInput = {
  /** Audience */
  audience: BroadcastAudience;
  /** Text of the broadcast */
  body: string;
  /** Time at which it expires. Default: the end of the retention of events. */
  expiresAt?: string | null | undefined;
  /** Key of at most 128 characters. The same key within 24 hours returns the first broadcast and sends none. Error CONFLICT when the content differs. */
  idempotencyKey?: string | null | undefined;
  /** Priority, by default NORMAL. URGENT goes ahead of what waits on its way. */
  priority?: Priority | null | undefined;
  /** Id of the project. Required with the audience PROJECT, not allowed otherwise. */
  projectId?: string | null | undefined;
  /** Heading */
  title?: string | null | undefined;
  /** Id of the user, with the audience USER. Excludes `userIds`. */
  userId?: string | null | undefined;
  /** Ids of the users, with the audience USER: 1 to 1,000. Excludes `userId`. */
  userIds?: Array<string> | null | undefined;
};

/** Maintenance to start, change or end. */
export type SetMaintenanceModeInput = {
  /** Whether maintenance is in progress from now on. */
  active: boolean;
  /** Reason that publishers and subscribers get: at most 500 characters. */
  reason?: string | null | undefined;
  /** Time at which it ends by itself. Default: it is ended by hand. */
  until?: string | null | undefined;
};

/** Severity */
export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** An issue similar to the current one, for publishing. */
export type SimilarIssueInput = {
  /** Id of the issue */
  id: string;
  /** Similarity score; a higher score is more similar */
  score: number;
  /** Title of the issue */
  title: string;
  /** URL of the issue */
  url?: string | null | undefined;
};

/** Payload of `SimilarIssuesFound` for publishing. */
export type SimilarIssuesFoundInput = {
  /** Issues found, most similar first */
  issues?: Array<SimilarIssueInput> | null | undefined;
  /** Search query */
  query?: string | null | undefined;
};

/** Payload of `StepCompleted` for publishing. */
export type StepCompletedInput = {
  /** Duration in milliseconds */
  durationMs?: number | null | undefined;
  /** Name of the step */
  name: string;
  /** Id of the step */
  stepId: string;
  /** Outcome of the step */
  stepOutcome: StepOutcome;
  /** Id of the workflow */
  workflowId: string;
};

/** Outcome of the step */
export type StepOutcome =
  | 'FAILED'
  | 'SKIPPED'
  | 'SUCCEEDED';

/** Status of the step */
export type StepStatus =
  | 'ACTIVE'
  | 'BLOCKED'
  | 'DONE'
  | 'PENDING'
  | 'SKIPPED';

/** Payload of `StepUpdated` for publishing. */
export type StepUpdatedInput = {
  /** Assignee */
  assignee?: string | null | undefined;
  /** Changes, as described by the publisher */
  changes?: unknown;
  /** Name of the step */
  name: string;
  /** Id of the step */
  stepId: string;
  /** Status of the step */
  stepStatus: StepStatus;
  /** Id of the workflow */
  workflowId: string;
};

/** Phase of a stream. */
export type StreamPhase =
  /** It is behind the newest event. */
  | 'CATCHING_UP'
  /** It was sent every event up to the newest. */
  | 'LIVE'
  /** It replays a part of the history, and ends with it. */
  | 'REPLAYING';

/** Transport of the connection */
export type StreamTransport =
  | 'SSE'
  | 'WS';

/** Payload of `SystemNotification` for publishing. */
export type SystemNotificationInput = {
  /** Text of the notification */
  message: string;
  /** Level at which it is shown */
  notificationLevel: NotificationLevel;
  /** Heading */
  title?: string | null | undefined;
};

/** Status of the task */
export type TaskStatus =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'TODO';

/** Payload of `TaskUpdate` for publishing. */
export type TaskUpdateInput = {
  /** Assignee */
  assignee?: string | null | undefined;
  /** Due date */
  dueAt?: string | null | undefined;
  /** Labels of the task */
  labels?: Array<string> | null | undefined;
  /** Share done in percent, 0 to 100 */
  percentage?: number | null | undefined;
  /** Previous status of the task */
  previousTaskStatus?: TaskStatus | null | undefined;
  /** Id of the task */
  taskId: string;
  /** Status of the task */
  taskStatus: TaskStatus;
  /** Title of the task */
  title: string;
  /** URL of the task */
  url?: string | null | undefined;
};

/** Retention of one event type. */
export type TypeRetentionInput = {
  /** Days that its events are retained. */
  days: number;
  /** The event type. */
  type: EventType;
};

/** Payload of `TypingIndicator` for publishing. */
export type TypingIndicatorInput = {
  /** Channel in which the user types */
  channel: string;
  /** Id of the user */
  userId: string;
};

/** Payload of `TypingStop` for publishing. */
export type TypingStopInput = {
  /** Channel in which the user typed */
  channel: string;
  /** Id of the user */
  userId: string;
};

/** Changes of a project. Absent fields stay as they are. */
export type UpdateProjectInput = {
  /** Whether the project is archived: read-only, and left out of `projects`. */
  archived?: boolean | null | undefined;
  /** New description; null removes it. */
  description?: string | null | undefined;
  /** Digest of the folder whose files are published to the project. A project keeps its folder: another one is a CONFLICT. */
  folder?: string | null | undefined;
  /** New name. */
  name?: string | null | undefined;
  /** New quota as a whole; null for none. Needs ADMIN on `system`. */
  quota?: ProjectQuotaInput | null | undefined;
  /** New retention as a whole; null for that of the hub. */
  retention?: ProjectRetentionInput | null | undefined;
};

/** Changes of a webhook. Absent fields stay as they are; null removes a filter. */
export type UpdateWebhookInput = {
  /** Only events of this priority or a higher one. */
  minPriority?: Priority | null | undefined;
  /** New name; null takes the host of the address. */
  name?: string | null | undefined;
  /** Pattern of the ids of its projects, such as `team-*`. `*` matches any text, but never the project `system`: that is named by itself. */
  projects?: string | null | undefined;
  /** Only events with at least one of these tags. */
  tags?: Array<string> | null | undefined;
  /** Only events of these types. */
  types?: Array<EventType> | null | undefined;
  /** `https://` address to which events are sent. Private addresses and `http://` need a setting of the hub. A user name, a password and redirects are not accepted. */
  url?: string | null | undefined;
};

/** Status of the user */
export type UserStatus =
  | 'AWAY'
  | 'BUSY'
  | 'OFFLINE'
  | 'ONLINE';

/** Payload of `UserStatusChanged` for publishing. */
export type UserStatusChangedInput = {
  /** Status message of the user */
  message?: string | null | undefined;
  /** Id of the user */
  userId: string;
  /** Status of the user */
  userStatus: UserStatus;
};

/** Payload of `UserTyping` for publishing. */
export type UserTypingInput = {
  /** Id of the user */
  userId: string;
  /** Place in which the user types, such as a file or a task */
  where: string;
};

/** Payload of `WarningIssued` for publishing. */
export type WarningIssuedInput = {
  /** Warning code, for programs */
  code: string;
  /** Message for people */
  message: string;
  /** Component that issues the warning */
  source?: string | null | undefined;
};

/** Reason for which a webhook is disabled: on request, an event that failed for three days, the answer 410, or a secret that the hub cannot open any more. */
export type WebhookDisabledReason =
  | 'FAILED'
  | 'GONE'
  | 'REQUESTED'
  | 'SECRET_LOST';

/** State of a webhook. */
export type WebhookState =
  /** Events are delivered. */
  | 'ACTIVE'
  /** No event is delivered until it is enabled. */
  | 'DISABLED'
  /** An event could not be delivered, and is tried again. */
  | 'FAILING';

export type AcknowledgeBroadcastMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgeBroadcastMutation = { acknowledgeBroadcast: { id: string, acknowledgedAt: string | null } };

export type ActiveAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type ActiveAlertsQuery = { alerts: { nodes: Array<{ alertId: string }> } };

export type AlertsQueryVariables = Exact<{
  active?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AlertsQuery = { alerts: { nodes: Array<{ alertId: string, metric: string, nodeId: string | null, severity: Severity, value: number | null, threshold: number, resolved: boolean, resolution: AlertResolution | null, changedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { nodes: Array<{ id: string, name: string, createdAt: string, createdBy: string, expiresAt: string | null, lastUsedAt: string | null, lastUsedFrom: string | null, rotatedAt: string | null, formerSecretUntil: string | null, revokedAt: string | null, grants: Array<{ projects: string, actions: Array<Action>, autoCreate: boolean, types: Array<EventType> | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ArchivedProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ArchivedProjectsQuery = { archivedProjects: { nodes: Array<{ id: string, name: string, description: string | null, createdAt: string, archivedAt: string | null, head: { offset: number, cursor: string, epoch: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditLogQueryVariables = Exact<{
  actions?: Array<AuditAction> | AuditAction | null | undefined;
  actorId?: string | null | undefined;
  projectId?: string | null | undefined;
  address?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { nodes: Array<{ id: string, at: string, action: AuditAction, actorId: string | null, credential: string | null, address: string | null, projectId: string | null, target: string | null, reason: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditNamesQuery = { apiKeys: { nodes: Array<{ id: string, name: string }> }, webhooks: { nodes: Array<{ id: string, name: string }> }, broadcasts: { nodes: Array<{ id: string, title: string | null, body: string }> }, archivedProjects: { nodes: Array<{ id: string, name: string }> }, deletedProjects: Array<{ name: string, id: string }> };

export type AuditPageQueryVariables = Exact<{
  actions?: Array<AuditAction> | AuditAction | null | undefined;
  actorId?: string | null | undefined;
  projectId?: string | null | undefined;
  address?: string | null | undefined;
  since?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AuditPageQuery = { auditLog: { nodes: Array<{ id: string, at: string, action: AuditAction, actorId: string | null, address: string | null, projectId: string | null, target: string | null, reason: string | null }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } };

export type BroadcastDeliveryFieldsFragment = { id: string, title: string | null, body: string, sentAt: string, expiresAt: string | null, cancelledAt: string | null, delivery: { recipients: number, pending: number, delivered: number, acknowledged: number, expired: number, failed: number } | null, recipients: Array<{ userId: string, name: string | null, state: BroadcastRecipientState }> | null };

export type BroadcastDeliveryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type BroadcastDeliveryQuery = { broadcast: { id: string, title: string | null, body: string, sentAt: string, expiresAt: string | null, cancelledAt: string | null, delivery: { recipients: number, pending: number, delivered: number, acknowledged: number, expired: number, failed: number } | null, recipients: Array<{ userId: string, name: string | null, state: BroadcastRecipientState }> | null } | null };

export type BroadcastToViewerFragment = { id: string, audience: BroadcastAudience, projectId: string | null, title: string | null, body: string, priority: Priority, sentAt: string, expiresAt: string | null, acknowledgedAt: string | null, sentBy:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type BroadcastsToViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type BroadcastsToViewerQuery = { broadcasts: { edges: Array<{ cursor: string, node: { id: string, audience: BroadcastAudience, projectId: string | null, title: string | null, body: string, priority: Priority, sentAt: string, expiresAt: string | null, acknowledgedAt: string | null, sentBy:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         } }> } };

export type BroadcastsQueryVariables = Exact<{
  all?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BroadcastsQuery = { broadcasts: { nodes: Array<{ id: string, audience: BroadcastAudience, projectId: string | null, userIds: Array<string>, priority: Priority, title: string | null, body: string, sentAt: string, expiresAt: string | null, cancelledAt: string | null, sentBy:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CancelBroadcastMutationVariables = Exact<{
  id: string;
}>;


export type CancelBroadcastMutation = { cancelBroadcast: { id: string } };

export type CausesQueryVariables = Exact<{
  eventId: string;
  first?: number | null | undefined;
}>;


export type CausesQuery = { event:
    | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
   | null, why: Array<
    | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
  > };

export type ClaimProjectMutationVariables = Exact<{
  id: string;
  folder: string;
}>;


export type ClaimProjectMutation = { updateProject: { id: string } };

export type ClientConnectionsQueryVariables = Exact<{
  orderBy?: ConnectionOrder | null | undefined;
  transport?: StreamTransport | null | undefined;
  nodeId?: string | null | undefined;
  userId?: string | null | undefined;
  projectId?: string | null | undefined;
  minLagEvents?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClientConnectionsQuery = { connections: { nodes: Array<{ id: string, userId: string | null, userName: string | null, method: AuthenticationMethod | null, transport: StreamTransport, remoteAddress: string, connectedAt: string, resumes: number, sentBytes: number, client: { name: string, version: string | null } | null, node: { id: string }, subscriptions: Array<{ field: string, operationName: string | null, sentEvents: number, startedAt: string, stream: { projectId: string | null, position: number, phase: StreamPhase, lagEvents: number, lagMs: number | null } | null }> }>, missing: Array<{ reason: NoAnswer, node: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CloseConnectionMutationVariables = Exact<{
  id: string;
}>;


export type CloseConnectionMutation = { closeConnection: { id: string } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string, apiKey: { id: string, name: string, expiresAt: string | null } } };

export type CreateBoardLinkMutationVariables = Exact<{
  input: CreateBoardLinkInput;
}>;


export type CreateBoardLinkMutation = { createBoardLink: { ticket: string, expiresAt: string, apiKey: { id: string, name: string, expiresAt: string | null } } };

export type CreateHookMutationVariables = Exact<{
  input: CreateHookInput;
}>;


export type CreateHookMutation = { createHook: { secret: string, hook: { id: string, path: string } } };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject: { id: string, name: string, description: string | null, createdAt: string } };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string, webhook: { id: string, name: string } } };

export type CurrentStateQueryVariables = Exact<{
  projectId: string;
  type: EventType;
  keys?: Array<string> | string | null | undefined;
  first?: number | null | undefined;
  afterKey?: string | null | undefined;
}>;


export type CurrentStateQuery = { project: { latest: Array<
      | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
    > } | null };

export type DeclaredTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type DeclaredTypesQuery = { eventTypes: Array<{ type: EventType }> };

export type DeleteHookMutationVariables = Exact<{
  id: string;
}>;


export type DeleteHookMutation = { deleteHook: { id: string, repository: string } };

export type DeleteProjectMutationVariables = Exact<{
  id: string;
}>;


export type DeleteProjectMutation = { deleteProject: { id: string, name: string } };

export type DeleteWebhookMutationVariables = Exact<{
  id: string;
}>;


export type DeleteWebhookMutation = { deleteWebhook: { id: string, name: string } };

export type DeletedProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeletedProjectsQuery = { deletedProjects: Array<{ projectId: string, name: string, deletedAt: string, removedAt: string }> };

export type DisableWebhookMutationVariables = Exact<{
  id: string;
}>;


export type DisableWebhookMutation = { disableWebhook: { id: string, name: string } };

export type EffectsQueryVariables = Exact<{
  eventId: string;
  first?: number | null | undefined;
}>;


export type EffectsQuery = { effects: Array<
    | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
  > };

export type EnableWebhookMutationVariables = Exact<{
  id: string;
}>;


export type EnableWebhookMutation = { enableWebhook: { id: string, name: string } };

export type EventActorsQueryVariables = Exact<{
  projectId: string;
  since: string;
}>;


export type EventActorsQuery = { eventCounts: { counts: Array<{ actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       | null }> } };

export type EventDensityQueryVariables = Exact<{
  projectId: string;
  since: string;
  until: string;
  slotMs: number;
}>;


export type EventDensityQuery = { all: { total: number, counts: Array<{ at: string, count: number, priority: Priority | null }> }, deployments: { counts: Array<{ at: string }> } };

export type EventDetailQueryVariables = Exact<{
  id: string;
  links?: number | null | undefined;
}>;


export type EventDetailQuery = { event:
    | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
   | null, why: Array<
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
  >, effects: Array<
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
  > };

type EventEnvelope_Activity_Fragment = { __typename: 'Activity', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AgentStatus_Fragment = { __typename: 'AgentStatus', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AiProcessingEnd_Fragment = { __typename: 'AiProcessingEnd', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AiProcessingError_Fragment = { __typename: 'AiProcessingError', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AiProcessingProgress_Fragment = { __typename: 'AiProcessingProgress', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AiProcessingStart_Fragment = { __typename: 'AiProcessingStart', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AiResponseChunk_Fragment = { __typename: 'AiResponseChunk', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AiResponseGenerated_Fragment = { __typename: 'AiResponseGenerated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AuthenticationFailed_Fragment = { __typename: 'AuthenticationFailed', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AuthenticationSuccess_Fragment = { __typename: 'AuthenticationSuccess', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_AutoCommit_Fragment = { __typename: 'AutoCommit', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_BroadcastMessage_Fragment = { __typename: 'BroadcastMessage', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_BuildStatus_Fragment = { __typename: 'BuildStatus', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ChatStatusUpdate_Fragment = { __typename: 'ChatStatusUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_Commit_Fragment = { __typename: 'Commit', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_Connect_Fragment = { __typename: 'Connect', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ConnectionError_Fragment = { __typename: 'ConnectionError', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ConnectionRestored_Fragment = { __typename: 'ConnectionRestored', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ContextAnalysisComplete_Fragment = { __typename: 'ContextAnalysisComplete', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ContextAnalysisProgress_Fragment = { __typename: 'ContextAnalysisProgress', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ContextRelevanceChanged_Fragment = { __typename: 'ContextRelevanceChanged', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ContextSummaryUpdated_Fragment = { __typename: 'ContextSummaryUpdated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_DashboardUpdate_Fragment = { __typename: 'DashboardUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_DependencyUpdated_Fragment = { __typename: 'DependencyUpdated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_DeploymentStatus_Fragment = { __typename: 'DeploymentStatus', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_Disconnect_Fragment = { __typename: 'Disconnect', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ErrorOccurred_Fragment = { __typename: 'ErrorOccurred', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_FileChange_Fragment = { __typename: 'FileChange', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_GenerationComplete_Fragment = { __typename: 'GenerationComplete', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_HealthCheck_Fragment = { __typename: 'HealthCheck', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_LogLine_Fragment = { __typename: 'LogLine', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MaintenanceMode_Fragment = { __typename: 'MaintenanceMode', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MemoryDeleted_Fragment = { __typename: 'MemoryDeleted', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MemoryExpired_Fragment = { __typename: 'MemoryExpired', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MemoryRetrieved_Fragment = { __typename: 'MemoryRetrieved', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MemoryStored_Fragment = { __typename: 'MemoryStored', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MemoryUpdated_Fragment = { __typename: 'MemoryUpdated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MessageDeleted_Fragment = { __typename: 'MessageDeleted', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MessageProcessed_Fragment = { __typename: 'MessageProcessed', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MessageRead_Fragment = { __typename: 'MessageRead', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_MetricsUpdate_Fragment = { __typename: 'MetricsUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_NewMessage_Fragment = { __typename: 'NewMessage', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_PerformanceAlert_Fragment = { __typename: 'PerformanceAlert', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ProgressUpdate_Fragment = { __typename: 'ProgressUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ProjectCreated_Fragment = { __typename: 'ProjectCreated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ProjectDeleted_Fragment = { __typename: 'ProjectDeleted', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ProjectJoined_Fragment = { __typename: 'ProjectJoined', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ProjectLeft_Fragment = { __typename: 'ProjectLeft', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ProjectUpdated_Fragment = { __typename: 'ProjectUpdated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_PullRequest_Fragment = { __typename: 'PullRequest', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_Push_Fragment = { __typename: 'Push', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_RecoveryAttempt_Fragment = { __typename: 'RecoveryAttempt', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_RiskAlert_Fragment = { __typename: 'RiskAlert', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_ServerShutdown_Fragment = { __typename: 'ServerShutdown', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_SimilarIssuesFound_Fragment = { __typename: 'SimilarIssuesFound', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_StepCompleted_Fragment = { __typename: 'StepCompleted', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_StepUpdated_Fragment = { __typename: 'StepUpdated', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_SystemNotification_Fragment = { __typename: 'SystemNotification', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_SystemStatus_Fragment = { __typename: 'SystemStatus', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_TaskUpdate_Fragment = { __typename: 'TaskUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_TypingIndicator_Fragment = { __typename: 'TypingIndicator', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_TypingStop_Fragment = { __typename: 'TypingStop', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_UserJoined_Fragment = { __typename: 'UserJoined', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_UserLeft_Fragment = { __typename: 'UserLeft', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_UserStatusChanged_Fragment = { __typename: 'UserStatusChanged', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_UserTyping_Fragment = { __typename: 'UserTyping', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type EventEnvelope_WarningIssued_Fragment = { __typename: 'WarningIssued', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

export type EventEnvelopeFragment =
  | EventEnvelope_Activity_Fragment
  | EventEnvelope_AgentStatus_Fragment
  | EventEnvelope_AiProcessingEnd_Fragment
  | EventEnvelope_AiProcessingError_Fragment
  | EventEnvelope_AiProcessingProgress_Fragment
  | EventEnvelope_AiProcessingStart_Fragment
  | EventEnvelope_AiResponseChunk_Fragment
  | EventEnvelope_AiResponseGenerated_Fragment
  | EventEnvelope_AuthenticationFailed_Fragment
  | EventEnvelope_AuthenticationSuccess_Fragment
  | EventEnvelope_AutoCommit_Fragment
  | EventEnvelope_BroadcastMessage_Fragment
  | EventEnvelope_BuildStatus_Fragment
  | EventEnvelope_ChatStatusUpdate_Fragment
  | EventEnvelope_Commit_Fragment
  | EventEnvelope_Connect_Fragment
  | EventEnvelope_ConnectionError_Fragment
  | EventEnvelope_ConnectionRestored_Fragment
  | EventEnvelope_ContextAnalysisComplete_Fragment
  | EventEnvelope_ContextAnalysisProgress_Fragment
  | EventEnvelope_ContextRelevanceChanged_Fragment
  | EventEnvelope_ContextSummaryUpdated_Fragment
  | EventEnvelope_DashboardUpdate_Fragment
  | EventEnvelope_DependencyUpdated_Fragment
  | EventEnvelope_DeploymentStatus_Fragment
  | EventEnvelope_Disconnect_Fragment
  | EventEnvelope_ErrorOccurred_Fragment
  | EventEnvelope_FileChange_Fragment
  | EventEnvelope_GenerationComplete_Fragment
  | EventEnvelope_HealthCheck_Fragment
  | EventEnvelope_LogLine_Fragment
  | EventEnvelope_MaintenanceMode_Fragment
  | EventEnvelope_MemoryDeleted_Fragment
  | EventEnvelope_MemoryExpired_Fragment
  | EventEnvelope_MemoryRetrieved_Fragment
  | EventEnvelope_MemoryStored_Fragment
  | EventEnvelope_MemoryUpdated_Fragment
  | EventEnvelope_MessageDeleted_Fragment
  | EventEnvelope_MessageProcessed_Fragment
  | EventEnvelope_MessageRead_Fragment
  | EventEnvelope_MetricsUpdate_Fragment
  | EventEnvelope_NewMessage_Fragment
  | EventEnvelope_PerformanceAlert_Fragment
  | EventEnvelope_ProgressUpdate_Fragment
  | EventEnvelope_ProjectCreated_Fragment
  | EventEnvelope_ProjectDeleted_Fragment
  | EventEnvelope_ProjectJoined_Fragment
  | EventEnvelope_ProjectLeft_Fragment
  | EventEnvelope_ProjectUpdated_Fragment
  | EventEnvelope_PullRequest_Fragment
  | EventEnvelope_Push_Fragment
  | EventEnvelope_RecoveryAttempt_Fragment
  | EventEnvelope_RiskAlert_Fragment
  | EventEnvelope_ServerShutdown_Fragment
  | EventEnvelope_SimilarIssuesFound_Fragment
  | EventEnvelope_StepCompleted_Fragment
  | EventEnvelope_StepUpdated_Fragment
  | EventEnvelope_SystemNotification_Fragment
  | EventEnvelope_SystemStatus_Fragment
  | EventEnvelope_TaskUpdate_Fragment
  | EventEnvelope_TypingIndicator_Fragment
  | EventEnvelope_TypingStop_Fragment
  | EventEnvelope_UserJoined_Fragment
  | EventEnvelope_UserLeft_Fragment
  | EventEnvelope_UserStatusChanged_Fragment
  | EventEnvelope_UserTyping_Fragment
  | EventEnvelope_WarningIssued_Fragment
;

export type EventHistoryQueryVariables = Exact<{
  projectId?: string | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
  key?: string | null | undefined;
  correlationId?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  minPriority?: Priority | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EventHistoryQuery = { events: { nodes: Array<
      | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
    >, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type EventTimesQueryVariables = Exact<{
  projectId: string;
  minPriority?: Priority | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type EventTimesQuery = { events: { nodes: Array<
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
      | { offset: number | null, recordedAt: string }
    > } };

export type EventTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type EventTypesQuery = { eventTypes: Array<{ name: string, type: EventType, domain: string, description: string, key: string | null, kept: EventKept, from: Array<EventPublisher>, retentionDays: number | null, example: unknown }> };

export type EventsSubscriptionVariables = Exact<{
  projectId?: string | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
  minPriority?: Priority | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  since?: string | null | undefined;
  onGap?: GapPolicy | null | undefined;
  until?: string | null | undefined;
  before?: string | null | undefined;
  pace?: number | null | undefined;
}>;


export type EventsSubscription = { events:
    | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
   };

type FeedEvent_Activity_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AgentStatus_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AiProcessingEnd_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AiProcessingError_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AiProcessingProgress_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AiProcessingStart_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AiResponseChunk_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AiResponseGenerated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AuthenticationFailed_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AuthenticationSuccess_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_AutoCommit_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_BroadcastMessage_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_BuildStatus_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ChatStatusUpdate_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_Commit_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_Connect_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ConnectionError_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ConnectionRestored_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ContextAnalysisComplete_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ContextAnalysisProgress_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ContextRelevanceChanged_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ContextSummaryUpdated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_DashboardUpdate_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_DependencyUpdated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_DeploymentStatus_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_Disconnect_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ErrorOccurred_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_FileChange_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_GenerationComplete_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_HealthCheck_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_LogLine_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MaintenanceMode_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MemoryDeleted_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MemoryExpired_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MemoryRetrieved_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MemoryStored_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MemoryUpdated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MessageDeleted_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MessageProcessed_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MessageRead_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_MetricsUpdate_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_NewMessage_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_PerformanceAlert_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ProgressUpdate_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ProjectCreated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ProjectDeleted_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ProjectJoined_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ProjectLeft_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ProjectUpdated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_PullRequest_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_Push_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_RecoveryAttempt_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_RiskAlert_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_ServerShutdown_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_SimilarIssuesFound_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_StepCompleted_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_StepUpdated_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_SystemNotification_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_SystemStatus_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_TaskUpdate_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_TypingIndicator_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_TypingStop_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_UserJoined_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_UserLeft_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_UserStatusChanged_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_UserTyping_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

type FeedEvent_WarningIssued_Fragment = { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
    | { id: string, name: string, kind: ActorKind }
   };

export type FeedEventFragment =
  | FeedEvent_Activity_Fragment
  | FeedEvent_AgentStatus_Fragment
  | FeedEvent_AiProcessingEnd_Fragment
  | FeedEvent_AiProcessingError_Fragment
  | FeedEvent_AiProcessingProgress_Fragment
  | FeedEvent_AiProcessingStart_Fragment
  | FeedEvent_AiResponseChunk_Fragment
  | FeedEvent_AiResponseGenerated_Fragment
  | FeedEvent_AuthenticationFailed_Fragment
  | FeedEvent_AuthenticationSuccess_Fragment
  | FeedEvent_AutoCommit_Fragment
  | FeedEvent_BroadcastMessage_Fragment
  | FeedEvent_BuildStatus_Fragment
  | FeedEvent_ChatStatusUpdate_Fragment
  | FeedEvent_Commit_Fragment
  | FeedEvent_Connect_Fragment
  | FeedEvent_ConnectionError_Fragment
  | FeedEvent_ConnectionRestored_Fragment
  | FeedEvent_ContextAnalysisComplete_Fragment
  | FeedEvent_ContextAnalysisProgress_Fragment
  | FeedEvent_ContextRelevanceChanged_Fragment
  | FeedEvent_ContextSummaryUpdated_Fragment
  | FeedEvent_DashboardUpdate_Fragment
  | FeedEvent_DependencyUpdated_Fragment
  | FeedEvent_DeploymentStatus_Fragment
  | FeedEvent_Disconnect_Fragment
  | FeedEvent_ErrorOccurred_Fragment
  | FeedEvent_FileChange_Fragment
  | FeedEvent_GenerationComplete_Fragment
  | FeedEvent_HealthCheck_Fragment
  | FeedEvent_LogLine_Fragment
  | FeedEvent_MaintenanceMode_Fragment
  | FeedEvent_MemoryDeleted_Fragment
  | FeedEvent_MemoryExpired_Fragment
  | FeedEvent_MemoryRetrieved_Fragment
  | FeedEvent_MemoryStored_Fragment
  | FeedEvent_MemoryUpdated_Fragment
  | FeedEvent_MessageDeleted_Fragment
  | FeedEvent_MessageProcessed_Fragment
  | FeedEvent_MessageRead_Fragment
  | FeedEvent_MetricsUpdate_Fragment
  | FeedEvent_NewMessage_Fragment
  | FeedEvent_PerformanceAlert_Fragment
  | FeedEvent_ProgressUpdate_Fragment
  | FeedEvent_ProjectCreated_Fragment
  | FeedEvent_ProjectDeleted_Fragment
  | FeedEvent_ProjectJoined_Fragment
  | FeedEvent_ProjectLeft_Fragment
  | FeedEvent_ProjectUpdated_Fragment
  | FeedEvent_PullRequest_Fragment
  | FeedEvent_Push_Fragment
  | FeedEvent_RecoveryAttempt_Fragment
  | FeedEvent_RiskAlert_Fragment
  | FeedEvent_ServerShutdown_Fragment
  | FeedEvent_SimilarIssuesFound_Fragment
  | FeedEvent_StepCompleted_Fragment
  | FeedEvent_StepUpdated_Fragment
  | FeedEvent_SystemNotification_Fragment
  | FeedEvent_SystemStatus_Fragment
  | FeedEvent_TaskUpdate_Fragment
  | FeedEvent_TypingIndicator_Fragment
  | FeedEvent_TypingStop_Fragment
  | FeedEvent_UserJoined_Fragment
  | FeedEvent_UserLeft_Fragment
  | FeedEvent_UserStatusChanged_Fragment
  | FeedEvent_UserTyping_Fragment
  | FeedEvent_WarningIssued_Fragment
;

export type FeedPageQueryVariables = Exact<{
  projectId: string;
  last?: number | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type FeedPageQuery = { events: { nodes: Array<
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
    >, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean } }, project: { head: { offset: number, cursor: string, epoch: string } } | null };

export type FeedSearchQueryVariables = Exact<{
  projectId: string;
  last: number;
  before: string;
  types?: Array<EventType> | EventType | null | undefined;
  minPriority?: Priority | null | undefined;
  actorIds?: Array<string> | string | null | undefined;
  text?: string | null | undefined;
}>;


export type FeedSearchQuery = { events: { nodes: Array<
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
    >, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } };

export type FeedSubscriptionVariables = Exact<{
  projectId: string;
  after?: string | null | undefined;
  onGap?: GapPolicy | null | undefined;
}>;


export type FeedSubscription = { events:
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
   };

export type FollowBroadcastsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowBroadcastsSubscription = { broadcasts: { id: string, audience: BroadcastAudience, projectId: string | null, title: string | null, body: string, priority: Priority, sentAt: string, expiresAt: string | null, acknowledgedAt: string | null, sentBy:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     } };

export type FollowMaintenanceSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowMaintenanceSubscription = { maintenanceMode: { cursor: string | null } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { viewer: { id: string, name: string, kind: ActorKind, isBoard: boolean, grants: Array<{ projects: string, actions: Array<Action>, types: Array<EventType> | null }> } | null, projects: { nodes: Array<{ id: string, name: string, description: string | null }> } };

export type HooksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HooksQuery = { hooks: { nodes: Array<{ id: string, forge: Forge, repository: string, projectId: string | null, path: string, createdAt: string, createdBy: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HubHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HubHealthQuery = { systemStatus: { health: HealthStatus, components: Array<{ name: string, health: HealthStatus, message: string | null, since: string, checkedAt: string | null, latencyMs: number | null, metrics: Array<{ name: string, value: number, unit: string, degradedAt: number | null, unhealthyAt: number | null }>, circuits: Array<{ name: string, state: CircuitState, failures: number, opened: number }> }>, log: { engine: string, status: LogState, durability: Durability, risk: string | null }, nodes: Array<{ health: HealthStatus | null, node: { id: string, version: string, startedAt: string }, missing: { reason: NoAnswer, lastSeenAt: string } | null, components: Array<{ name: string, health: HealthStatus }> }> } };

export type LastReadQueryVariables = Exact<{
  projectId: string;
}>;


export type LastReadQuery = { viewer: { id: string } | null, project: { lastRead: { offset: number } | null, head: { offset: number } } | null };

export type LatestEventsQueryVariables = Exact<{
  projectId: string;
  type: EventType;
  keys: Array<string> | string;
}>;


export type LatestEventsQuery = { project: { latest: Array<
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
      | { id: string, type: EventType, payload: unknown }
    > } | null };

export type LatestPositionQueryVariables = Exact<{
  projectId: string;
}>;


export type LatestPositionQuery = { project: { head: { cursor: string, offset: number } } | null, eventTypes: Array<{ name: string, key: string | null }> };

export type ListedProjectFragment = { id: string, name: string, description: string | null, createdAt: string, archivedAt: string | null, head: { offset: number, cursor: string, epoch: string } };

export type LogLinesQueryVariables = Exact<{
  projectId: string;
  causationId?: string | null | undefined;
  correlationId?: string | null | undefined;
  before?: string | null | undefined;
  last: number;
}>;


export type LogLinesQuery = { events: { nodes: Array<
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
      | { offset: number | null, occurredAt: string, payload: unknown }
    >, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } };

export type MaintenanceModeQueryVariables = Exact<{ [key: string]: never; }>;


export type MaintenanceModeQuery = { maintenanceMode: { active: boolean, reason: string | null, until: string | null, since: string | null, changedBy: string | null } };

export type MarkReadMutationVariables = Exact<{
  projectId: string;
  cursor: string;
}>;


export type MarkReadMutation = { markRead: { lastRead: { offset: number } | null } };

export type MetricValuesQueryVariables = Exact<{
  names?: Array<string> | string | null | undefined;
}>;


export type MetricValuesQuery = { metricValues: { slotMs: number, since: string, total: Array<{ name: string, values: Array<number | null> }> } };

export type MoveTaskMutationVariables = Exact<{
  projectId: string;
  input: TaskUpdateInput;
}>;


export type MoveTaskMutation = { publishTaskUpdate: { id: string, offset: number | null } };

export type NewestEventQueryVariables = Exact<{
  projectId: string;
  type: EventType;
}>;


export type NewestEventQuery = { project: { events: { nodes: Array<
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
        | { id: string, type: EventType, payload: unknown }
      > } } | null };

export type PeopleQueryVariables = Exact<{
  withKeys: boolean;
}>;


export type PeopleQuery = { connections: { nodes: Array<{ userId: string | null, userName: string | null }> }, apiKeys?: { nodes: Array<{ id: string, name: string, expiresAt: string | null, revokedAt: string | null }> } };

export type PresenceSubscriptionVariables = Exact<{
  projectId: string;
}>;


export type PresenceSubscription = { presence: { kind: PresenceUpdateKind, present: Array<{ status: UserStatus, message: string | null, since: string, connections: number, user:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }> } };

export type ProjectHeadQueryVariables = Exact<{
  id: string;
}>;


export type ProjectHeadQuery = { project: { head: { offset: number, cursor: string } } | null };

export type ProjectLatestQueryVariables = Exact<{
  projectId: string;
  type: EventType;
  afterKey?: string | null | undefined;
}>;


export type ProjectLatestQuery = { project: { latest: Array<
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
    > } | null };

export type ProjectNewestQueryVariables = Exact<{
  projectId: string;
  types: Array<EventType> | EventType;
  last: number;
  before?: string | null | undefined;
}>;


export type ProjectNewestQuery = { events: { nodes: Array<
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
      | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
          | { id: string, name: string, kind: ActorKind }
         }
    >, pageInfo: { hasPreviousPage: boolean } } };

export type ProjectQueryVariables = Exact<{
  id: string;
}>;


export type ProjectQuery = { project: { id: string, name: string, description: string | null, createdAt: string, archivedAt: string | null, members: Array<{ userId: string, role: string }>, retention: { days: number | null, events: number | null, types: Array<{ type: EventType, days: number }> } | null, quota: { eventsPerDay: number | null, bytesPerDay: number | null, usedEvents: number, usedBytes: number } | null, head: { offset: number, cursor: string, epoch: string } } | null };

export type ProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProjectsQuery = { projects: { nodes: Array<{ id: string, name: string, description: string | null, createdAt: string, archivedAt: string | null, head: { offset: number, cursor: string, epoch: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishEventsMutationVariables = Exact<{
  projectId: string;
  events: Array<PublishItem> | PublishItem;
}>;


export type PublishEventsMutation = { publishEvents: Array<
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
  > };

export type RedeliverWebhookMutationVariables = Exact<{
  id: string;
  eventId: string;
}>;


export type RedeliverWebhookMutation = { redeliverWebhook: { messageId: string, delivered: boolean, durationMs: number, status: number | null, error: string | null } };

export type RefreshSessionMutationVariables = Exact<{
  token: string;
}>;


export type RefreshSessionMutation = { refreshSession: { id: string } };

export type ReplaySubscriptionVariables = Exact<{
  projectId: string;
  after?: string | null | undefined;
  since?: string | null | undefined;
  pace: number;
  onGap?: GapPolicy | null | undefined;
}>;


export type ReplaySubscription = { events:
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, tags: Array<string>, payload: unknown, actor:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
       }
   };

export type RestoreProjectMutationVariables = Exact<{
  id: string;
}>;


export type RestoreProjectMutation = { restoreProject: { id: string, name: string } };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, name: string, revokedAt: string | null } };

export type RotateApiKeyMutationVariables = Exact<{
  id: string;
  overlapMs?: number | null | undefined;
}>;


export type RotateApiKeyMutation = { rotateApiKey: { secret: string, apiKey: { id: string, name: string, formerSecretUntil: string | null } } };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string, webhook: { id: string, name: string } } };

export type RunHealthCheckMutationVariables = Exact<{
  component: string;
}>;


export type RunHealthCheckMutation = { runHealthCheck: { name: string, health: HealthStatus, checkedAt: string | null } };

export type SendBroadcastMutationVariables = Exact<{
  input: SendBroadcastInput;
}>;


export type SendBroadcastMutation = { sendBroadcast: { id: string, delivery: { recipients: number } | null } };

export type SentBroadcastsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SentBroadcastsQuery = { broadcasts: { nodes: Array<{ id: string, audience: BroadcastAudience, projectId: string | null, userIds: Array<string>, priority: Priority, title: string | null, body: string, sentAt: string, expiresAt: string | null, cancelledAt: string | null, sentBy:
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
        | { id: string, name: string, kind: ActorKind }
      , delivery: { recipients: number, pending: number, delivered: number, acknowledged: number, expired: number, failed: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetMaintenanceModeMutationVariables = Exact<{
  input: SetMaintenanceModeInput;
}>;


export type SetMaintenanceModeMutation = { setMaintenanceMode: { active: boolean, reason: string | null, until: string | null, since: string | null, changedBy: string | null } };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { sources: Array<{ name: string, projectId: string | null, health: HealthStatus, message: string | null, publishedEvents: number, lastPublishedAt: string | null }> };

export type SystemStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemStatusQuery = { systemStatus: { health: HealthStatus, components: Array<{ name: string, health: HealthStatus, message: string | null }>, log: { engine: string, status: LogState, durability: Durability, risk: string | null } } };

export type TestWebhookMutationVariables = Exact<{
  id: string;
}>;


export type TestWebhookMutation = { testWebhook: { messageId: string, delivered: boolean, durationMs: number, status: number | null, error: string | null } };

export type UpdateProjectMutationVariables = Exact<{
  id: string;
  input: UpdateProjectInput;
}>;


export type UpdateProjectMutation = { updateProject: { id: string, name: string, description: string | null } };

export type UpdateWebhookMutationVariables = Exact<{
  id: string;
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { id: string, name: string } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, kind: ActorKind, grants: Array<{ projects: string, actions: Array<Action>, autoCreate: boolean, types: Array<EventType> | null }> } | null };

export type WatchBroadcastSubscriptionVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type WatchBroadcastSubscription = { broadcast: { id: string, title: string | null, body: string, sentAt: string, expiresAt: string | null, cancelledAt: string | null, delivery: { recipients: number, pending: number, delivered: number, acknowledged: number, expired: number, failed: number } | null, recipients: Array<{ userId: string, name: string | null, state: BroadcastRecipientState }> | null } };

export type WatchStatsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WatchStatsSubscription = { stats: { at: string, eventsInPerSecond: number, eventsOutPerSecond: number, bytesInPerSecond: number, bytesOutPerSecond: number, resumes: number, connections: Array<{ name: string, count: number }>, subscriptions: Array<{ name: string, count: number }>, publishLatency: { count: number, p50: number | null, p95: number | null, p99: number | null }, deliveryLatency: { count: number, p50: number | null, p95: number | null, p99: number | null }, lag: { subscriptions: number, events: number, ms: number }, refusals: Array<{ name: string, count: number }>, errors: Array<{ name: string, count: number }>, gaps: Array<{ name: string, count: number }>, nodes: Array<{ eventsInPerSecond: number, eventsOutPerSecond: number, node: { id: string }, connections: Array<{ name: string, count: number }> }>, missing: Array<{ reason: NoAnswer, lastSeenAt: string, node: { id: string } }> } };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
}>;


export type WebhookDeliveriesQuery = { webhook: { failingEventId: string | null, nextAttemptAt: string | null, deliveries: Array<{ messageId: string, eventId: string | null, type: EventType | null, projectId: string | null, delivered: boolean, attempts: number, attemptedAt: string, durationMs: number, status: number | null, error: string | null }> } | null };

export type WebhooksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhooksQuery = { webhooks: { nodes: Array<{ id: string, name: string, url: string, projects: string, types: Array<EventType> | null, minPriority: Priority | null, tags: Array<string> | null, state: WebhookState, failingSince: string | null, failedAttempts: number, nextAttemptAt: string | null, disabledAt: string | null, disabledReason: WebhookDisabledReason | null, message: string | null, createdAt: string, createdBy: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const BroadcastDeliveryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BroadcastDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Broadcast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<BroadcastDeliveryFieldsFragment, unknown>;
export const BroadcastToViewerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BroadcastToViewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Broadcast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<BroadcastToViewerFragment, unknown>;
export const EventEnvelopeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventEnvelopeFragment, unknown>;
export const FeedEventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<FeedEventFragment, unknown>;
export const ListedProjectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedProject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}}]} as unknown as DocumentNode<ListedProjectFragment, unknown>;
export const AcknowledgeBroadcastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeBroadcast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBroadcast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeBroadcastMutation, AcknowledgeBroadcastMutationVariables>;
export const ActiveAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActiveAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"active"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertId"}}]}}]}}]}}]} as unknown as DocumentNode<ActiveAlertsQuery, ActiveAlertsQueryVariables>;
export const AlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"active"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"active"},"value":{"kind":"Variable","name":{"kind":"Name","value":"active"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertId"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"autoCreate"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"rotatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const ArchivedProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArchivedProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archivedProjects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedProject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedProject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}}]} as unknown as DocumentNode<ArchivedProjectsQuery, ArchivedProjectsQueryVariables>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actions"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditAction"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actions"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actions"}}},{"kind":"Argument","name":{"kind":"Name","value":"actorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"address"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"credential"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const AuditNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"broadcasts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"all"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"archivedProjects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedProjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"id"},"name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AuditNamesQuery, AuditNamesQueryVariables>;
export const AuditPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actions"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditAction"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actorId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actions"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actions"}}},{"kind":"Argument","name":{"kind":"Name","value":"actorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"address"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditPageQuery, AuditPageQueryVariables>;
export const BroadcastDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BroadcastDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broadcast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BroadcastDeliveryFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BroadcastDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Broadcast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<BroadcastDeliveryQuery, BroadcastDeliveryQueryVariables>;
export const BroadcastsToViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BroadcastsToViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broadcasts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BroadcastToViewer"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BroadcastToViewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Broadcast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<BroadcastsToViewerQuery, BroadcastsToViewerQueryVariables>;
export const BroadcastsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Broadcasts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"all"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broadcasts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"all"},"value":{"kind":"Variable","name":{"kind":"Name","value":"all"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"userIds"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BroadcastsQuery, BroadcastsQueryVariables>;
export const CancelBroadcastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelBroadcast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelBroadcast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CancelBroadcastMutation, CancelBroadcastMutationVariables>;
export const CausesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Causes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"why"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<CausesQuery, CausesQueryVariables>;
export const ClaimProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"folder"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"folder"},"value":{"kind":"Variable","name":{"kind":"Name","value":"folder"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ClaimProjectMutation, ClaimProjectMutationVariables>;
export const ClientConnectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientConnections"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"transport"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamTransport"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nodeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minLagEvents"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"transport"},"value":{"kind":"Variable","name":{"kind":"Name","value":"transport"}}},{"kind":"Argument","name":{"kind":"Name","value":"nodeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nodeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"minLagEvents"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minLagEvents"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}},{"kind":"Field","name":{"kind":"Name","value":"connectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resumes"}},{"kind":"Field","name":{"kind":"Name","value":"sentBytes"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"sentEvents"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"stream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"lagEvents"}},{"kind":"Field","name":{"kind":"Name","value":"lagMs"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ClientConnectionsQuery, ClientConnectionsQueryVariables>;
export const CloseConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CloseConnectionMutation, CloseConnectionMutationVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const CreateBoardLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateBoardLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateBoardLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createBoardLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateBoardLinkMutation, CreateBoardLinkMutationVariables>;
export const CreateHookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateHook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateHookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createHook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"hook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateHookMutation, CreateHookMutationVariables>;
export const CreateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<CreateProjectMutation, CreateProjectMutationVariables>;
export const CreateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const CurrentStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CurrentState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<CurrentStateQuery, CurrentStateQueryVariables>;
export const DeclaredTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeclaredTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<DeclaredTypesQuery, DeclaredTypesQueryVariables>;
export const DeleteHookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteHook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteHook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"repository"}}]}}]}}]} as unknown as DocumentNode<DeleteHookMutation, DeleteHookMutationVariables>;
export const DeleteProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DeleteProjectMutation, DeleteProjectMutationVariables>;
export const DeleteWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const DeletedProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeletedProjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedProjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"removedAt"}}]}}]}}]} as unknown as DocumentNode<DeletedProjectsQuery, DeletedProjectsQueryVariables>;
export const DisableWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DisableWebhookMutation, DisableWebhookMutationVariables>;
export const EffectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Effects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EffectsQuery, EffectsQueryVariables>;
export const EnableWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EnableWebhookMutation, EnableWebhookMutationVariables>;
export const EventActorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventActors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTOR"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EventActorsQuery, EventActorsQueryVariables>;
export const EventDensityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventDensity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slotMs"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"eventCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"slotMs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slotMs"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRIORITY"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"deployments"},"name":{"kind":"Name","value":"eventCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"slotMs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slotMs"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEPLOYMENT_STATUS"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<EventDensityQuery, EventDensityQueryVariables>;
export const EventDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"links"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"why"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"links"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"links"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<EventDetailQuery, EventDetailQueryVariables>;
export const EventHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Priority"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"minPriority"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventHistoryQuery, EventHistoryQueryVariables>;
export const EventTimesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventTimes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Priority"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"minPriority"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]} as unknown as DocumentNode<EventTimesQuery, EventTimesQueryVariables>;
export const EventTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}}]} as unknown as DocumentNode<EventTypesQuery, EventTypesQueryVariables>;
export const EventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Priority"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GapPolicy"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pace"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"minPriority"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"onGap"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"pace"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pace"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventsSubscription, EventsSubscriptionVariables>;
export const FeedPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<FeedPageQuery, FeedPageQueryVariables>;
export const FeedSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Priority"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actorIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"minPriority"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}}},{"kind":"Argument","name":{"kind":"Name","value":"actorIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actorIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<FeedSearchQuery, FeedSearchQueryVariables>;
export const FeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Feed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GapPolicy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"onGap"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<FeedSubscription, FeedSubscriptionVariables>;
export const FollowBroadcastsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowBroadcasts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broadcasts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BroadcastToViewer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BroadcastToViewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Broadcast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]} as unknown as DocumentNode<FollowBroadcastsSubscription, FollowBroadcastsSubscriptionVariables>;
export const FollowMaintenanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowMaintenance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maintenanceMode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"StringValue","value":"system","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]} as unknown as DocumentNode<FollowMaintenanceSubscription, FollowMaintenanceSubscriptionVariables>;
export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isBoard"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const HooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"forge"}},{"kind":"Field","name":{"kind":"Name","value":"repository"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<HooksQuery, HooksQueryVariables>;
export const HubHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HubHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systemStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"degradedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unhealthyAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"circuits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durability"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HubHealthQuery, HubHealthQueryVariables>;
export const LastReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LastRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastRead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}}]}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}}]}}]}}]}}]} as unknown as DocumentNode<LastReadQuery, LastReadQueryVariables>;
export const LatestEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}}]}}]} as unknown as DocumentNode<LatestEventsQuery, LatestEventsQueryVariables>;
export const LatestPositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestPosition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]} as unknown as DocumentNode<LatestPositionQuery, LatestPositionQueryVariables>;
export const LogLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"causationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LOG_LINE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"causationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"causationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LogLinesQuery, LogLinesQueryVariables>;
export const MaintenanceModeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MaintenanceMode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maintenanceMode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}}]} as unknown as DocumentNode<MaintenanceModeQuery, MaintenanceModeQueryVariables>;
export const MarkReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cursor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"cursor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastRead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}}]}}]}}]}}]} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;
export const MetricValuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricValues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"names"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"range"},"value":{"kind":"EnumValue","value":"HOUR"}},{"kind":"Argument","name":{"kind":"Name","value":"names"},"value":{"kind":"Variable","name":{"kind":"Name","value":"names"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slotMs"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]} as unknown as DocumentNode<MetricValuesQuery, MetricValuesQueryVariables>;
export const MoveTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishTaskUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}}]}}]}}]} as unknown as DocumentNode<MoveTaskMutation, MoveTaskMutationVariables>;
export const NewestEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewestEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"type"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NewestEventQuery, NewestEventQueryVariables>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withKeys"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withKeys"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const PresenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Presence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"present"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"connections"}}]}}]}}]}}]} as unknown as DocumentNode<PresenceSubscription, PresenceSubscriptionVariables>;
export const ProjectHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProjectHead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProjectHeadQuery, ProjectHeadQueryVariables>;
export const ProjectLatestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProjectLatest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"afterKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<ProjectLatestQuery, ProjectLatestQueryVariables>;
export const ProjectNewestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProjectNewest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<ProjectNewestQuery, ProjectNewestQueryVariables>;
export const ProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Project"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedProject"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"types"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventsPerDay"}},{"kind":"Field","name":{"kind":"Name","value":"bytesPerDay"}},{"kind":"Field","name":{"kind":"Name","value":"usedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"usedBytes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedProject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}}]} as unknown as DocumentNode<ProjectQuery, ProjectQueryVariables>;
export const ProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Projects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedProject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedProject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}}]} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const PublishEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishItem"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"events"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<PublishEventsMutation, PublishEventsMutationVariables>;
export const RedeliverWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedeliverWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redeliverWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]} as unknown as DocumentNode<RedeliverWebhookMutation, RedeliverWebhookMutationVariables>;
export const RefreshSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const ReplayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Replay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pace"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GapPolicy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"pace"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pace"}}},{"kind":"Argument","name":{"kind":"Name","value":"onGap"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeedEvent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]} as unknown as DocumentNode<ReplaySubscription, ReplaySubscriptionVariables>;
export const RestoreProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RestoreProjectMutation, RestoreProjectMutationVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const RotateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overlapMs"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"overlapMs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overlapMs"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}}]}}]}}]}}]} as unknown as DocumentNode<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const RunHealthCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunHealthCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"component"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runHealthCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"component"},"value":{"kind":"Variable","name":{"kind":"Name","value":"component"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}}]}}]} as unknown as DocumentNode<RunHealthCheckMutation, RunHealthCheckMutationVariables>;
export const SendBroadcastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendBroadcast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendBroadcastInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendBroadcast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}}]}}]}}]}}]} as unknown as DocumentNode<SendBroadcastMutation, SendBroadcastMutationVariables>;
export const SentBroadcastsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SentBroadcasts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broadcasts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"all"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"userIds"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SentBroadcastsQuery, SentBroadcastsQueryVariables>;
export const SetMaintenanceModeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMaintenanceMode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMaintenanceModeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setMaintenanceMode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}}]} as unknown as DocumentNode<SetMaintenanceModeMutation, SetMaintenanceModeMutationVariables>;
export const SourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"publishedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"lastPublishedAt"}}]}}]}}]} as unknown as DocumentNode<SourcesQuery, SourcesQueryVariables>;
export const SystemStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SystemStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systemStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durability"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}}]}}]}}]}}]} as unknown as DocumentNode<SystemStatusQuery, SystemStatusQueryVariables>;
export const TestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const UpdateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]} as unknown as DocumentNode<UpdateProjectMutation, UpdateProjectMutationVariables>;
export const UpdateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"autoCreate"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WatchBroadcastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchBroadcast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broadcast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BroadcastDeliveryFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BroadcastDeliveryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Broadcast"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<WatchBroadcastSubscription, WatchBroadcastSubscriptionVariables>;
export const WatchStatsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchStats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"connections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventsInPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"eventsOutPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"bytesInPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"bytesOutPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"publishLatency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"p99"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryLatency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"p99"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriptions"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resumes"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventsInPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"eventsOutPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"connections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}}]}}]}}]}}]} as unknown as DocumentNode<WatchStatsSubscription, WatchStatsSubscriptionVariables>;
export const WebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failingEventId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"attemptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"minPriority"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"failedAttempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;