import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  dateTime,
  id,
  int,
  json,
  listOf,
  oneOf,
  optional,
  percentage,
  string,
  withDefault,
} from '../core/declare/field.js';
import { severity } from './severity.js';

const taskStatus = (description: string) =>
  oneOf('TaskStatus', ['TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED'], description);

export const progressUpdate = defineEvent({
  name: 'progress_update',
  domain: 'progress',
  description: 'How far the project, or a part of it, has come.',
  payload: {
    scope: withDefault(string('What the progress is of: the whole project, or a name for a part of it'), 'project'),
    percentage: percentage('How much is done, 0 to 100'),
    completedTasks: optional(int('Number of tasks done', { min: 0 })),
    totalTasks: optional(int('Number of tasks in all', { min: 0 })),
    agentId: optional(id('Agent that reports it')),
    message: optional(string('What is being done now')),
  },
  key: 'scope',
  kept: 'log',
  from: ['clients', 'hub'],
  example: {
    scope: 'backend',
    percentage: 62.5,
    completedTasks: 10,
    totalTasks: 16,
    agentId: 'agent-7',
    message: 'Writing the contract tests',
  },
});

export const taskUpdate = defineEvent({
  name: 'task_update',
  domain: 'progress',
  description: 'A task was made or changed.',
  payload: {
    taskId: id('The task'),
    title: string('What is to be done'),
    status: taskStatus('Where the task stands'),
    previousStatus: optional(taskStatus('Where it stood before')),
    assignee: optional(string('Who works on it')),
    percentage: optional(percentage('How much of it is done, 0 to 100')),
    dueAt: optional(dateTime('When it is due')),
    labels: listOf(string('A label'), 'Labels of the task'),
    url: optional(string('Where the task can be looked at')),
  },
  key: 'taskId',
  kept: 'log',
  from: ['clients'],
  example: {
    taskId: 'TASK-42',
    title: 'Hold back a client that does not read',
    status: 'IN_PROGRESS',
    previousStatus: 'TODO',
    assignee: 'ada',
    percentage: 40,
    dueAt: '2026-12-01T17:00:00.000Z',
    labels: ['server', 'backpressure'],
    url: 'https://tasks.example.com/TASK-42',
  },
});

export const riskAlert = defineEvent({
  name: 'risk_alert',
  domain: 'progress',
  description: 'A risk to the project was found, changed or resolved.',
  payload: {
    riskId: id('The risk'),
    severity: severity('How bad it would be'),
    message: string('What may go wrong'),
    category: optional(string('Kind of risk, such as schedule or security')),
    mitigation: optional(string('What is done against it')),
    resolved: boolean('Whether the risk is gone'),
  },
  key: 'riskId',
  kept: 'log',
  from: ['clients', 'hub'],
  example: {
    riskId: 'risk-3',
    severity: 'HIGH',
    message: 'The release depends on an unreviewed migration',
    category: 'schedule',
    mitigation: 'Review booked for tomorrow',
    resolved: false,
  },
});

export const dashboardUpdate = defineEvent({
  name: 'dashboard_update',
  domain: 'progress',
  description: 'A widget of a dashboard has new content.',
  payload: {
    widget: string('Name of the widget'),
    title: optional(string('Heading of the widget')),
    data: json('Content of the widget'),
  },
  key: 'widget',
  kept: 'log',
  from: ['clients'],
  example: { widget: 'burndown', title: 'Burndown', data: { points: [21, 18, 13], unit: 'tasks' } },
});
