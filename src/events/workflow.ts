import { defineEvent } from '../core/declare/event.js';
import { formerly, id, json, oneOf, optional, safeInt, string } from '../core/declare/field.js';

export const stepUpdated = defineEvent({
  name: 'step_updated',
  domain: 'workflow',
  description: 'A step of a workflow changed.',
  payload: {
    workflowId: id('Id of the workflow'),
    stepId: id('Id of the step'),
    name: string('Name of the step'),
    stepStatus: formerly(
      'status',
      oneOf('StepStatus', ['PENDING', 'ACTIVE', 'BLOCKED', 'DONE', 'SKIPPED'], 'Status of the step'),
    ),
    assignee: optional(string('Assignee')),
    changes: optional(json('Changes, as described by the publisher')),
  },
  key: 'stepId',
  kept: 'log',
  from: ['clients'],
  example: {
    workflowId: 'release-12',
    stepId: 'release-12-review',
    name: 'Review',
    stepStatus: 'ACTIVE',
    assignee: 'grace',
    changes: { stepStatus: { from: 'PENDING', to: 'ACTIVE' } },
  },
});

export const stepCompleted = defineEvent({
  name: 'step_completed',
  domain: 'workflow',
  description: 'A step of a workflow ended.',
  payload: {
    workflowId: id('Id of the workflow'),
    stepId: id('Id of the step'),
    name: string('Name of the step'),
    stepOutcome: formerly('outcome', oneOf('StepOutcome', ['SUCCEEDED', 'FAILED', 'SKIPPED'], 'Outcome of the step')),
    durationMs: optional(safeInt('Duration in milliseconds')),
  },
  key: 'stepId',
  kept: 'log',
  from: ['clients'],
  example: {
    workflowId: 'release-12',
    stepId: 'release-12-review',
    name: 'Review',
    stepOutcome: 'SUCCEEDED',
    durationMs: 5_400_000,
  },
});

export const activity = defineEvent({
  name: 'activity',
  domain: 'workflow',
  description: 'An entry of the activity feed that has no event type of its own.',
  payload: {
    kind: string('Kind of activity, as named by the publisher'),
    summary: string('Summary in one line'),
    link: optional(string('URL with more information')),
    subjectId: optional(id('Id of the subject')),
  },
  kept: 'log',
  from: ['clients'],
  example: {
    kind: 'review',
    summary: 'Grace approved the release plan',
    link: 'https://tasks.example.com/release-12',
    subjectId: 'release-12',
  },
});
