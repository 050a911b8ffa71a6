import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  dateTime,
  formerly,
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
  description: 'The progress of the project, or of a part of it, changed.',
  payload: {
    scope: withDefault(
      string('Scope of the progress: "project" for the whole project, else the name of a part'),
      'project',
    ),
    percentage: percentage('Share done in percent, 0 to 100'),
    completedTasks: optional(int('Number of completed tasks', { min: 0 })),
    totalTasks: optional(int('Total number of tasks', { min: 0 })),
    agentId: optional(id('Id of the agent that reports the progress')),
    message: optional(string('Current activity')),
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
  description: 'A task was created or changed.',
  payload: {
    taskId: id('Id of the task'),
    title: string('Title of the task'),
    taskStatus: formerly('status', taskStatus('Status of the task')),
    previousTaskStatus: formerly('previousStatus', optional(taskStatus('Previous status of the task'))),
    assignee: optional(string('Assignee')),
    percentage: optional(percentage('Share done in percent, 0 to 100')),
    dueAt: optional(dateTime('Due date')),
    labels: listOf(string('A label'), 'Labels of the task'),
    url: optional(string('URL of the task')),
  },
  key: 'taskId',
  kept: 'log',
  from: ['clients'],
  example: {
    taskId: 'TASK-42',
    title: 'Hold back a client that does not read',
    taskStatus: 'IN_PROGRESS',
    previousTaskStatus: 'TODO',
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
    riskId: id('Id of the risk'),
    severity: severity('Severity'),
    message: string('Description of the risk'),
    category: optional(string('Kind of risk, such as schedule or security')),
    mitigation: optional(string('Mitigation of the risk')),
    resolved: boolean('Whether the risk is resolved'),
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
  description: 'The content of a dashboard widget changed.',
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
