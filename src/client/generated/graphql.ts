/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a grant allows. ADMIN includes every other. */
export type Action =
  | 'ADMIN'
  | 'IMPERSONATE'
  | 'MODERATE'
  | 'MONITOR'
  | 'PUBLISH'
  | 'READ';

/** The payload of `Activity`, as it is published. */
export type ActivityInput = {
  /** Kind of activity, in the words of the publisher */
  kind: string;
  /** Where to read more */
  link?: string | null | undefined;
  /** The thing that it is about */
  subjectId?: string | null | undefined;
  /** What happened, in one line */
  summary: string;
};

/** In whose name an event is published. */
export type ActorInput = {
  /** Id of the user, agent or service. */
  id: string;
  /** What kind of actor it is. USER when left out. */
  kind?: ActorKind | null | undefined;
  /** Name to show. The id when left out. */
  name?: string | null | undefined;
};

/** Whether somebody is a person, an agent, a service or the hub itself. */
export type ActorKind =
  | 'AGENT'
  | 'HUB'
  | 'SERVICE'
  | 'USER';

/** Where the agent stands */
export type AgentState =
  | 'FAILED'
  | 'IDLE'
  | 'RUNNING'
  | 'STOPPED'
  | 'SUCCEEDED'
  | 'WAITING';

/** The payload of `AgentStatus`, as it is published. */
export type AgentStatusInput = {
  /** The agent */
  agentId: string;
  /** What it has to say about it */
  message?: string | null | undefined;
  /** Name of the agent */
  name?: string | null | undefined;
  /** Where the agent stands */
  status: AgentState;
  /** What it works on */
  task?: string | null | undefined;
};

/** The payload of `AiProcessingEnd`, as it is published. */
export type AiProcessingEndInput = {
  /** How long it took, in milliseconds */
  durationMs?: number | null | undefined;
  /** Tokens read */
  inputTokens?: number | null | undefined;
  /** Tokens written */
  outputTokens?: number | null | undefined;
  /** The run */
  runId: string;
  /** Whether it gave a result */
  success: boolean;
};

/** The payload of `AiProcessingError`, as it is published. */
export type AiProcessingErrorInput = {
  /** Code of the failure, for programs */
  code: string;
  /** What went wrong, for people */
  message: string;
  /** Whether the same run may succeed later */
  retryable: boolean;
  /** The run */
  runId: string;
};

/** The payload of `AiProcessingProgress`, as it is published. */
export type AiProcessingProgressInput = {
  /** What it is doing now */
  message?: string | null | undefined;
  /** How much is done, 0 to 100 */
  percentage?: number | null | undefined;
  /** The run */
  runId: string;
  /** Stage that it is in */
  stage?: string | null | undefined;
};

/** The payload of `AiProcessingStart`, as it is published. */
export type AiProcessingStartInput = {
  /** Agent that it runs for */
  agentId?: string | null | undefined;
  /** Name of the model */
  model?: string | null | undefined;
  /** What the run is for */
  purpose?: string | null | undefined;
  /** The run */
  runId: string;
};

/** The payload of `AiResponseChunk`, as it is published. */
export type AiResponseChunkInput = {
  /** Text of the piece */
  content: string;
  /** Number of the piece in its run, from 0 */
  index: number;
  /** The run */
  runId: string;
};

/** The payload of `AiResponseGenerated`, as it is published. */
export type AiResponseGeneratedInput = {
  /** The answer */
  content: string;
  /** Tokens read */
  inputTokens?: number | null | undefined;
  /** Name of the model */
  model?: string | null | undefined;
  /** Tokens written */
  outputTokens?: number | null | undefined;
  /** The run */
  runId: string;
};

/** Something that was generated, as it is published. */
export type ArtifactInput = {
  /** Media type, such as image/png */
  mediaType?: string | null | undefined;
  /** Name of the artifact */
  name: string;
  /** Size */
  sizeBytes?: number | null | undefined;
  /** Where it can be fetched */
  url?: string | null | undefined;
};

/** Kind of credential */
export type AuthenticationMethod =
  | 'API_KEY'
  | 'JWT'
  | 'SESSION';

/** The payload of `AutoCommit`, as it is published. */
export type AutoCommitInput = {
  /** Number of changed files */
  changesCount?: number | null | undefined;
  /** Full hash of the commit that was made */
  commitSha?: string | null | undefined;
  /** Commit message, or what went wrong */
  message?: string | null | undefined;
  /** When the next automatic commit is due */
  nextRunAt?: string | null | undefined;
  /** Where the automatic commit stands */
  phase: AutoCommitPhase;
  /** Whether a commit was made; told with RESULT */
  success?: boolean | null | undefined;
};

/** Where the automatic commit stands */
export type AutoCommitPhase =
  | 'ERROR'
  | 'RESULT'
  | 'SCHEDULED'
  | 'START';

/** Whom it is for */
export type BroadcastAudience =
  | 'PROJECT'
  | 'SYSTEM'
  | 'USER';

/** Where the build stands */
export type BuildState =
  | 'CANCELLED'
  | 'FAILED'
  | 'PASSED'
  | 'QUEUED'
  | 'RUNNING';

/** The payload of `BuildStatus`, as it is published. */
export type BuildStatusInput = {
  /** Branch that is built */
  branch?: string | null | undefined;
  /** The build */
  buildId: string;
  /** How long the build has taken, in milliseconds */
  durationMs?: number | null | undefined;
  /** Name of the workflow or job */
  name: string;
  /** Full hash of the commit that is built */
  sha?: string | null | undefined;
  /** Where the build stands */
  status: BuildState;
  /** Where the build can be looked at */
  url?: string | null | undefined;
};

/** Where the channel stands */
export type ChatStatus =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'OPEN'
  | 'WAITING';

/** The payload of `ChatStatusUpdate`, as it is published. */
export type ChatStatusUpdateInput = {
  /** The channel */
  channel: string;
  /** Where the channel stands */
  status: ChatStatus;
  /** What it is about */
  topic?: string | null | undefined;
};

/** The payload of `Commit`, as it is published. */
export type CommitInput = {
  /** Address of the author */
  authorEmail?: string | null | undefined;
  /** Name of the author */
  authorName: string;
  /** Branch that the commit was made on */
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
  parents: Array<string>;
  /** Full hash of the commit */
  sha: string;
  /** Where the commit can be looked at */
  url?: string | null | undefined;
};

/** The payload of `ContextAnalysisComplete`, as it is published. */
export type ContextAnalysisCompleteInput = {
  /** The analysis */
  analysisId: string;
  /** How long it took, in milliseconds */
  durationMs?: number | null | undefined;
  /** Terms that matter most, first the most important */
  keyTerms: Array<string>;
  /** What the context is about */
  summary?: string | null | undefined;
};

/** The payload of `ContextAnalysisProgress`, as it is published. */
export type ContextAnalysisProgressInput = {
  /** The analysis */
  analysisId: string;
  /** How much is done, 0 to 100 */
  percentage?: number | null | undefined;
  /** Stage that it is in */
  stage?: string | null | undefined;
};

/** The payload of `ContextRelevanceChanged`, as it is published. */
export type ContextRelevanceChangedInput = {
  /** The memory */
  memoryId: string;
  /** Why it changed */
  reason?: string | null | undefined;
  /** How much it matters, 0 to 1 */
  relevance: number;
};

/** The payload of `ContextSummaryUpdated`, as it is published. */
export type ContextSummaryUpdatedInput = {
  /** The summary before */
  previousSummary?: string | null | undefined;
  /** The summary */
  summary: string;
};

/** The project to make. */
export type CreateProjectInput = {
  /** What it is about. */
  description?: string | null | undefined;
  /** Its id: lower-case letters, digits and hyphens, at most 63 characters. */
  id: string;
  /** Name to show. The id when left out. */
  name?: string | null | undefined;
};

/** The payload of `DashboardUpdate`, as it is published. */
export type DashboardUpdateInput = {
  /** Content of the widget */
  data: unknown;
  /** Heading of the widget */
  title?: string | null | undefined;
  /** Name of the widget */
  widget: string;
};

/** The payload of `DependencyUpdated`, as it is published. */
export type DependencyUpdatedInput = {
  /** Version before; absent when it was added */
  fromVersion?: string | null | undefined;
  /** Kind of dependency, such as dev or peer */
  kind?: string | null | undefined;
  /** Name of the dependency */
  name: string;
  /** Version now; absent when it was removed */
  toVersion?: string | null | undefined;
};

/** Where the deployment stands */
export type DeploymentState =
  | 'CANCELLED'
  | 'FAILED'
  | 'IN_PROGRESS'
  | 'QUEUED'
  | 'ROLLED_BACK'
  | 'SUCCEEDED';

/** The payload of `DeploymentStatus`, as it is published. */
export type DeploymentStatusInput = {
  /** The deployment */
  deploymentId: string;
  /** Where it is deployed to, such as production */
  environment: string;
  /** What is being done, or went wrong */
  message?: string | null | undefined;
  /** How much is done, 0 to 100 */
  percentage?: number | null | undefined;
  /** Where the deployment stands */
  status: DeploymentState;
  /** Where the deployment can be looked at */
  url?: string | null | undefined;
  /** What is deployed */
  version?: string | null | undefined;
};

/** The payload of `ErrorOccurred`, as it is published. */
export type ErrorOccurredInput = {
  /** Kind of failure, in the words of the publisher */
  category?: string | null | undefined;
  /** Code of the failure, for programs */
  code: string;
  /** Whatever else is known */
  details?: unknown;
  /** What went wrong, for people */
  message: string;
  /** How bad it is */
  severity: Severity;
  /** Where it happened */
  source?: string | null | undefined;
};

/** One event to publish: exactly one member, named for its type. */
export type EventInput =
  {   /** Something worth a line in the activity feed, for which there is no type of its own. */
  activity: ActivityInput; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never;   /** What an agent is doing. */
  agentStatus: AgentStatusInput; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never;   /** A run of a model came to its end. */
  aiProcessingEnd: AiProcessingEndInput; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never;   /** A run of a model failed. */
  aiProcessingError: AiProcessingErrorInput; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never;   /** How far a run of a model has come. */
  aiProcessingProgress: AiProcessingProgressInput; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never;   /** A run of a model started. */
  aiProcessingStart: AiProcessingStartInput; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never;   /** A piece of an answer, streamed while it is being written. */
  aiResponseChunk: AiResponseChunkInput; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never;   /** The whole answer of a run. */
  aiResponseGenerated: AiResponseGeneratedInput; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never;   /** An automatic commit was scheduled, started, or came to its end. */
  autoCommit: AutoCommitInput; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never;   /** A build was queued, started, or came to its end. */
  buildStatus: BuildStatusInput; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never;   /** A channel was opened, set waiting, closed or archived. */
  chatStatusUpdate: ChatStatusUpdateInput; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never;   /** A commit was made. */
  commit: CommitInput; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never;   /** An analysis of the context came to its end. */
  contextAnalysisComplete: ContextAnalysisCompleteInput; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never;   /** How far an analysis of the context has come. */
  contextAnalysisProgress: ContextAnalysisProgressInput; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never;   /** A memory matters more or less than before. */
  contextRelevanceChanged: ContextRelevanceChangedInput; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never;   /** The summary of the context was written anew. */
  contextSummaryUpdated: ContextSummaryUpdatedInput; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never;   /** A widget of a dashboard has new content. */
  dashboardUpdate: DashboardUpdateInput; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never;   /** A dependency was added, removed, or has another version. */
  dependencyUpdated: DependencyUpdatedInput; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never;   /** A deployment was queued, went on, or came to its end. */
  deploymentStatus: DeploymentStatusInput; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never;   /** Something failed. */
  errorOccurred: ErrorOccurredInput; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never;   /** A file of the workspace was created, modified, deleted or moved. */
  fileChange: FileChangeInput; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never;   /** A generation came to its end and left artifacts. */
  generationComplete: GenerationCompleteInput; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never;   /** A component was checked. */
  healthCheck: HealthCheckInput; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never;   /** A line of a log: of a deployment, an agent, or any other program. */
  logLine: LogLineInput; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never;   /** A memory was deleted. */
  memoryDeleted: MemoryDeletedInput; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never;   /** The time of a memory ran out. */
  memoryExpired: MemoryExpiredInput; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never;   /** Memory was searched. */
  memoryRetrieved: MemoryRetrievedInput; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never;   /** Something was put into memory. */
  memoryStored: MemoryStoredInput; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never;   /** A memory changed. */
  memoryUpdated: MemoryUpdatedInput; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never;   /** A message was deleted. */
  messageDeleted: MessageDeletedInput; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never;   /** A message was dealt with, by a program or an agent. */
  messageProcessed: MessageProcessedInput; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never;   /** Somebody read a message. */
  messageRead: MessageReadInput; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never;   /** A message was written. */
  newMessage: NewMessageInput; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never;   /** How far the project, or a part of it, has come. */
  progressUpdate: ProgressUpdateInput; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never;   /** A pull request was opened, updated, reviewed, merged or closed. */
  pullRequest: PullRequestInput; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never;   /** Commits were pushed to a branch or a tag of the repository. */
  push: PushInput; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never;   /** A component is being brought back. */
  recoveryAttempt: RecoveryAttemptInput; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never;   /** A risk to the project was found, changed or resolved. */
  riskAlert: RiskAlertInput; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never;   /** Issues were found that resemble the one at hand. */
  similarIssuesFound: SimilarIssuesFoundInput; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never;   /** A step of a workflow came to its end. */
  stepCompleted: StepCompletedInput; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never;   /** A step of a workflow changed. */
  stepUpdated: StepUpdatedInput; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never;   /** A notice to everybody who watches. */
  systemNotification: SystemNotificationInput; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never;   /** A task was made or changed. */
  taskUpdate: TaskUpdateInput; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never;   /** Somebody is writing in a channel. */
  typingIndicator: TypingIndicatorInput; typingStop?: never; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never;   /** Somebody stopped writing in a channel. */
  typingStop: TypingStopInput; userStatusChanged?: never; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never;   /** A user set their status. */
  userStatusChanged: UserStatusChangedInput; userTyping?: never; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never;   /** A user is writing somewhere in the project. */
  userTyping: UserTypingInput; warningIssued?: never; }
  |  { activity?: never; agentStatus?: never; aiProcessingEnd?: never; aiProcessingError?: never; aiProcessingProgress?: never; aiProcessingStart?: never; aiResponseChunk?: never; aiResponseGenerated?: never; autoCommit?: never; buildStatus?: never; chatStatusUpdate?: never; commit?: never; contextAnalysisComplete?: never; contextAnalysisProgress?: never; contextRelevanceChanged?: never; contextSummaryUpdated?: never; dashboardUpdate?: never; dependencyUpdated?: never; deploymentStatus?: never; errorOccurred?: never; fileChange?: never; generationComplete?: never; healthCheck?: never; logLine?: never; memoryDeleted?: never; memoryExpired?: never; memoryRetrieved?: never; memoryStored?: never; memoryUpdated?: never; messageDeleted?: never; messageProcessed?: never; messageRead?: never; newMessage?: never; progressUpdate?: never; pullRequest?: never; push?: never; recoveryAttempt?: never; riskAlert?: never; similarIssuesFound?: never; stepCompleted?: never; stepUpdated?: never; systemNotification?: never; taskUpdate?: never; typingIndicator?: never; typingStop?: never; userStatusChanged?: never; userTyping?: never;   /** Something may fail soon. */
  warningIssued: WarningIssuedInput; };

/** Whether events of a type are stored. */
export type EventKept =
  /** Never stored: delivered at most once, to those who listen. */
  | 'LIVE'
  /** Durable: replayed, and in the history. */
  | 'LOG';

/** Who may publish events of a type. */
export type EventPublisher =
  /** Any credential with ADMIN. */
  | 'ADMINS'
  /** Any credential with PUBLISH. */
  | 'CLIENTS'
  /** The hub itself. */
  | 'HUB';

/** The types of events. */
export type EventType =
  /** Something worth a line in the activity feed, for which there is no type of its own. */
  | 'ACTIVITY'
  /** What an agent is doing. */
  | 'AGENT_STATUS'
  /** A run of a model came to its end. */
  | 'AI_PROCESSING_END'
  /** A run of a model failed. */
  | 'AI_PROCESSING_ERROR'
  /** How far a run of a model has come. */
  | 'AI_PROCESSING_PROGRESS'
  /** A run of a model started. */
  | 'AI_PROCESSING_START'
  /** A piece of an answer, streamed while it is being written. */
  | 'AI_RESPONSE_CHUNK'
  /** The whole answer of a run. */
  | 'AI_RESPONSE_GENERATED'
  /** A credential was refused. */
  | 'AUTHENTICATION_FAILED'
  /** A credential was accepted. */
  | 'AUTHENTICATION_SUCCESS'
  /** An automatic commit was scheduled, started, or came to its end. */
  | 'AUTO_COMMIT'
  /** A broadcast was sent, with the mutation sendBroadcast. */
  | 'BROADCAST_MESSAGE'
  /** A build was queued, started, or came to its end. */
  | 'BUILD_STATUS'
  /** A channel was opened, set waiting, closed or archived. */
  | 'CHAT_STATUS_UPDATE'
  /** A commit was made. */
  | 'COMMIT'
  /** A client connected. */
  | 'CONNECT'
  /** A connection failed, or could not be made. */
  | 'CONNECTION_ERROR'
  /** A client came back and resumed where it was. */
  | 'CONNECTION_RESTORED'
  /** An analysis of the context came to its end. */
  | 'CONTEXT_ANALYSIS_COMPLETE'
  /** How far an analysis of the context has come. */
  | 'CONTEXT_ANALYSIS_PROGRESS'
  /** A memory matters more or less than before. */
  | 'CONTEXT_RELEVANCE_CHANGED'
  /** The summary of the context was written anew. */
  | 'CONTEXT_SUMMARY_UPDATED'
  /** A widget of a dashboard has new content. */
  | 'DASHBOARD_UPDATE'
  /** A dependency was added, removed, or has another version. */
  | 'DEPENDENCY_UPDATED'
  /** A deployment was queued, went on, or came to its end. */
  | 'DEPLOYMENT_STATUS'
  /** A client is no longer connected. */
  | 'DISCONNECT'
  /** Something failed. */
  | 'ERROR_OCCURRED'
  /** A file of the workspace was created, modified, deleted or moved. */
  | 'FILE_CHANGE'
  /** A generation came to its end and left artifacts. */
  | 'GENERATION_COMPLETE'
  /** A component was checked. */
  | 'HEALTH_CHECK'
  /** A line of a log: of a deployment, an agent, or any other program. */
  | 'LOG_LINE'
  /** Maintenance began or ended, with the mutation setMaintenanceMode. */
  | 'MAINTENANCE_MODE'
  /** A memory was deleted. */
  | 'MEMORY_DELETED'
  /** The time of a memory ran out. */
  | 'MEMORY_EXPIRED'
  /** Memory was searched. */
  | 'MEMORY_RETRIEVED'
  /** Something was put into memory. */
  | 'MEMORY_STORED'
  /** A memory changed. */
  | 'MEMORY_UPDATED'
  /** A message was deleted. */
  | 'MESSAGE_DELETED'
  /** A message was dealt with, by a program or an agent. */
  | 'MESSAGE_PROCESSED'
  /** Somebody read a message. */
  | 'MESSAGE_READ'
  /** Measurements of the hub. */
  | 'METRICS_UPDATE'
  /** A message was written. */
  | 'NEW_MESSAGE'
  /** A measurement passed its threshold, or came back. */
  | 'PERFORMANCE_ALERT'
  /** How far the project, or a part of it, has come. */
  | 'PROGRESS_UPDATE'
  /** The project was made. */
  | 'PROJECT_CREATED'
  /** The project was deleted. The last event of its history. */
  | 'PROJECT_DELETED'
  /** Somebody became a member of the project. */
  | 'PROJECT_JOINED'
  /** Somebody is no longer a member of the project. */
  | 'PROJECT_LEFT'
  /** The name or the description of the project changed. */
  | 'PROJECT_UPDATED'
  /** A pull request was opened, updated, reviewed, merged or closed. */
  | 'PULL_REQUEST'
  /** Commits were pushed to a branch or a tag of the repository. */
  | 'PUSH'
  /** A component is being brought back. */
  | 'RECOVERY_ATTEMPT'
  /** A risk to the project was found, changed or resolved. */
  | 'RISK_ALERT'
  /** This node is about to stop; come back on another, or in a moment. */
  | 'SERVER_SHUTDOWN'
  /** Issues were found that resemble the one at hand. */
  | 'SIMILAR_ISSUES_FOUND'
  /** A step of a workflow came to its end. */
  | 'STEP_COMPLETED'
  /** A step of a workflow changed. */
  | 'STEP_UPDATED'
  /** A notice to everybody who watches. */
  | 'SYSTEM_NOTIFICATION'
  /** How the hub is, as a whole and in its parts. */
  | 'SYSTEM_STATUS'
  /** A task was made or changed. */
  | 'TASK_UPDATE'
  /** Somebody is writing in a channel. */
  | 'TYPING_INDICATOR'
  /** Somebody stopped writing in a channel. */
  | 'TYPING_STOP'
  /** The first connection of a user who watches the project. */
  | 'USER_JOINED'
  /** The last connection of a user who watched the project is gone. */
  | 'USER_LEFT'
  /** A user set their status. */
  | 'USER_STATUS_CHANGED'
  /** A user is writing somewhere in the project. */
  | 'USER_TYPING'
  /** Something may fail soon. */
  | 'WARNING_ISSUED';

/** The payload of `FileChange`, as it is published. */
export type FileChangeInput = {
  /** What happened to the file */
  changeType: FileChangeType;
  /** Path of the file, relative to the root of the workspace */
  filePath: string;
  /** Path before the move */
  previousPath?: string | null | undefined;
  /** Size of the file after the change */
  sizeBytes?: number | null | undefined;
};

/** What happened to the file */
export type FileChangeType =
  | 'CREATED'
  | 'DELETED'
  | 'MODIFIED'
  | 'MOVED';

/** What a stream does when what comes after its cursor is no longer there. */
export type GapPolicy =
  /** It starts at the earliest event; `extensions.gap` of the first frame tells what is missing. */
  | 'CONTINUE'
  /** It answers the error CURSOR_EXPIRED. */
  | 'FAIL';

/** The payload of `GenerationComplete`, as it is published. */
export type GenerationCompleteInput = {
  /** What was generated */
  artifacts: Array<ArtifactInput>;
  /** How long it took, in milliseconds */
  durationMs?: number | null | undefined;
  /** The generation */
  generationId: string;
};

/** The payload of `HealthCheck`, as it is published. */
export type HealthCheckInput = {
  /** Name of the component */
  component: string;
  /** How long it took to answer, in milliseconds */
  latencyMs?: number | null | undefined;
  /** What is wrong with it */
  message?: string | null | undefined;
  /** How it is */
  status: HealthStatus;
};

/** How it is */
export type HealthStatus =
  | 'DEGRADED'
  | 'HEALTHY'
  | 'UNHEALTHY';

/** Level that it was written at */
export type LogLevel =
  | 'DEBUG'
  | 'ERROR'
  | 'FATAL'
  | 'INFO'
  | 'TRACE'
  | 'WARN';

/** The payload of `LogLine`, as it is published. */
export type LogLineInput = {
  /** Agent that it belongs to */
  agentId?: string | null | undefined;
  /** Deployment that it belongs to */
  deploymentId?: string | null | undefined;
  /** Level that it was written at */
  level: LogLevel;
  /** The line, without its line break */
  message: string;
  /** Program that wrote the line */
  source: string;
  /** Stream that it was written to */
  stream: LogStream;
};

/** Stream that it was written to */
export type LogStream =
  | 'OTHER'
  | 'STDERR'
  | 'STDOUT';

/** The payload of `MemoryDeleted`, as it is published. */
export type MemoryDeletedInput = {
  /** The memory */
  memoryId: string;
  /** Why it was deleted */
  reason?: string | null | undefined;
};

/** The payload of `MemoryExpired`, as it is published. */
export type MemoryExpiredInput = {
  /** The memory */
  memoryId: string;
};

/** The payload of `MemoryRetrieved`, as it is published. */
export type MemoryRetrievedInput = {
  /** How long it took, in milliseconds */
  durationMs?: number | null | undefined;
  /** What was found, best first */
  memoryIds: Array<string>;
  /** What was searched for */
  query: string;
};

/** The payload of `MemoryStored`, as it is published. */
export type MemoryStoredInput = {
  /** Kind of memory, in the words of the publisher */
  kind?: string | null | undefined;
  /** The memory */
  memoryId: string;
  /** What is remembered */
  summary: string;
  /** Topics that it belongs to */
  topics: Array<string>;
};

/** The payload of `MemoryUpdated`, as it is published. */
export type MemoryUpdatedInput = {
  /** The memory */
  memoryId: string;
  /** What is remembered now */
  summary?: string | null | undefined;
  /** Topics that it belongs to now */
  topics: Array<string>;
};

/** The payload of `MessageDeleted`, as it is published. */
export type MessageDeletedInput = {
  /** The message */
  messageId: string;
  /** Why it was deleted */
  reason?: string | null | undefined;
};

/** The payload of `MessageProcessed`, as it is published. */
export type MessageProcessedInput = {
  /** How long it took, in milliseconds */
  durationMs?: number | null | undefined;
  /** The message */
  messageId: string;
  /** Run that dealt with it */
  runId?: string | null | undefined;
};

/** The payload of `MessageRead`, as it is published. */
export type MessageReadInput = {
  /** The message */
  messageId: string;
  /** Who read it */
  userId: string;
};

/** The payload of `NewMessage`, as it is published. */
export type NewMessageInput = {
  /** Text of the message */
  body: string;
  /** Channel that it was written in */
  channel: string;
  /** The message */
  messageId: string;
  /** Message that it answers */
  replyTo?: string | null | undefined;
};

/** How it is to be shown */
export type NotificationLevel =
  | 'ERROR'
  | 'INFO'
  | 'SUCCESS'
  | 'WARNING';

/** How much an event matters, from little to much. NORMAL unless the publisher says otherwise. */
export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** The payload of `ProgressUpdate`, as it is published. */
export type ProgressUpdateInput = {
  /** Agent that reports it */
  agentId?: string | null | undefined;
  /** Number of tasks done */
  completedTasks?: number | null | undefined;
  /** What is being done now */
  message?: string | null | undefined;
  /** How much is done, 0 to 100 */
  percentage: number;
  /** What the progress is of: the whole project, or a name for a part of it */
  scope?: string | null | undefined;
  /** Number of tasks in all */
  totalTasks?: number | null | undefined;
};

/** One event of a batch. */
export type PublishItem = {
  /** The event. */
  event: EventInput;
  /** What is said about the event beside its payload. */
  options?: PublishOptions | null | undefined;
};

/** What is said about an event beside its payload. */
export type PublishOptions = {
  /** In whose name it is published. Needs IMPERSONATE. */
  actor?: ActorInput | null | undefined;
  /** What caused it. At most 128 characters. */
  causationId?: string | null | undefined;
  /** What it belongs together with. At most 128 characters. */
  correlationId?: string | null | undefined;
  /** At most 128 characters. The same key within 24 h in a project gives back the first event and appends nothing; with another payload it is CONFLICT. */
  idempotencyKey?: string | null | undefined;
  /** When it happened. Now when left out. */
  occurredAt?: string | null | undefined;
  /** How much it matters. NORMAL when left out. */
  priority?: Priority | null | undefined;
  /** Words to mark it with: at most 32, of at most 128 characters each. */
  tags?: Array<string> | null | undefined;
};

/** What happened to it */
export type PullRequestAction =
  | 'CLOSED'
  | 'MERGED'
  | 'OPENED'
  | 'REVIEWED'
  | 'UPDATED';

/** The payload of `PullRequest`, as it is published. */
export type PullRequestInput = {
  /** What happened to it */
  action: PullRequestAction;
  /** Who opened the pull request */
  authorName: string;
  /** Number of the pull request in its repository */
  number: number;
  /** State after the action, in the words of the code host */
  state: string;
  /** Title of the pull request */
  title: string;
  /** Where the pull request can be looked at */
  url?: string | null | undefined;
};

/** The payload of `Push`, as it is published. */
export type PushInput = {
  /** Hash that the ref has now */
  after: string;
  /** Hash that the ref had before; absent for a new ref */
  before?: string | null | undefined;
  /** Number of commits pushed */
  commitCount: number;
  /** Whether history was rewritten */
  forced: boolean;
  /** Full name of the ref, such as refs/heads/main */
  ref: string;
  /** Where the difference can be looked at */
  url?: string | null | undefined;
};

/** The payload of `RecoveryAttempt`, as it is published. */
export type RecoveryAttemptInput = {
  /** Number of the attempt, from 1 */
  attempt: number;
  /** Name of the component */
  component: string;
  /** What came of it */
  outcome: RecoveryOutcome;
  /** How it is being brought back */
  strategy?: string | null | undefined;
};

/** What came of it */
export type RecoveryOutcome =
  | 'GAVE_UP'
  | 'SUCCEEDED'
  | 'TRYING';

/** The payload of `RiskAlert`, as it is published. */
export type RiskAlertInput = {
  /** Kind of risk, such as schedule or security */
  category?: string | null | undefined;
  /** What may go wrong */
  message: string;
  /** What is done against it */
  mitigation?: string | null | undefined;
  /** Whether the risk is gone */
  resolved: boolean;
  /** The risk */
  riskId: string;
  /** How bad it would be */
  severity: Severity;
};

/** How bad it is */
export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** An issue that resembles the one at hand, as it is published. */
export type SimilarIssueInput = {
  /** The issue */
  id: string;
  /** How alike it is; more is more alike */
  score: number;
  /** Title of the issue */
  title: string;
  /** Where it can be looked at */
  url?: string | null | undefined;
};

/** The payload of `SimilarIssuesFound`, as it is published. */
export type SimilarIssuesFoundInput = {
  /** What was found, most alike first */
  issues: Array<SimilarIssueInput>;
  /** What was searched for */
  query?: string | null | undefined;
};

/** The payload of `StepCompleted`, as it is published. */
export type StepCompletedInput = {
  /** How long it took, in milliseconds */
  durationMs?: number | null | undefined;
  /** Name of the step */
  name: string;
  /** How it ended */
  outcome: StepOutcome;
  /** The step */
  stepId: string;
  /** The workflow */
  workflowId: string;
};

/** How it ended */
export type StepOutcome =
  | 'FAILED'
  | 'SKIPPED'
  | 'SUCCEEDED';

/** Where the step stands */
export type StepStatus =
  | 'ACTIVE'
  | 'BLOCKED'
  | 'DONE'
  | 'PENDING'
  | 'SKIPPED';

/** The payload of `StepUpdated`, as it is published. */
export type StepUpdatedInput = {
  /** Who works on it */
  assignee?: string | null | undefined;
  /** What changed, as the publisher describes it */
  changes?: unknown;
  /** Name of the step */
  name: string;
  /** Where the step stands */
  status: StepStatus;
  /** The step */
  stepId: string;
  /** The workflow */
  workflowId: string;
};

/** How it is connected */
export type StreamTransport =
  | 'SSE'
  | 'WS';

/** The payload of `SystemNotification`, as it is published. */
export type SystemNotificationInput = {
  /** How it is to be shown */
  level: NotificationLevel;
  /** Text of the notice */
  message: string;
  /** Heading */
  title?: string | null | undefined;
};

/** Where the task stands */
export type TaskStatus =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'TODO';

/** The payload of `TaskUpdate`, as it is published. */
export type TaskUpdateInput = {
  /** Who works on it */
  assignee?: string | null | undefined;
  /** When it is due */
  dueAt?: string | null | undefined;
  /** Labels of the task */
  labels: Array<string>;
  /** How much of it is done, 0 to 100 */
  percentage?: number | null | undefined;
  /** Where it stood before */
  previousStatus?: TaskStatus | null | undefined;
  /** Where the task stands */
  status: TaskStatus;
  /** The task */
  taskId: string;
  /** What is to be done */
  title: string;
  /** Where the task can be looked at */
  url?: string | null | undefined;
};

/** The payload of `TypingIndicator`, as it is published. */
export type TypingIndicatorInput = {
  /** Channel that is written in */
  channel: string;
  /** Who is writing */
  userId: string;
};

/** The payload of `TypingStop`, as it is published. */
export type TypingStopInput = {
  /** Channel that was written in */
  channel: string;
  /** Who stopped writing */
  userId: string;
};

/** Status of the user */
export type UserStatus =
  | 'AWAY'
  | 'BUSY'
  | 'OFFLINE'
  | 'ONLINE';

/** The payload of `UserStatusChanged`, as it is published. */
export type UserStatusChangedInput = {
  /** What the user says about it */
  message?: string | null | undefined;
  /** Status of the user */
  status: UserStatus;
  /** The user */
  userId: string;
};

/** The payload of `UserTyping`, as it is published. */
export type UserTypingInput = {
  /** The user */
  userId: string;
  /** What is being written in, such as a file or a task */
  where: string;
};

/** The payload of `WarningIssued`, as it is published. */
export type WarningIssuedInput = {
  /** Code of the warning, for programs */
  code: string;
  /** What may go wrong, for people */
  message: string;
  /** Where it was noticed */
  source?: string | null | undefined;
};

export type CommitHistoryQueryVariables = Exact<{
  projectId: string;
  last?: number | null | undefined;
}>;


export type CommitHistoryQuery = { project: { commitHistory: { nodes: Array<{ sha: string, branch: string | null, cursor: string, occurredAt: string }> } } | null };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject: { id: string, name: string, description: string | null, createdAt: string } };

type EventEnvelope_Activity_Fragment = { __typename: 'Activity', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AgentStatus_Fragment = { __typename: 'AgentStatus', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AiProcessingEnd_Fragment = { __typename: 'AiProcessingEnd', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AiProcessingError_Fragment = { __typename: 'AiProcessingError', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AiProcessingProgress_Fragment = { __typename: 'AiProcessingProgress', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AiProcessingStart_Fragment = { __typename: 'AiProcessingStart', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AiResponseChunk_Fragment = { __typename: 'AiResponseChunk', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AiResponseGenerated_Fragment = { __typename: 'AiResponseGenerated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AuthenticationFailed_Fragment = { __typename: 'AuthenticationFailed', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AuthenticationSuccess_Fragment = { __typename: 'AuthenticationSuccess', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_AutoCommit_Fragment = { __typename: 'AutoCommit', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_BroadcastMessage_Fragment = { __typename: 'BroadcastMessage', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_BuildStatus_Fragment = { __typename: 'BuildStatus', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ChatStatusUpdate_Fragment = { __typename: 'ChatStatusUpdate', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_Commit_Fragment = { __typename: 'Commit', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_Connect_Fragment = { __typename: 'Connect', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ConnectionError_Fragment = { __typename: 'ConnectionError', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ConnectionRestored_Fragment = { __typename: 'ConnectionRestored', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ContextAnalysisComplete_Fragment = { __typename: 'ContextAnalysisComplete', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ContextAnalysisProgress_Fragment = { __typename: 'ContextAnalysisProgress', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ContextRelevanceChanged_Fragment = { __typename: 'ContextRelevanceChanged', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ContextSummaryUpdated_Fragment = { __typename: 'ContextSummaryUpdated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_DashboardUpdate_Fragment = { __typename: 'DashboardUpdate', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_DependencyUpdated_Fragment = { __typename: 'DependencyUpdated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_DeploymentStatus_Fragment = { __typename: 'DeploymentStatus', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_Disconnect_Fragment = { __typename: 'Disconnect', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ErrorOccurred_Fragment = { __typename: 'ErrorOccurred', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_FileChange_Fragment = { __typename: 'FileChange', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_GenerationComplete_Fragment = { __typename: 'GenerationComplete', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_HealthCheck_Fragment = { __typename: 'HealthCheck', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_LogLine_Fragment = { __typename: 'LogLine', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MaintenanceMode_Fragment = { __typename: 'MaintenanceMode', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MemoryDeleted_Fragment = { __typename: 'MemoryDeleted', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MemoryExpired_Fragment = { __typename: 'MemoryExpired', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MemoryRetrieved_Fragment = { __typename: 'MemoryRetrieved', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MemoryStored_Fragment = { __typename: 'MemoryStored', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MemoryUpdated_Fragment = { __typename: 'MemoryUpdated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MessageDeleted_Fragment = { __typename: 'MessageDeleted', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MessageProcessed_Fragment = { __typename: 'MessageProcessed', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MessageRead_Fragment = { __typename: 'MessageRead', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_MetricsUpdate_Fragment = { __typename: 'MetricsUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_NewMessage_Fragment = { __typename: 'NewMessage', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_PerformanceAlert_Fragment = { __typename: 'PerformanceAlert', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ProgressUpdate_Fragment = { __typename: 'ProgressUpdate', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ProjectCreated_Fragment = { __typename: 'ProjectCreated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ProjectDeleted_Fragment = { __typename: 'ProjectDeleted', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ProjectJoined_Fragment = { __typename: 'ProjectJoined', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ProjectLeft_Fragment = { __typename: 'ProjectLeft', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ProjectUpdated_Fragment = { __typename: 'ProjectUpdated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_PullRequest_Fragment = { __typename: 'PullRequest', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_Push_Fragment = { __typename: 'Push', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_RecoveryAttempt_Fragment = { __typename: 'RecoveryAttempt', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_RiskAlert_Fragment = { __typename: 'RiskAlert', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_ServerShutdown_Fragment = { __typename: 'ServerShutdown', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_SimilarIssuesFound_Fragment = { __typename: 'SimilarIssuesFound', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_StepCompleted_Fragment = { __typename: 'StepCompleted', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_StepUpdated_Fragment = { __typename: 'StepUpdated', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_SystemNotification_Fragment = { __typename: 'SystemNotification', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_SystemStatus_Fragment = { __typename: 'SystemStatus', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_TaskUpdate_Fragment = { __typename: 'TaskUpdate', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_TypingIndicator_Fragment = { __typename: 'TypingIndicator', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_TypingStop_Fragment = { __typename: 'TypingStop', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_UserJoined_Fragment = { __typename: 'UserJoined', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_UserLeft_Fragment = { __typename: 'UserLeft', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_UserStatusChanged_Fragment = { __typename: 'UserStatusChanged', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_UserTyping_Fragment = { __typename: 'UserTyping', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventEnvelope_WarningIssued_Fragment = { __typename: 'WarningIssued', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

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

type EventFields_Activity_Fragment = { __typename: 'Activity', link: string | null, subjectId: string | null, summary: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, kind_Activity: string, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AgentStatus_Fragment = { __typename: 'AgentStatus', task: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, agentId_AgentStatus: string, message_AgentStatus: string | null, name_AgentStatus: string | null, status_AgentStatus: AgentState, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AiProcessingEnd_Fragment = { __typename: 'AiProcessingEnd', durationMs: number | null, inputTokens: number | null, outputTokens: number | null, runId: string, success: boolean, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AiProcessingError_Fragment = { __typename: 'AiProcessingError', code: string, message: string, retryable: boolean, runId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AiProcessingProgress_Fragment = { __typename: 'AiProcessingProgress', percentage: number | null, runId: string, stage: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_AiProcessingProgress: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AiProcessingStart_Fragment = { __typename: 'AiProcessingStart', agentId: string | null, model: string | null, purpose: string | null, runId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AiResponseChunk_Fragment = { __typename: 'AiResponseChunk', content: string, index: number, runId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AiResponseGenerated_Fragment = { __typename: 'AiResponseGenerated', content: string, inputTokens: number | null, model: string | null, outputTokens: number | null, runId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AuthenticationFailed_Fragment = { __typename: 'AuthenticationFailed', method: AuthenticationMethod | null, remoteAddress: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, reason_AuthenticationFailed: string, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AuthenticationSuccess_Fragment = { __typename: 'AuthenticationSuccess', remoteAddress: string, subject: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, method_AuthenticationSuccess: AuthenticationMethod, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_AutoCommit_Fragment = { __typename: 'AutoCommit', changesCount: number | null, commitSha: string | null, nextRunAt: string | null, phase: AutoCommitPhase, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_AutoCommit: string | null, success_AutoCommit: boolean | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_BroadcastMessage_Fragment = { __typename: 'BroadcastMessage', audience: BroadcastAudience, body: string, broadcastId: string, expiresAt: string | null, title: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_BuildStatus_Fragment = { __typename: 'BuildStatus', branch: string | null, buildId: string, durationMs: number | null, name: string, sha: string | null, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, status_BuildStatus: BuildState, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ChatStatusUpdate_Fragment = { __typename: 'ChatStatusUpdate', channel: string, topic: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, status_ChatStatusUpdate: ChatStatus, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_Commit_Fragment = { __typename: 'Commit', authorEmail: string | null, authorName: string, branch: string | null, deletions: number | null, filesChanged: number | null, insertions: number | null, message: string, parents: Array<string>, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, sha_Commit: string, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_Connect_Fragment = { __typename: 'Connect', connectionId: string, remoteAddress: string, transport: StreamTransport, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, userId_Connect: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ConnectionError_Fragment = { __typename: 'ConnectionError', code: string, message: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, connectionId_ConnectionError: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ConnectionRestored_Fragment = { __typename: 'ConnectionRestored', connectionId: string, downMs: number, missedEvents: number, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, userId_ConnectionRestored: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ContextAnalysisComplete_Fragment = { __typename: 'ContextAnalysisComplete', analysisId: string, durationMs: number | null, keyTerms: Array<string>, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, summary_ContextAnalysisComplete: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ContextAnalysisProgress_Fragment = { __typename: 'ContextAnalysisProgress', analysisId: string, percentage: number | null, stage: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ContextRelevanceChanged_Fragment = { __typename: 'ContextRelevanceChanged', memoryId: string, reason: string | null, relevance: number, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ContextSummaryUpdated_Fragment = { __typename: 'ContextSummaryUpdated', previousSummary: string | null, summary: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_DashboardUpdate_Fragment = { __typename: 'DashboardUpdate', data: unknown, title: string | null, widget: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_DependencyUpdated_Fragment = { __typename: 'DependencyUpdated', fromVersion: string | null, kind: string | null, name: string, toVersion: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_DeploymentStatus_Fragment = { __typename: 'DeploymentStatus', deploymentId: string, environment: string, percentage: number | null, url: string | null, version: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_DeploymentStatus: string | null, status_DeploymentStatus: DeploymentState, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_Disconnect_Fragment = { __typename: 'Disconnect', connectionId: string, reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, code_Disconnect: number | null, durationMs_Disconnect: number, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ErrorOccurred_Fragment = { __typename: 'ErrorOccurred', category: string | null, code: string, details: unknown, message: string, severity: Severity, source: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_FileChange_Fragment = { __typename: 'FileChange', changeType: FileChangeType, filePath: string, previousPath: string | null, sizeBytes: number | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_GenerationComplete_Fragment = { __typename: 'GenerationComplete', durationMs: number | null, generationId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, artifacts: Array<{ mediaType: string | null, name: string, sizeBytes: number | null, url: string | null }>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_HealthCheck_Fragment = { __typename: 'HealthCheck', component: string, latencyMs: number | null, status: HealthStatus, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_HealthCheck: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_LogLine_Fragment = { __typename: 'LogLine', agentId: string | null, level: LogLevel, message: string, stream: LogStream, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, deploymentId_LogLine: string | null, source_LogLine: string, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MaintenanceMode_Fragment = { __typename: 'MaintenanceMode', enabled: boolean, reason: string | null, until: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MemoryDeleted_Fragment = { __typename: 'MemoryDeleted', memoryId: string, reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MemoryExpired_Fragment = { __typename: 'MemoryExpired', memoryId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MemoryRetrieved_Fragment = { __typename: 'MemoryRetrieved', durationMs: number | null, memoryIds: Array<string>, query: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MemoryStored_Fragment = { __typename: 'MemoryStored', kind: string | null, memoryId: string, summary: string, topics: Array<string>, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MemoryUpdated_Fragment = { __typename: 'MemoryUpdated', memoryId: string, topics: Array<string>, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, summary_MemoryUpdated: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MessageDeleted_Fragment = { __typename: 'MessageDeleted', messageId: string, reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MessageProcessed_Fragment = { __typename: 'MessageProcessed', durationMs: number | null, messageId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, runId_MessageProcessed: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MessageRead_Fragment = { __typename: 'MessageRead', messageId: string, userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_MetricsUpdate_Fragment = { __typename: 'MetricsUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, metrics: Array<{ name: string, unit: string, value: number }>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_NewMessage_Fragment = { __typename: 'NewMessage', body: string, channel: string, messageId: string, replyTo: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_PerformanceAlert_Fragment = { __typename: 'PerformanceAlert', alertId: string, metric: string, resolved: boolean, severity: Severity, threshold: number, value: number, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ProgressUpdate_Fragment = { __typename: 'ProgressUpdate', agentId: string | null, completedTasks: number | null, scope: string, totalTasks: number | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_ProgressUpdate: string | null, percentage_ProgressUpdate: number, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ProjectCreated_Fragment = { __typename: 'ProjectCreated', description: string | null, name: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ProjectDeleted_Fragment = { __typename: 'ProjectDeleted', reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ProjectJoined_Fragment = { __typename: 'ProjectJoined', role: string, userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ProjectLeft_Fragment = { __typename: 'ProjectLeft', userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ProjectUpdated_Fragment = { __typename: 'ProjectUpdated', changes: unknown, description: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, name_ProjectUpdated: string | null, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_PullRequest_Fragment = { __typename: 'PullRequest', action: PullRequestAction, authorName: string, number: number, state: string, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, title_PullRequest: string, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_Push_Fragment = { __typename: 'Push', after: string, before: string | null, commitCount: number, forced: boolean, ref: string, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_RecoveryAttempt_Fragment = { __typename: 'RecoveryAttempt', attempt: number, component: string, outcome: RecoveryOutcome, strategy: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_RiskAlert_Fragment = { __typename: 'RiskAlert', category: string | null, message: string, mitigation: string | null, resolved: boolean, riskId: string, severity: Severity, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_ServerShutdown_Fragment = { __typename: 'ServerShutdown', graceMs: number, reason: string | null, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_SimilarIssuesFound_Fragment = { __typename: 'SimilarIssuesFound', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, query_SimilarIssuesFound: string | null, issues: Array<{ id: string, score: number, title: string, url: string | null }>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_StepCompleted_Fragment = { __typename: 'StepCompleted', durationMs: number | null, name: string, stepId: string, workflowId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, outcome_StepCompleted: StepOutcome, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_StepUpdated_Fragment = { __typename: 'StepUpdated', assignee: string | null, name: string, stepId: string, workflowId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, changes_StepUpdated: unknown, status_StepUpdated: StepStatus, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_SystemNotification_Fragment = { __typename: 'SystemNotification', message: string, title: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, level_SystemNotification: NotificationLevel, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_SystemStatus_Fragment = { __typename: 'SystemStatus', status: HealthStatus, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, components: Array<{ message: string | null, name: string, status: HealthStatus }>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_TaskUpdate_Fragment = { __typename: 'TaskUpdate', assignee: string | null, dueAt: string | null, labels: Array<string>, percentage: number | null, previousStatus: TaskStatus | null, taskId: string, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, status_TaskUpdate: TaskStatus, title_TaskUpdate: string, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_TypingIndicator_Fragment = { __typename: 'TypingIndicator', channel: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_TypingStop_Fragment = { __typename: 'TypingStop', channel: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_UserJoined_Fragment = { __typename: 'UserJoined', connectionId: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_UserLeft_Fragment = { __typename: 'UserLeft', connectionId: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_UserStatusChanged_Fragment = { __typename: 'UserStatusChanged', userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_UserStatusChanged: string | null, status_UserStatusChanged: UserStatus, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_UserTyping_Fragment = { __typename: 'UserTyping', userId: string, where: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

type EventFields_WarningIssued_Fragment = { __typename: 'WarningIssued', code: string, message: string, source: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } };

export type EventFieldsFragment =
  | EventFields_Activity_Fragment
  | EventFields_AgentStatus_Fragment
  | EventFields_AiProcessingEnd_Fragment
  | EventFields_AiProcessingError_Fragment
  | EventFields_AiProcessingProgress_Fragment
  | EventFields_AiProcessingStart_Fragment
  | EventFields_AiResponseChunk_Fragment
  | EventFields_AiResponseGenerated_Fragment
  | EventFields_AuthenticationFailed_Fragment
  | EventFields_AuthenticationSuccess_Fragment
  | EventFields_AutoCommit_Fragment
  | EventFields_BroadcastMessage_Fragment
  | EventFields_BuildStatus_Fragment
  | EventFields_ChatStatusUpdate_Fragment
  | EventFields_Commit_Fragment
  | EventFields_Connect_Fragment
  | EventFields_ConnectionError_Fragment
  | EventFields_ConnectionRestored_Fragment
  | EventFields_ContextAnalysisComplete_Fragment
  | EventFields_ContextAnalysisProgress_Fragment
  | EventFields_ContextRelevanceChanged_Fragment
  | EventFields_ContextSummaryUpdated_Fragment
  | EventFields_DashboardUpdate_Fragment
  | EventFields_DependencyUpdated_Fragment
  | EventFields_DeploymentStatus_Fragment
  | EventFields_Disconnect_Fragment
  | EventFields_ErrorOccurred_Fragment
  | EventFields_FileChange_Fragment
  | EventFields_GenerationComplete_Fragment
  | EventFields_HealthCheck_Fragment
  | EventFields_LogLine_Fragment
  | EventFields_MaintenanceMode_Fragment
  | EventFields_MemoryDeleted_Fragment
  | EventFields_MemoryExpired_Fragment
  | EventFields_MemoryRetrieved_Fragment
  | EventFields_MemoryStored_Fragment
  | EventFields_MemoryUpdated_Fragment
  | EventFields_MessageDeleted_Fragment
  | EventFields_MessageProcessed_Fragment
  | EventFields_MessageRead_Fragment
  | EventFields_MetricsUpdate_Fragment
  | EventFields_NewMessage_Fragment
  | EventFields_PerformanceAlert_Fragment
  | EventFields_ProgressUpdate_Fragment
  | EventFields_ProjectCreated_Fragment
  | EventFields_ProjectDeleted_Fragment
  | EventFields_ProjectJoined_Fragment
  | EventFields_ProjectLeft_Fragment
  | EventFields_ProjectUpdated_Fragment
  | EventFields_PullRequest_Fragment
  | EventFields_Push_Fragment
  | EventFields_RecoveryAttempt_Fragment
  | EventFields_RiskAlert_Fragment
  | EventFields_ServerShutdown_Fragment
  | EventFields_SimilarIssuesFound_Fragment
  | EventFields_StepCompleted_Fragment
  | EventFields_StepUpdated_Fragment
  | EventFields_SystemNotification_Fragment
  | EventFields_SystemStatus_Fragment
  | EventFields_TaskUpdate_Fragment
  | EventFields_TypingIndicator_Fragment
  | EventFields_TypingStop_Fragment
  | EventFields_UserJoined_Fragment
  | EventFields_UserLeft_Fragment
  | EventFields_UserStatusChanged_Fragment
  | EventFields_UserTyping_Fragment
  | EventFields_WarningIssued_Fragment
;

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
}>;


export type EventsSubscription = { events:
    | { __typename: 'Activity', link: string | null, subjectId: string | null, summary: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, kind_Activity: string, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AgentStatus', task: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, agentId_AgentStatus: string, message_AgentStatus: string | null, name_AgentStatus: string | null, status_AgentStatus: AgentState, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingEnd', durationMs: number | null, inputTokens: number | null, outputTokens: number | null, runId: string, success: boolean, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingError', code: string, message: string, retryable: boolean, runId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingProgress', percentage: number | null, runId: string, stage: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_AiProcessingProgress: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingStart', agentId: string | null, model: string | null, purpose: string | null, runId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiResponseChunk', content: string, index: number, runId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiResponseGenerated', content: string, inputTokens: number | null, model: string | null, outputTokens: number | null, runId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AuthenticationFailed', method: AuthenticationMethod | null, remoteAddress: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, reason_AuthenticationFailed: string, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AuthenticationSuccess', remoteAddress: string, subject: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, method_AuthenticationSuccess: AuthenticationMethod, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AutoCommit', changesCount: number | null, commitSha: string | null, nextRunAt: string | null, phase: AutoCommitPhase, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_AutoCommit: string | null, success_AutoCommit: boolean | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'BroadcastMessage', audience: BroadcastAudience, body: string, broadcastId: string, expiresAt: string | null, title: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'BuildStatus', branch: string | null, buildId: string, durationMs: number | null, name: string, sha: string | null, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, status_BuildStatus: BuildState, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ChatStatusUpdate', channel: string, topic: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, status_ChatStatusUpdate: ChatStatus, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Commit', authorEmail: string | null, authorName: string, branch: string | null, deletions: number | null, filesChanged: number | null, insertions: number | null, message: string, parents: Array<string>, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, sha_Commit: string, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Connect', connectionId: string, remoteAddress: string, transport: StreamTransport, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, userId_Connect: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ConnectionError', code: string, message: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, connectionId_ConnectionError: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ConnectionRestored', connectionId: string, downMs: number, missedEvents: number, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, userId_ConnectionRestored: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextAnalysisComplete', analysisId: string, durationMs: number | null, keyTerms: Array<string>, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, summary_ContextAnalysisComplete: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextAnalysisProgress', analysisId: string, percentage: number | null, stage: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextRelevanceChanged', memoryId: string, reason: string | null, relevance: number, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextSummaryUpdated', previousSummary: string | null, summary: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'DashboardUpdate', data: unknown, title: string | null, widget: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'DependencyUpdated', fromVersion: string | null, kind: string | null, name: string, toVersion: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'DeploymentStatus', deploymentId: string, environment: string, percentage: number | null, url: string | null, version: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_DeploymentStatus: string | null, status_DeploymentStatus: DeploymentState, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Disconnect', connectionId: string, reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, code_Disconnect: number | null, durationMs_Disconnect: number, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ErrorOccurred', category: string | null, code: string, details: unknown, message: string, severity: Severity, source: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'FileChange', changeType: FileChangeType, filePath: string, previousPath: string | null, sizeBytes: number | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'GenerationComplete', durationMs: number | null, generationId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, artifacts: Array<{ mediaType: string | null, name: string, sizeBytes: number | null, url: string | null }>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'HealthCheck', component: string, latencyMs: number | null, status: HealthStatus, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_HealthCheck: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'LogLine', agentId: string | null, level: LogLevel, message: string, stream: LogStream, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, deploymentId_LogLine: string | null, source_LogLine: string, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MaintenanceMode', enabled: boolean, reason: string | null, until: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryDeleted', memoryId: string, reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryExpired', memoryId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryRetrieved', durationMs: number | null, memoryIds: Array<string>, query: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryStored', kind: string | null, memoryId: string, summary: string, topics: Array<string>, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryUpdated', memoryId: string, topics: Array<string>, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, summary_MemoryUpdated: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MessageDeleted', messageId: string, reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MessageProcessed', durationMs: number | null, messageId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, runId_MessageProcessed: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MessageRead', messageId: string, userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MetricsUpdate', id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, metrics: Array<{ name: string, unit: string, value: number }>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'NewMessage', body: string, channel: string, messageId: string, replyTo: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'PerformanceAlert', alertId: string, metric: string, resolved: boolean, severity: Severity, threshold: number, value: number, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProgressUpdate', agentId: string | null, completedTasks: number | null, scope: string, totalTasks: number | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_ProgressUpdate: string | null, percentage_ProgressUpdate: number, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectCreated', description: string | null, name: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectDeleted', reason: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectJoined', role: string, userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectLeft', userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectUpdated', changes: unknown, description: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, name_ProjectUpdated: string | null, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'PullRequest', action: PullRequestAction, authorName: string, number: number, state: string, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, title_PullRequest: string, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Push', after: string, before: string | null, commitCount: number, forced: boolean, ref: string, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'RecoveryAttempt', attempt: number, component: string, outcome: RecoveryOutcome, strategy: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'RiskAlert', category: string | null, message: string, mitigation: string | null, resolved: boolean, riskId: string, severity: Severity, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ServerShutdown', graceMs: number, reason: string | null, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'SimilarIssuesFound', id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, query_SimilarIssuesFound: string | null, issues: Array<{ id: string, score: number, title: string, url: string | null }>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'StepCompleted', durationMs: number | null, name: string, stepId: string, workflowId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, outcome_StepCompleted: StepOutcome, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'StepUpdated', assignee: string | null, name: string, stepId: string, workflowId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, changes_StepUpdated: unknown, status_StepUpdated: StepStatus, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'SystemNotification', message: string, title: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, level_SystemNotification: NotificationLevel, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'SystemStatus', status: HealthStatus, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, components: Array<{ message: string | null, name: string, status: HealthStatus }>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'TaskUpdate', assignee: string | null, dueAt: string | null, labels: Array<string>, percentage: number | null, previousStatus: TaskStatus | null, taskId: string, url: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, status_TaskUpdate: TaskStatus, title_TaskUpdate: string, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'TypingIndicator', channel: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'TypingStop', channel: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserJoined', connectionId: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserLeft', connectionId: string, userId: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserStatusChanged', userId: string, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, message_UserStatusChanged: string | null, status_UserStatusChanged: UserStatus, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserTyping', userId: string, where: string, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'WarningIssued', code: string, message: string, source: string | null, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
   };

export type ProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProjectsQuery = { projects: { nodes: Array<{ id: string, name: string, description: string | null, createdAt: string, head: { offset: number, cursor: string, epoch: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishEventsMutationVariables = Exact<{
  projectId: string;
  events: Array<PublishItem> | PublishItem;
}>;


export type PublishEventsMutation = { publishEvents: Array<
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
    | { id: string, type: EventType, offset: number | null, cursor: string | null, recordedAt: string }
    | { id: string, type: EventType, offset: number, cursor: string, recordedAt: string }
  > };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, kind: ActorKind, grants: Array<{ projects: string, actions: Array<Action>, autoCreate: boolean }> } | null };

export const EventEnvelopeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventEnvelopeFragment, unknown>;
export const EventFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"kind_Activity"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"agentId_AgentStatus"},"name":{"kind":"Name","value":"agentId"}},{"kind":"Field","alias":{"kind":"Name","value":"message_AgentStatus"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"name_AgentStatus"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"status_AgentStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"task"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}},{"kind":"Field","name":{"kind":"Name","value":"success"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"message_AiProcessingProgress"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingStart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiResponseChunk"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiResponseGenerated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthenticationFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","alias":{"kind":"Name","value":"reason_AuthenticationFailed"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthenticationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"method_AuthenticationSuccess"},"name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCommit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changesCount"}},{"kind":"Field","name":{"kind":"Name","value":"commitSha"}},{"kind":"Field","alias":{"kind":"Name","value":"message_AutoCommit"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","alias":{"kind":"Name","value":"success_AutoCommit"},"name":{"kind":"Name","value":"success"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BroadcastMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"broadcastId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BuildStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"buildId"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha"}},{"kind":"Field","alias":{"kind":"Name","value":"status_BuildStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStatusUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","alias":{"kind":"Name","value":"status_ChatStatusUpdate"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorEmail"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"deletions"}},{"kind":"Field","name":{"kind":"Name","value":"filesChanged"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"parents"}},{"kind":"Field","alias":{"kind":"Name","value":"sha_Commit"},"name":{"kind":"Name","value":"sha"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Connect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}},{"kind":"Field","alias":{"kind":"Name","value":"userId_Connect"},"name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","alias":{"kind":"Name","value":"connectionId_ConnectionError"},"name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionRestored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"downMs"}},{"kind":"Field","name":{"kind":"Name","value":"missedEvents"}},{"kind":"Field","alias":{"kind":"Name","value":"userId_ConnectionRestored"},"name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextAnalysisComplete"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analysisId"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"keyTerms"}},{"kind":"Field","alias":{"kind":"Name","value":"summary_ContextAnalysisComplete"},"name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextAnalysisProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analysisId"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextRelevanceChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"relevance"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextSummaryUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previousSummary"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DashboardUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"widget"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DependencyUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromVersion"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"toVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeploymentStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deploymentId"}},{"kind":"Field","name":{"kind":"Name","value":"environment"}},{"kind":"Field","alias":{"kind":"Name","value":"message_DeploymentStatus"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","alias":{"kind":"Name","value":"status_DeploymentStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Disconnect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"code_Disconnect"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","alias":{"kind":"Name","value":"durationMs_Disconnect"},"name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ErrorOccurred"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeType"}},{"kind":"Field","name":{"kind":"Name","value":"filePath"}},{"kind":"Field","name":{"kind":"Name","value":"previousPath"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationComplete"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"artifacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HealthCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","alias":{"kind":"Name","value":"message_HealthCheck"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LogLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","alias":{"kind":"Name","value":"deploymentId_LogLine"},"name":{"kind":"Name","value":"deploymentId"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"source_LogLine"},"name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MaintenanceMode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryExpired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryRetrieved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"memoryIds"}},{"kind":"Field","name":{"kind":"Name","value":"query"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryStored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","alias":{"kind":"Name","value":"summary_MemoryUpdated"},"name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageProcessed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","alias":{"kind":"Name","value":"runId_MessageProcessed"},"name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageRead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricsUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NewMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"replyTo"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PerformanceAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertId"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"completedTasks"}},{"kind":"Field","alias":{"kind":"Name","value":"message_ProgressUpdate"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"percentage_ProgressUpdate"},"name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"totalTasks"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectJoined"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectLeft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","alias":{"kind":"Name","value":"name_ProjectUpdated"},"name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PullRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","alias":{"kind":"Name","value":"title_PullRequest"},"name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Push"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"commitCount"}},{"kind":"Field","name":{"kind":"Name","value":"forced"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecoveryAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RiskAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"mitigation"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"riskId"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServerShutdown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"graceMs"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimilarIssuesFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"query_SimilarIssuesFound"},"name":{"kind":"Name","value":"query"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepCompleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"outcome_StepCompleted"},"name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"stepId"}},{"kind":"Field","name":{"kind":"Name","value":"workflowId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","alias":{"kind":"Name","value":"changes_StepUpdated"},"name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"status_StepUpdated"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stepId"}},{"kind":"Field","name":{"kind":"Name","value":"workflowId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemNotification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"level_SystemNotification"},"name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TaskUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"labels"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","alias":{"kind":"Name","value":"status_TaskUpdate"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","alias":{"kind":"Name","value":"title_TaskUpdate"},"name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TypingIndicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TypingStop"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserJoined"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserLeft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserStatusChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"message_UserStatusChanged"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"status_UserStatusChanged"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserTyping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"where"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WarningIssued"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventFieldsFragment, unknown>;
export const CommitHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sha"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommitHistoryQuery, CommitHistoryQueryVariables>;
export const CreateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<CreateProjectMutation, CreateProjectMutationVariables>;
export const EventTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}}]} as unknown as DocumentNode<EventTypesQuery, EventTypesQueryVariables>;
export const EventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Priority"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GapPolicy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"minPriority"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"onGap"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"kind_Activity"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"agentId_AgentStatus"},"name":{"kind":"Name","value":"agentId"}},{"kind":"Field","alias":{"kind":"Name","value":"message_AgentStatus"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"name_AgentStatus"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"status_AgentStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"task"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}},{"kind":"Field","name":{"kind":"Name","value":"success"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"message_AiProcessingProgress"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiProcessingStart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiResponseChunk"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AiResponseGenerated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthenticationFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","alias":{"kind":"Name","value":"reason_AuthenticationFailed"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthenticationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"method_AuthenticationSuccess"},"name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCommit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changesCount"}},{"kind":"Field","name":{"kind":"Name","value":"commitSha"}},{"kind":"Field","alias":{"kind":"Name","value":"message_AutoCommit"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","alias":{"kind":"Name","value":"success_AutoCommit"},"name":{"kind":"Name","value":"success"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BroadcastMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"broadcastId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BuildStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"buildId"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha"}},{"kind":"Field","alias":{"kind":"Name","value":"status_BuildStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStatusUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","alias":{"kind":"Name","value":"status_ChatStatusUpdate"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorEmail"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"deletions"}},{"kind":"Field","name":{"kind":"Name","value":"filesChanged"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"parents"}},{"kind":"Field","alias":{"kind":"Name","value":"sha_Commit"},"name":{"kind":"Name","value":"sha"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Connect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"remoteAddress"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}},{"kind":"Field","alias":{"kind":"Name","value":"userId_Connect"},"name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","alias":{"kind":"Name","value":"connectionId_ConnectionError"},"name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectionRestored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"downMs"}},{"kind":"Field","name":{"kind":"Name","value":"missedEvents"}},{"kind":"Field","alias":{"kind":"Name","value":"userId_ConnectionRestored"},"name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextAnalysisComplete"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analysisId"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"keyTerms"}},{"kind":"Field","alias":{"kind":"Name","value":"summary_ContextAnalysisComplete"},"name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextAnalysisProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analysisId"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextRelevanceChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"relevance"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContextSummaryUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previousSummary"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DashboardUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"widget"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DependencyUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromVersion"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"toVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeploymentStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deploymentId"}},{"kind":"Field","name":{"kind":"Name","value":"environment"}},{"kind":"Field","alias":{"kind":"Name","value":"message_DeploymentStatus"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","alias":{"kind":"Name","value":"status_DeploymentStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Disconnect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"code_Disconnect"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","alias":{"kind":"Name","value":"durationMs_Disconnect"},"name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ErrorOccurred"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeType"}},{"kind":"Field","name":{"kind":"Name","value":"filePath"}},{"kind":"Field","name":{"kind":"Name","value":"previousPath"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationComplete"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"artifacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HealthCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","alias":{"kind":"Name","value":"message_HealthCheck"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LogLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","alias":{"kind":"Name","value":"deploymentId_LogLine"},"name":{"kind":"Name","value":"deploymentId"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"source_LogLine"},"name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MaintenanceMode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryExpired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryRetrieved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"memoryIds"}},{"kind":"Field","name":{"kind":"Name","value":"query"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryStored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryId"}},{"kind":"Field","alias":{"kind":"Name","value":"summary_MemoryUpdated"},"name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageProcessed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","alias":{"kind":"Name","value":"runId_MessageProcessed"},"name":{"kind":"Name","value":"runId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageRead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricsUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NewMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"replyTo"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PerformanceAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertId"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"completedTasks"}},{"kind":"Field","alias":{"kind":"Name","value":"message_ProgressUpdate"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"percentage_ProgressUpdate"},"name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"totalTasks"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectJoined"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectLeft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProjectUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","alias":{"kind":"Name","value":"name_ProjectUpdated"},"name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PullRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","alias":{"kind":"Name","value":"title_PullRequest"},"name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Push"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"commitCount"}},{"kind":"Field","name":{"kind":"Name","value":"forced"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecoveryAttempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RiskAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"mitigation"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"riskId"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServerShutdown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"graceMs"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimilarIssuesFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"query_SimilarIssuesFound"},"name":{"kind":"Name","value":"query"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepCompleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"outcome_StepCompleted"},"name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"stepId"}},{"kind":"Field","name":{"kind":"Name","value":"workflowId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","alias":{"kind":"Name","value":"changes_StepUpdated"},"name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"status_StepUpdated"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stepId"}},{"kind":"Field","name":{"kind":"Name","value":"workflowId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemNotification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"level_SystemNotification"},"name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TaskUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"labels"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"}},{"kind":"Field","alias":{"kind":"Name","value":"status_TaskUpdate"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","alias":{"kind":"Name","value":"title_TaskUpdate"},"name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TypingIndicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TypingStop"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserJoined"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserLeft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserStatusChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"message_UserStatusChanged"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","alias":{"kind":"Name","value":"status_UserStatusChanged"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserTyping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"where"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WarningIssued"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<EventsSubscription, EventsSubscriptionVariables>;
export const ProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Projects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const PublishEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishItem"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"events"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<PublishEventsMutation, PublishEventsMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"autoCreate"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;