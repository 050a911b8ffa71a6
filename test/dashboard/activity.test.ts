import { describe, expect, it } from 'vitest';
import { LiveEvents } from '../../src/dashboard/model/events/live-events.js';
import { agentsOf } from '../../src/dashboard/model/project/agents.js';
import { channelsOf, unreadOf } from '../../src/dashboard/model/project/chat.js';
import { workflowsOf } from '../../src/dashboard/model/project/workflow.js';
import { headerAt, projectEvents } from '../support/project-events.js';

describe('the agents', () => {
  const status = (offset: number, agentId: string, agentStatus: string, more = {}) =>
    headerAt(offset, 'agent_status', { agentId, name: agentId, agentStatus, ...more });
  const run = (offset: number, what: string, payload: object) => headerAt(offset, what, { runId: 'r', ...payload });

  it('are those at work first, then those that did something last', () => {
    const events = projectEvents(status(1, 'a', 'RUNNING'), status(2, 'b', 'SUCCEEDED'), status(3, 'c', 'IDLE'));
    expect(agentsOf(events).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  it('have their newest run, from its start to its end', () => {
    const begun = [
      ...[status(1, 'a', 'RUNNING'), run(2, 'ai_processing_start', { agentId: 'a', purpose: 'Review' })],
      run(3, 'ai_processing_progress', { percentage: 35, stage: 'reading' }),
    ];
    expect(agentsOf(projectEvents(...begun))[0]!.run).toMatchObject({
      ...{ purpose: 'Review', percentage: 35, stage: 'reading', startedAt: 2_000, endedAt: null },
    });
    const ended = run(4, 'ai_processing_end', { success: true, durationMs: 9, inputTokens: 7, outputTokens: 5 });
    expect(agentsOf(projectEvents(...begun, ended))[0]!.run).toMatchObject({
      ...{ purpose: 'Review', endedAt: 4_000, durationMs: 9, inputTokens: 7, outputTokens: 5, error: null },
    });
    const failed = run(4, 'ai_processing_error', { code: 'x', message: 'Overloaded', retryable: true });
    expect(agentsOf(projectEvents(...begun, failed))[0]!.run!.error).toEqual({
      message: 'Overloaded',
      isRetried: true,
    });
  });

  it('have the lines that they have logged since the run began', () => {
    const line = (offset: number, message: string, agentId = 'a') => headerAt(offset, 'log_line', { message, agentId });
    const begun = [line(1, 'old'), status(2, 'a', 'RUNNING'), run(3, 'ai_processing_start', { agentId: 'a' })];
    expect(agentsOf(projectEvents(...begun, line(4, 'one'), line(5, 'other', 'b')))[0]!.lines).toEqual(['one']);
  });
});

describe('what is streamed', () => {
  const chunk = (index: number, content: string, runId = 'r') =>
    headerAt(0, 'ai_response_chunk', { runId, index, content });
  it.each([
    ['is put together', [chunk(0, 'a'), chunk(1, 'b')], 'ab'],
    ['is there once', [chunk(0, 'a'), chunk(0, 'a'), chunk(1, 'b'), chunk(0, 'a')], 'ab'],
    ['says where a part is missing', [chunk(2, 'c'), chunk(4, 'e')], '…c…e'],
    ['is kept for its end only', [chunk(0, 'x'.repeat(5_000)), chunk(1, 'y')], `${'x'.repeat(1_999)}y`],
  ])('%s', (_, events, text) => {
    const live = new LiveEvents();
    expect(live.add(events)).toBe(true);
    expect(live.outputOf('r')).toBe(text);
  });

  it('is kept of the newest runs', () => {
    const live = new LiveEvents();
    live.add(Array.from({ length: 30 }, (_, index) => chunk(0, 'a', `r${index}`)));
    expect(live.outputOf('r9')).toBe('');
    expect(live.outputOf('r29')).toBe('a');
  });

  it('says who is typing, until they stop or six seconds have passed', () => {
    const typing = (type: string, userId = 'ada') => headerAt(0, type, { channel: 'release', userId });
    const live = new LiveEvents();
    live.add([typing('typing_indicator'), typing('typing_indicator', 'bob')], 1_000);
    expect(live.typingIn('release', 6_999)).toEqual(['Ada', 'bob']);
    expect(live.typingIn('release', 6_999, 'bob')).toEqual(['Ada']);
    expect(live.typingIn('release', 7_000)).toEqual([]);
    expect(live.typingIn('other', 2_000)).toEqual([]);
    live.add([typing('typing_stop')], 2_000);
    expect(live.typingIn('release', 2_000)).toEqual(['bob']);
  });
});

describe('the workflows', () => {
  const step = (offset: number, stepId: string, stepStatus: string, workflowId = 'w') =>
    headerAt(offset, 'step_updated', { workflowId, stepId, name: stepId, stepStatus, assignee: 'ada' });
  const end = (offset: number, stepId: string, stepOutcome: string) =>
    headerAt(offset, 'step_completed', { workflowId: 'w', stepId, name: stepId, stepOutcome, durationMs: 9 });

  it('have their steps in the order in which they were named, each in its last state', () => {
    const events = [step(1, 'a', 'PENDING'), step(2, 'b', 'PENDING'), step(3, 'c', 'PENDING'), step(4, 'a', 'ACTIVE')];
    const [workflow] = workflowsOf(projectEvents(...events, end(5, 'a', 'SUCCEEDED'), end(6, 'b', 'FAILED')));
    expect(workflow!.steps.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'DONE'],
      ['b', 'FAILED'],
      ['c', 'PENDING'],
    ]);
    expect(workflow).toMatchObject({ ended: 1, steps: [{ durationMs: 9, assignee: 'ada' }, {}, {}] });
  });

  it('are the one that has changed last first, and a step may begin again', () => {
    const [first] = workflowsOf(
      projectEvents(step(1, 'z', 'PENDING', 'v'), end(2, 'a', 'SKIPPED'), step(3, 'a', 'ACTIVE')),
    );
    expect([first!.id, first!.steps[0]!.status]).toEqual(['w', 'ACTIVE']);
  });
});

describe('the chat', () => {
  const message = (offset: number, messageId: string, channel: string, more = {}) =>
    headerAt(offset, 'new_message', { messageId, channel, body: messageId, ...more });
  const read = (offset: number, messageId: string, userId: string) =>
    headerAt(offset, 'message_read', { messageId, userId });
  const events = projectEvents(
    ...[message(1, 'm1', 'release'), message(2, 'm2', 'help'), message(3, 'm3', 'help', { replyTo: 'm2' })],
    ...[message(4, 'm4', 'help'), headerAt(5, 'message_deleted', { messageId: 'm4' })],
    ...[read(6, 'm3', 'bob'), read(7, 'm3', 'bob'), read(8, 'm3', 'ada')],
    headerAt(9, 'chat_status_update', { channel: 'help', chatStatus: 'WAITING', topic: 'Sign-in' }),
  );

  it('has its channels with their messages, no text of deleted ones, and who has read them', () => {
    const [help, release] = channelsOf(events);
    expect(help).toMatchObject({ name: 'help', status: 'WAITING', topic: 'Sign-in' });
    expect(help!.messages.map(({ id, body, answers, readBy }) => [id, body, answers, readBy])).toEqual([
      ['m2', 'm2', null, []],
      ['m3', 'm3', 'Ada', ['bob']],
      ['m4', null, null, []],
    ]);
    expect(release).toMatchObject({ name: 'release', status: 'OPEN', topic: null });
  });

  it('has the last text of a message in the place of the first, and of another person none', () => {
    const edited = { channel: 'help', messageId: 'm2', body: 'mended' };
    const other = { ...headerAt(11, 'new_message', edited), actor: { id: 'eve', name: 'Eve', kind: 'USER' as const } };
    const [help] = channelsOf(
      projectEvents(message(2, 'm2', 'help'), message(3, 'm3', 'help'), headerAt(10, 'new_message', edited), other),
    );
    expect(help!.messages.map(({ body, isEdited, at, author }) => [body, isEdited, at, author.id])).toEqual([
      ['mended', true, 2_000, 'ada'],
      ['m3', false, 3_000, 'ada'],
      ['mended', false, 11_000, 'eve'],
    ]);
  });

  it('knows what a person has not read', () => {
    const [help] = channelsOf(events);
    expect(unreadOf(help!, 'bob').map(({ id }) => id)).toEqual(['m2']);
    expect(unreadOf(help!, 'ada')).toEqual([]);
  });
});
