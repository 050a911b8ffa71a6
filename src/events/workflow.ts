import { defineEvent } from '../core/declare/event.js';
import { id, json, oneOf, optional, safeInt, string } from '../core/declare/field.js';

export const stepUpdated = defineEvent({
  name: 'step_updated',
  domain: 'workflow',
  description: 'A step of a workflow changed.',
  payload: {
    workflowId: id('The workflow'),
    stepId: id('The step'),
    name: string('Name of the step'),
    status: oneOf('StepStatus', ['PENDING', 'ACTIVE', 'BLOCKED', 'DONE', 'SKIPPED'], 'Where the step stands'),
    assignee: optional(string('Who works on it')),
    changes: optional(json('What changed, as the publisher describes it')),
  },
  key: 'stepId',
  kept: 'log',
  from: ['clients'],
  example: {
    workflowId: 'release-12',
    stepId: 'release-12-review',
    name: 'Review',
    status: 'ACTIVE',
    assignee: 'grace',
    changes: { status: { from: 'PENDING', to: 'ACTIVE' } },
  },
});

export const stepCompleted = defineEvent({
  name: 'step_completed',
  domain: 'workflow',
  description: 'A step of a workflow came to its end.',
  payload: {
    workflowId: id('The workflow'),
    stepId: id('The step'),
    name: string('Name of the step'),
    outcome: oneOf('StepOutcome', ['SUCCEEDED', 'FAILED', 'SKIPPED'], 'How it ended'),
    durationMs: optional(safeInt('How long it took, in milliseconds')),
  },
  key: 'stepId',
  kept: 'log',
  from: ['clients'],
  example: {
    workflowId: 'release-12',
    stepId: 'release-12-review',
    name: 'Review',
    outcome: 'SUCCEEDED',
    durationMs: 5_400_000,
  },
});

export const activity = defineEvent({
  name: 'activity',
  domain: 'workflow',
  description: 'Something worth a line in the activity feed, for which there is no type of its own.',
  payload: {
    kind: string('Kind of activity, in the words of the publisher'),
    summary: string('What happened, in one line'),
    link: optional(string('Where to read more')),
    subjectId: optional(id('The thing that it is about')),
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
