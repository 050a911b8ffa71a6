import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../src/core/declare/event.js';
import type { FieldSpec, Fields } from '../../src/core/declare/field.js';
import { payloadValidator } from '../../src/core/declare/payload.js';
import { CATALOGUE } from '../../src/events/index.js';

/** Type, key, kept, from and payload of every event type, as the catalogue's specification lists them. */
const SPECIFICATION = `
| file_change | | log | clients | filePath, changeType (CREATED MODIFIED DELETED MOVED), previousPath?, sizeBytes? |
| auto_commit | | log | clients | phase (SCHEDULED START RESULT ERROR), success?, changesCount?, commitSha?, message?, nextRunAt? |
| commit | sha | log | clients | sha, message, authorName, authorEmail?, branch?, parents, filesChanged?, insertions?, deletions?, url? |
| push | | log | clients | ref, before?, after, commitCount, forced, url? |
| pull_request | number | log | clients | number, title, action (OPENED UPDATED REVIEWED MERGED CLOSED), state, authorName, url? |
| build_status | buildId | log | clients | buildId, name, buildStatus (QUEUED RUNNING PASSED FAILED CANCELLED), branch?, sha?, durationMs?, url? |
| progress_update | scope | log | clients, hub | scope (default "project"), percentage, completedTasks?, totalTasks?, agentId?, message? |
| task_update | taskId | log | clients | taskId, title, taskStatus (TODO IN_PROGRESS BLOCKED DONE CANCELLED), previousTaskStatus?, assignee?, percentage?, dueAt?, labels, url? |
| risk_alert | riskId | log | clients, hub | riskId, severity (LOW MEDIUM HIGH CRITICAL), message, category?, mitigation?, resolved |
| dashboard_update | widget | log | clients | widget, title?, data (JSON) |
| step_updated | stepId | log | clients | workflowId, stepId, name, stepStatus (PENDING ACTIVE BLOCKED DONE SKIPPED), assignee?, changes (JSON)? |
| step_completed | stepId | log | clients | workflowId, stepId, name, stepOutcome (SUCCEEDED FAILED SKIPPED), durationMs? |
| activity | | log | clients | kind, summary, link?, subjectId? |
| agent_status | agentId | log | clients | agentId, name?, agentStatus (IDLE RUNNING WAITING SUCCEEDED FAILED STOPPED), task?, message? |
| ai_processing_start | runId | log | clients | runId, agentId?, model?, purpose? |
| ai_processing_progress | runId | log | clients | runId, percentage?, stage?, message? |
| ai_processing_end | runId | log | clients | runId, success, durationMs?, inputTokens?, outputTokens? |
| ai_processing_error | runId | log | clients | runId, code, message, retryable |
| ai_response_generated | runId | log | clients | runId, content, model?, inputTokens?, outputTokens? |
| ai_response_chunk | | live | clients | runId, index, content (streamed tokens) |
| generation_complete | generationId | log | clients | generationId, artifacts (name, url?, mediaType?, sizeBytes?), durationMs? |
| deployment_status | deploymentId | log | clients | deploymentId, environment, deploymentStatus (QUEUED IN_PROGRESS SUCCEEDED FAILED ROLLED_BACK CANCELLED), percentage?, version?, url?, message? |
| log_line | | log, short retention | clients | source, stream (STDOUT STDERR OTHER), level (TRACE DEBUG INFO WARN ERROR FATAL), message, deploymentId?, agentId? |
| new_message | messageId | log | clients | messageId, channel, body, replyTo? |
| message_processed | messageId | log | clients | messageId, runId?, durationMs? |
| message_read | | log | clients | messageId, userId |
| message_deleted | messageId | log | clients | messageId, reason? |
| typing_indicator | | live | clients | channel, userId |
| typing_stop | | live | clients | channel, userId |
| chat_status_update | channel | log | clients | channel, chatStatus (OPEN WAITING CLOSED ARCHIVED), topic? |
| project_created | | log | hub | name, description? |
| project_updated | | log | hub | name?, description?, changes (JSON) |
| project_deleted | | log | hub | reason? |
| project_joined | userId | log | hub | userId, role |
| project_left | userId | log | hub | userId |
| user_joined | | live | hub | userId, connectionId (presence: first connection of a user watching the project) |
| user_left | | live | hub | userId, connectionId (presence: the last one gone) |
| user_status_changed | userId | log | clients | userId, userStatus (ONLINE AWAY BUSY OFFLINE), message? |
| user_typing | | live | clients | userId, where |
| memory_stored | memoryId | log | clients | memoryId, kind?, summary, topics |
| memory_updated | memoryId | log | clients | memoryId, summary?, topics |
| memory_deleted | memoryId | log | clients | memoryId, reason? |
| memory_expired | memoryId | log | clients | memoryId |
| memory_retrieved | | log | clients | query, memoryIds, durationMs? |
| context_analysis_progress | analysisId | log | clients | analysisId, percentage?, stage? |
| context_analysis_complete | analysisId | log | clients | analysisId, keyTerms, summary?, durationMs? |
| context_summary_updated | | log | clients | summary, previousSummary? |
| context_relevance_changed | memoryId | log | clients | memoryId, relevance (0–1), reason? |
| similar_issues_found | | log | clients | query?, issues (id, title, score, url?) |
| dependency_updated | name | log | clients | name, fromVersion?, toVersion?, kind? |
| system_status | | log | hub | health (HEALTHY DEGRADED UNHEALTHY), components (name, health, message?) |
| health_check | component | log | hub, clients | component, health (as system_status), latencyMs?, message? |
| metrics_update | | live | hub | metrics (name, value, unit) |
| performance_alert | alertId | log | hub | alertId, metric, value, threshold, severity, resolved |
| error_occurred | | log | hub, clients | code, message, category?, severity, source?, details (JSON)? |
| warning_issued | | log | hub, clients | code, message, source? |
| recovery_attempt | | log | hub, clients | component, attempt, strategy?, recoveryOutcome (TRYING SUCCEEDED GAVE_UP) |
| connection_restored | | log | hub | connectionId, userId?, downMs, missedEvents |
| connect | | log | hub | connectionId, transport (WS SSE), userId?, remoteAddress |
| disconnect | | log | hub | connectionId, closeCode?, reason?, durationMs |
| connection_error | | log | hub | connectionId?, code, message |
| authentication_success | | log | hub | subject, method (JWT API_KEY SESSION), remoteAddress |
| authentication_failed | | log | hub | reason, method?, remoteAddress |
| broadcast_message | broadcastId | log | hub (sendBroadcast) | broadcastId, audience (SYSTEM PROJECT USER), title?, body, expiresAt? |
| system_notification | | log | hub, clients with admin | notificationLevel (INFO SUCCESS WARNING ERROR), title?, message |
| maintenance_mode | | log | hub (setMaintenanceMode) | enabled, reason?, until? |
| server_shutdown | | live | hub | reason?, graceMs |
`;

/** How the specification says in words what the declaration says in values. */
const KEPT: Record<string, Pick<EventDefinition, 'kept' | 'retentionDays'>> = {
  log: { kept: 'log', retentionDays: undefined },
  'log, short retention': { kept: 'log', retentionDays: 7 },
  live: { kept: 'live', retentionDays: undefined },
};

const FROM: Record<string, EventDefinition['from']> = {
  clients: ['clients'],
  'clients, hub': ['clients', 'hub'],
  'hub, clients': ['hub', 'clients'],
  'hub, clients with admin': ['hub', 'admins'],
  hub: ['hub'],
  'hub (sendBroadcast)': ['hub'],
  'hub (setMaintenanceMode)': ['hub'],
};

/** Values that the specification gives once and means wherever the field comes again. */
const SHARED: Record<string, readonly string[]> = {
  severity: ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
  health: ['HEALTHY', 'DEGRADED', 'UNHEALTHY'],
  previousTaskStatus: ['TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED'],
  method: ['JWT', 'API_KEY', 'SESSION'],
};

const rows = SPECIFICATION.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(
    ([, name, key, kept, from, payload]) =>
      ({ name, key, kept, from, payload }) as Record<'name' | 'key' | 'kept' | 'from' | 'payload', string>,
  );

const byName = new Map(CATALOGUE.map((definition) => [definition.name, definition]));

describe('the catalogue', () => {
  it('declares what the specification lists, and nothing else', () => {
    expect([...byName.keys()].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each(rows)('declares $name with its key, how it is kept and who may publish it', ({ name, key, kept, from }) => {
    const { key: declaredKey = '', kept: declaredKept, retentionDays, from: declaredFrom } = byName.get(name)!;
    expect(declaredKey).toBe(key);
    expect({ kept: declaredKept, retentionDays }).toEqual(KEPT[kept]);
    expect(declaredFrom).toEqual(FROM[from]);
  });

  it.each(rows)('declares the payload of $name in the order of the table', ({ name, payload }) => {
    expect(written(byName.get(name)!.payload)).toEqual(fieldsOf(payload));
  });

  it.each(CATALOGUE)('has a valid example of $name, which fills every field', ({ payload, example }) => {
    expect(payloadValidator({ payload })(example)).toEqual(example);
    expect(unfilled(payload, example)).toEqual([]);
  });

  it.each(CATALOGUE)('describes every field of $name', ({ description, payload }) => {
    expect([description, ...descriptions(payload)]).not.toContain('');
  });
});

interface WrittenField {
  readonly name: string;
  readonly optional: boolean;
  readonly values?: readonly string[];
  readonly fields?: readonly WrittenField[];
}

/** What a cell says: `name`, `name?`, `name (A B)`, `name (JSON)?`, `name (field, field?)`, or a remark in parentheses. */
function fieldsOf(cell: string): WrittenField[] {
  return cell.split(/, (?![^(]*\))/).map((text) => {
    const [, name = '', before, inside = '', after] = /^(\w+)(\?)?(?: \((.*)\))?(\?)?$/.exec(text) ?? [];
    const values = /^[A-Z_]+( [A-Z_]+)+$/.test(inside) ? inside.split(' ') : SHARED[name];
    const fields = /^\w+\??(, \w+\??)+$/.test(inside) ? fieldsOf(inside) : undefined;
    return { name, optional: Boolean(before ?? after ?? inside.startsWith('default')), values, fields };
  });
}

function written(fields: Fields): WrittenField[] {
  return Object.entries(fields).map(([name, { optional, item, ...spec }]) => {
    const { values, fields: nested } = item ?? spec;
    return { name, optional: optional && !item, values, fields: nested && written(nested) };
  });
}

function unfilled(fields: Fields, example: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, spec]) => {
    const value = example[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [name];
    const nested = (spec.item ?? spec).fields;
    if (!nested) return [];
    return [value].flat().flatMap((member) => unfilled(nested, member as Readonly<Record<string, unknown>>));
  });
}

function descriptions(fields: Readonly<Record<string, FieldSpec>>): string[] {
  return Object.values(fields).flatMap(({ description, item, fields: nested }) => [
    description,
    ...descriptions(nested ?? item?.fields ?? {}),
  ]);
}
