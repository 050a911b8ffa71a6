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

/** The key to make. */
export type CreateApiKeyInput = {
  /** When it expires. It does not when left out. */
  expiresAt?: string | null | undefined;
  /** What it allows: no more than one may oneself. */
  grants: Array<GrantInput>;
  /** What it is for: 1 to 100 characters. */
  name: string;
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
  /** A broadcast was sent, with the mutation sendBroadcast. Those that it is for follow `broadcasts`; to everybody, or to a user, it is an event of the project `system`. */
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
  /** The first connection of a user who watches the project. Only streams that name the type are told, and never of their own user; nor are they of each, where very many come at once. */
  | 'USER_JOINED'
  /** The last connection of a user who watched the project is gone. Only streams that name the type are told, and never of their own user; nor are they of each, where very many go at once. */
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

/** What a key allows, and where. */
export type GrantInput = {
  /** What is allowed there. */
  actions: Array<Action>;
  /** Whether publishing to a project that does not exist makes it. */
  autoCreate?: boolean | null | undefined;
  /** Pattern of project ids; `*` in it stands for any text. */
  projects: string;
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

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { nodes: Array<{ id: string, name: string, createdAt: string, createdBy: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, grants: Array<{ projects: string, actions: Array<Action>, autoCreate: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CommitHistoryQueryVariables = Exact<{
  projectId: string;
  last?: number | null | undefined;
}>;


export type CommitHistoryQuery = { project: { commitHistory: { nodes: Array<{ sha: string, branch: string | null, cursor: string, occurredAt: string }> } } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string, apiKey: { id: string, name: string, expiresAt: string | null } } };

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
    | { __typename: 'Activity', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AgentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingEnd', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingError', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiProcessingStart', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiResponseChunk', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AiResponseGenerated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AuthenticationFailed', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AuthenticationSuccess', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'AutoCommit', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'BroadcastMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'BuildStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ChatStatusUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Commit', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Connect', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ConnectionError', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ConnectionRestored', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextAnalysisComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextAnalysisProgress', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextRelevanceChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ContextSummaryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'DashboardUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'DependencyUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'DeploymentStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Disconnect', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ErrorOccurred', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'FileChange', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'GenerationComplete', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'HealthCheck', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'LogLine', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MaintenanceMode', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryExpired', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryRetrieved', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryStored', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MemoryUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MessageDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MessageProcessed', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MessageRead', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'MetricsUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'NewMessage', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'PerformanceAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProgressUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectCreated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectDeleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ProjectUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'PullRequest', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'Push', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'RecoveryAttempt', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'RiskAlert', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'ServerShutdown', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'SimilarIssuesFound', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'StepCompleted', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'StepUpdated', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'SystemNotification', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'SystemStatus', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'TaskUpdate', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'TypingIndicator', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'TypingStop', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserJoined', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserLeft', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserStatusChanged', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'UserTyping', payload: unknown, id: string, type: EventType, projectId: string, offset: number | null, cursor: string | null, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
    | { __typename: 'WarningIssued', payload: unknown, id: string, type: EventType, projectId: string, offset: number, cursor: string, occurredAt: string, recordedAt: string, priority: Priority, correlationId: string | null, causationId: string | null, tags: Array<string>, actor: { id: string, name: string, kind: ActorKind } }
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

export type PublishedCommitsQueryVariables = Exact<{
  projectId: string;
  shas: Array<string> | string;
}>;


export type PublishedCommitsQuery = { project: { latestCommit: Array<{ sha: string }> } | null };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, name: string, revokedAt: string | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, kind: ActorKind, grants: Array<{ projects: string, actions: Array<Action>, autoCreate: boolean }> } | null };

export const EventEnvelopeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventEnvelopeFragment, unknown>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"autoCreate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const CommitHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sha"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommitHistoryQuery, CommitHistoryQueryVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const CreateProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<CreateProjectMutation, CreateProjectMutationVariables>;
export const EventTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"example"}}]}}]}}]} as unknown as DocumentNode<EventTypesQuery, EventTypesQueryVariables>;
export const EventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Priority"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GapPolicy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"minPriority"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minPriority"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"onGap"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onGap"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventEnvelope"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventEnvelope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"projectId"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"causationId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]} as unknown as DocumentNode<EventsSubscription, EventsSubscriptionVariables>;
export const ProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Projects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const PublishEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishItem"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}},{"kind":"Argument","name":{"kind":"Name","value":"events"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<PublishEventsMutation, PublishEventsMutationVariables>;
export const PublishedCommitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishedCommits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shas"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latestCommit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shas"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sha"}}]}}]}}]}}]} as unknown as DocumentNode<PublishedCommitsQuery, PublishedCommitsQueryVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"autoCreate"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;