import type { Header, Payload } from './header.js';

/** How a type is shown: its domain, its icon, which variant of its sentence is taken, and what is good or bad. */
interface Look {
  readonly domain: string;
  /** Icon, or icons by variant; `*` for the others. */
  readonly icon: string | Readonly<Record<string, string>>;
  /** Field whose value is the variant, or what finds it. */
  readonly by?: string | ((payload: Payload, tags: readonly string[]) => string);
  /** Variants that wear the colour of danger. */
  readonly bad?: readonly string[];
  /** Field that is a percentage, shown as a bar in these variants (all where none is named). */
  readonly bar?: readonly [field: string, ...variants: string[]];
  /** Names what an event tells the progress of; null or undefined for an event that tells more. */
  readonly subject?: (payload: Payload) => unknown;
  /** Live-only, or written elsewhere: no row. */
  readonly rowless?: true;
}

const one = (domain: string, icon: Look['icon'], more: Partial<Look> = {}): Look => ({ domain, icon, ...more });
const live = (domain: string, icon: string) => one(domain, icon, { rowless: true });
const has = (field: string) => (payload: Payload) => payload[field] !== null && payload[field] !== undefined;

/** A reconnect within this time does not count as leaving, and a page that opens resumes where it has read to. */
const BRIEF_MS = 2_000;

const dependencyVariant = (payload: Payload) =>
  has('fromVersion')(payload) ? (has('toVersion')(payload) ? 'moved' : 'removed') : 'added';

const LOOKS: Readonly<Record<string, Look>> = {
  file_change: one(
    'workspace',
    { CREATED: 'file-plus-2', DELETED: 'file-x-2', MOVED: 'file-symlink', '*': 'file-pen-line' },
    { by: 'changeType' },
  ),
  auto_commit: one('workspace', 'timer', {
    by: ({ phase, success }) => (phase === 'RESULT' ? (success ? 'saved' : 'nothing') : String(phase)),
    bad: ['ERROR'],
  }),
  commit: one('workspace', 'git-commit-horizontal', {
    by: ({ authorName }) => (String(authorName ?? '').trim() ? '' : 'anonymous'),
  }),
  push: one('workspace', 'arrow-up-to-line', { by: ({ forced }) => (forced ? 'forced' : '') }),
  pull_request: one(
    'workspace',
    { MERGED: 'git-merge', CLOSED: 'git-pull-request-closed', '*': 'git-pull-request' },
    { by: 'action' },
  ),
  build_status: one(
    'workspace',
    { QUEUED: 'clock', RUNNING: 'hammer', PASSED: 'circle-check', FAILED: 'circle-x', CANCELLED: 'ban', '*': 'hammer' },
    {
      ...{ by: 'buildStatus', bad: ['FAILED'] },
      subject: ({ buildStatus, buildId }) => buildStatus === 'RUNNING' && buildId,
    },
  ),
  progress_update: one('progress', 'trending-up', { subject: ({ scope }) => scope }),
  task_update: one('progress', 'square-check-big', {
    by: taskVariant,
    subject: (payload) => taskVariant(payload) === 'at' && payload.taskId,
  }),
  risk_alert: one(
    'progress',
    { resolved: 'shield-check', '*': 'triangle-alert' },
    { by: ({ resolved }) => (resolved ? 'resolved' : 'raised'), bad: ['raised'] },
  ),
  dashboard_update: one('progress', 'layout-dashboard'),
  step_updated: one('workflow', 'list-todo'),
  step_completed: one('workflow', 'list-checks', { by: 'stepOutcome', bad: ['FAILED'] }),
  activity: one('workflow', 'activity'),
  agent_status: one('agents', 'bot', {
    ...{ by: 'agentStatus', bad: ['FAILED'] },
    subject: ({ agentStatus, agentId, task }) => agentStatus === 'RUNNING' && `${agentId} ${task ?? ''}`,
  }),
  ai_processing_start: one('agents', 'play'),
  ai_processing_progress: one('agents', 'loader', { bar: ['percentage'], subject: ({ runId }) => runId }),
  ai_processing_end: one('agents', 'flag', { by: 'success', bad: ['false'] }),
  ai_processing_error: one('agents', 'bot-off', {
    by: ({ retryable }) => (retryable ? 'retry' : ''),
    bad: ['', 'retry'],
  }),
  ai_response_generated: one('agents', 'sparkles'),
  ai_response_chunk: live('agents', 'text-cursor-input'),
  generation_complete: one('agents', 'package-check'),
  deployment_status: one('deployments', 'rocket', {
    by: 'deploymentStatus',
    bad: ['FAILED', 'ROLLED_BACK'],
    bar: ['percentage', 'IN_PROGRESS'],
    subject: ({ deploymentStatus, deploymentId }) => deploymentStatus === 'IN_PROGRESS' && deploymentId,
  }),
  log_line: one('deployments', 'terminal', {
    by: ({ level }) => String(level),
    bad: ['ERROR', 'FATAL'],
  }),
  new_message: one('chat', 'message-square', {
    by: (payload) => (has('replyTo')(payload) ? 'answered' : 'wrote'),
  }),
  message_processed: one('chat', 'message-square-reply'),
  message_read: one('chat', 'check-check'),
  message_deleted: one('chat', 'message-square-x'),
  typing_indicator: live('chat', 'ellipsis'),
  typing_stop: live('chat', 'message-square-off'),
  chat_status_update: one('chat', 'messages-square', { by: 'chatStatus' }),
  project_created: one('people', 'folder-plus'),
  project_updated: one('people', 'folder-pen'),
  project_deleted: one('people', 'folder-x'),
  project_joined: one('people', 'user-plus'),
  project_left: one('people', 'user-minus'),
  user_joined: live('people', 'log-in'),
  user_left: live('people', 'log-out'),
  user_status_changed: one('people', 'user-round-pen'),
  user_typing: live('people', 'keyboard'),
  memory_stored: one('memory', 'brain'),
  memory_updated: one('memory', 'notebook-pen'),
  memory_deleted: one('memory', 'eraser'),
  memory_expired: one('memory', 'hourglass'),
  memory_retrieved: one('memory', 'search'),
  context_analysis_progress: one('memory', 'scan-search', {
    bar: ['percentage'],
    subject: ({ analysisId }) => analysisId,
  }),
  context_analysis_complete: one('memory', 'scan-text'),
  context_summary_updated: one('memory', 'scroll-text'),
  context_relevance_changed: one('memory', 'gauge'),
  similar_issues_found: one('memory', 'files'),
  dependency_updated: one('memory', 'package', { by: dependencyVariant }),
  system_status: one('system', 'server', { by: 'health', bad: ['UNHEALTHY'] }),
  health_check: one('system', 'heart-pulse', { by: 'health', bad: ['UNHEALTHY'] }),
  metrics_update: live('system', 'chart-line'),
  performance_alert: one('system', 'siren', {
    by: ({ resolved }, tags) => (tags.includes('node-ended') ? 'ended' : resolved ? 'resolved' : 'raised'),
    bad: ['raised'],
  }),
  error_occurred: one('system', 'bug', { bad: [''] }),
  warning_issued: one('system', 'octagon-alert'),
  recovery_attempt: one('system', 'wrench', { by: 'recoveryOutcome', bad: ['GAVE_UP'] }),
  connection_restored: one('system', 'plug-zap', {
    by: ({ downMs }) => (Number(downMs) < BRIEF_MS ? 'brief' : ''),
  }),
  connect: one('system', 'plug'),
  disconnect: one('system', 'unplug'),
  connection_error: one('system', 'wifi-off', { bad: [''] }),
  authentication_success: one('system', 'key-round'),
  authentication_failed: one('system', 'shield-x'),
  broadcast_message: one('admin', 'megaphone', { by: 'audience' }),
  system_notification: one('admin', 'bell'),
  maintenance_mode: one('admin', 'construction', { by: 'enabled' }),
  server_shutdown: live('admin', 'power'),
};

/** Domains in the order of the rail, with their icons. */
export const DOMAINS: readonly (readonly [domain: string, icon: string])[] = [
  ['workspace', 'folder'],
  ['progress', 'trending-up'],
  ['workflow', 'list-checks'],
  ['agents', 'bot'],
  ['deployments', 'rocket'],
  ['chat', 'message-square'],
  ['people', 'users'],
  ['memory', 'brain'],
  ['system', 'server'],
  ['admin', 'megaphone'],
];

function taskVariant({ previousTaskStatus, taskStatus, percentage }: Payload): string {
  if (previousTaskStatus && previousTaskStatus !== taskStatus) return 'moved';
  return percentage !== null && percentage !== undefined && previousTaskStatus ? 'at' : 'added';
}

/** Look of a team's own type. */
const OWN: Look = { domain: 'workflow', icon: 'box' };

export const lookOf = (type: string): Look => LOOKS[type] ?? OWN;
/** Whether the catalogue has the type; false for a team's own. */
export const isKnown = (type: string): boolean => type in LOOKS;
export const KNOWN_TYPES = Object.keys(LOOKS);

export const domainOf = (type: string): string => lookOf(type).domain;

/** What of an event says how it is shown. */
type Said = Pick<Header, 'type' | 'payload' | 'tags'>;

/** Variant of an event's sentence; empty where its type has only one. */
export function variantOf({ type, payload, tags }: Said): string {
  const { by } = lookOf(type);
  if (by === undefined) return '';
  return typeof by === 'function' ? by(payload, tags) : String(payload[by] ?? '');
}

export function iconOf(event: Said): string {
  const { icon } = lookOf(event.type);
  return typeof icon === 'string' ? icon : (icon[variantOf(event)] ?? icon['*']!);
}

export const isBad = (event: Said): boolean =>
  event.payload.taskStatus === 'BLOCKED' || (lookOf(event.type).bad?.includes(variantOf(event)) ?? false);

/** Percentage that is shown as a bar; null for none. */
export function barOf(event: Said): number | null {
  const [field, ...variants] = lookOf(event.type).bar ?? [];
  const value = field === undefined ? null : event.payload[field];
  if (typeof value !== 'number') return null;
  return variants.length === 0 || variants.includes(variantOf(event)) ? value : null;
}

/** What an event tells the progress of, with its type; null for an event that tells anything else. */
export function subjectOf({ type, payload }: Pick<Header, 'type' | 'payload'>): string | null {
  const subject = lookOf(type).subject?.(payload);
  return typeof subject === 'string' && subject !== '' ? `${type} ${subject}` : null;
}
