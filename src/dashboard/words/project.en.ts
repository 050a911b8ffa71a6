import { dayOf, number, counted as s } from '../model/text/format.js';

/** Words of the project view. */
export const P = {
  position: (offset: string) => `Everything below is of position ${offset}.`,
  parts: 'Parts',
  deploys: 'Deploys',
  loading: 'Loading',
  waiting: 'Waiting for the hub, which cannot be reached.',
  failed: (message: string) => `This could not be read: ${message}.`,
  again: 'Try again',

  board: {
    title: 'Tasks',
    count: (count: number, more: number) =>
      `${number(count)}, by status${more > 0 ? `; the progress counts ${number(more)} more` : ''}`,
    empty: 'No task yet. Tasks come from events of the type task_update.',
    mine: 'Mine',
    more: (count: number) => `${number(count)} more`,
    fewer: 'Fewer',
    labels: (id: string) => `more labels of ${id}`,
    move: (id: string) => `Move ${id}`,
    moveTo: 'Move to',
    moving: 'moving',
    moved: (ago: string) => (ago === 'now' ? 'moved now' : `moved ${ago} ago`),
    movedTo: (id: string, status: string) => `${id} moved to ${status}`,
    undo: 'Undo',
    failed: (message: string) => `Not moved: ${message}`,
    late: (days: number) => `${s(days, 'day')} late`,
    due: (at: number, today: number) => dayOf(at, today) || 'today',
  },

  progress: {
    title: 'Progress',
    empty: 'No progress yet. It comes from events of the type progress_update.',
    scope: (scope: string) => `scope ${scope}`,
    updated: (when: string) => `updated ${when.replace(/:\d\d$/, '')}`,
    said: (completed: number | null, total: number | null, message: string | null) =>
      [completed !== null && total !== null ? `${number(completed)} of ${s(total, 'task')} done` : null, message]
        .filter(Boolean)
        .join(': '),
    counted: (scope: string) =>
      `Counted by whoever reported the progress of the scope ${scope}. Only tasks with events of their own are on the board.`,
    curve: (since: string, from: number, to: number) => `Progress since ${since}: from ${from} to ${to} percent.`,
    tasks: (count: number) => s(count, 'task'),
    totals: (least: number, most: number) =>
      `Dashed: how many tasks there are in total, between ${number(least)} and ${number(most)}.`,
  },

  risks: {
    title: 'Risks',
    empty: 'No risk has been raised.',
    count: (count: number) => `${number(count)} open`,
    more: (count: number) => `${number(count)} more are open`,
    isResolved: 'Resolved',
    resolved: (count: number) => `${number(count)} resolved`,
    since: (when: string) => `since ${when}`,
    openFor: (duration: string) => `open for ${duration}`,
  },

  timeline: {
    title: 'Builds and deployments',
    empty: 'No build and no deployment yet.',
    since: (when: string) => `since ${when}`,
    all: 'All in the feed',
    blank: 'No build and no deployment in this part.',
    newest: 'Show the newest',
    passed: 'passed',
    failed: 'failed or rolled back',
    state: {
      QUEUED: 'queued',
      RUNNING: 'running',
      PASSED: 'passed',
      FAILED: 'failed',
      CANCELLED: 'cancelled',
      IN_PROGRESS: 'rolling out',
      SUCCEEDED: 'rolled out',
      ROLLED_BACK: 'rolled back',
    } as Readonly<Record<string, string>>,
    bar: (lane: string, name: string | null, state: string, from: string, took: string) =>
      `${lane}${name === null ? '' : ` ${name}`}: ${state}, from ${from}, ${took}`,
  },

  commits: {
    title: 'Commits',
    noAuthor: 'Unknown author',
    of: (day: string) => (day === '' ? 'Commits today' : `Commits of ${day}`),
    empty: 'No commit yet.',
    note: (branches: readonly string[], count: number) =>
      `${branches.length === 1 ? `${branches[0]}, ` : branches.length > 1 ? `${s(branches.length, 'branch', 'branches')}, ` : ''}${number(count)}`,
    newest: (time: string) => `newest ${time}`,
  },

  here: {
    title: 'Here now',
    count: (count: number) => s(count, 'person', 'people'),
    notLive: 'Who is here is known only while the page is live.',
    you: 'You',
    tabs: (count: number) => s(count, 'tab'),
  },

  agents: {
    title: 'Agents',
    empty: 'No agent has reported yet. Agents come from events of the type agent_status.',
    count: (running: number, waiting: number) =>
      [
        running > 0 && (running === 1 ? '1 runs' : `${number(running)} run`),
        waiting > 0 && (waiting === 1 ? '1 waits' : `${number(waiting)} wait`),
      ]
        .filter(Boolean)
        .join(', '),
    state: {
      IDLE: 'Idle',
      RUNNING: 'Running',
      WAITING: 'Waiting',
      SUCCEEDED: 'Succeeded',
      FAILED: 'Failed',
      STOPPED: 'Stopped',
    },
    asks: (message: string) => `“${message}”`,
    tokens: (input: number | null, output: number | null, format: (value: number) => string) =>
      input === null && output === null ? null : `${format(input ?? 0)} tokens in, ${format(output ?? 0)} out`,
    output: (name: string) => `Output of ${name}`,
  },

  workflow: {
    title: 'Workflow',
    of: (id: string) => `Workflow: ${id}`,
    empty: 'No workflow yet. Its steps come from events of the type step_updated.',
    count: (ended: number, all: number) => `${number(ended)} of ${number(all)}`,
    by: (name: string, assignee: string) => `${name}, by ${assignee}`,
    other: (id: string, count: string) => `${id}: ${count}`,
    status: {
      PENDING: 'pending',
      ACTIVE: 'active',
      BLOCKED: 'blocked',
      SKIPPED: 'skipped',
      FAILED: 'failed',
      DONE: 'done',
    },
  },

  chat: {
    title: 'Chat',
    empty: 'Nobody has written yet. Messages come from events of the type new_message.',
    channel: (name: string) => `#${name.replace(/^#/, '')}`,
    channels: 'Channels',
    status: { OPEN: 'open', WAITING: 'on hold', CLOSED: 'closed' } as Readonly<Record<string, string>>,
    messages: (name: string) => `Messages in ${name}`,
    writeTo: (name: string) => `Write to #${name.replace(/^#/, '')}`,
    typing: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} is typing`
        : names.length === 2
          ? `${names.join(' and ')} are typing`
          : `${number(names.length)} are typing`,
    sending: 'sending',
    edited: 'edited',
    deleted: 'Message deleted',
    notSent: (message: string) => `Not sent: ${message}`,
    readBy: 'read by',
    answers: (name: string) => `to ${name}: `,
  },
};
