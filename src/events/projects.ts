import { defineEvent } from '../core/declare/event.js';
import { id, json, oneOf, optional, string } from '../core/declare/field.js';
import { USER_STATUSES } from '../core/presence-store.js';

export const projectCreated = defineEvent({
  name: 'project_created',
  domain: 'projects',
  description: 'The project was made.',
  payload: {
    name: string('Name of the project'),
    description: optional(string('What the project is about')),
  },
  kept: 'log',
  from: ['hub'],
  example: { name: 'Acme web', description: 'The public site' },
});

export const projectUpdated = defineEvent({
  name: 'project_updated',
  domain: 'projects',
  description: 'The name or the description of the project changed.',
  payload: {
    name: optional(string('New name of the project')),
    description: optional(string('New description of the project')),
    changes: json('The changed fields, each with the value before and after'),
  },
  kept: 'log',
  from: ['hub'],
  example: {
    name: 'Acme web 2',
    description: 'The public site and its shop',
    changes: { name: { from: 'Acme web', to: 'Acme web 2' } },
  },
});

export const projectDeleted = defineEvent({
  name: 'project_deleted',
  domain: 'projects',
  description: 'The project was deleted. The last event of its history.',
  payload: {
    reason: optional(string('Why it was deleted')),
  },
  kept: 'log',
  from: ['hub'],
  example: { reason: 'Merged into another project' },
});

export const projectJoined = defineEvent({
  name: 'project_joined',
  domain: 'projects',
  description: 'Somebody became a member of the project.',
  payload: {
    userId: id('The member'),
    role: string('What the member is in the project'),
  },
  key: 'userId',
  kept: 'log',
  from: ['hub'],
  example: { userId: 'user-grace', role: 'maintainer' },
});

export const projectLeft = defineEvent({
  name: 'project_left',
  domain: 'projects',
  description: 'Somebody is no longer a member of the project.',
  payload: {
    userId: id('Who left'),
  },
  key: 'userId',
  kept: 'log',
  from: ['hub'],
  example: { userId: 'user-grace' },
});

export const userJoined = defineEvent({
  name: 'user_joined',
  domain: 'projects',
  description:
    'The first connection of a user who watches the project. Only streams that name the type are told, and never of their own user; nor are they of each, where very many come at once.',
  payload: {
    userId: id('The user'),
    connectionId: id('The connection; a name for their stay where there is none'),
  },
  kept: 'live',
  byNameOnly: true,
  from: ['hub'],
  example: { userId: 'user-ada', connectionId: 'conn-88' },
});

export const userLeft = defineEvent({
  name: 'user_left',
  domain: 'projects',
  description:
    'The last connection of a user who watched the project is gone. Only streams that name the type are told, and never of their own user; nor are they of each, where very many go at once.',
  payload: {
    userId: id('The user'),
    connectionId: id('The connection; a name for their stay where there was none'),
  },
  kept: 'live',
  byNameOnly: true,
  from: ['hub'],
  example: { userId: 'user-ada', connectionId: 'conn-88' },
});

export const userStatusChanged = defineEvent({
  name: 'user_status_changed',
  domain: 'projects',
  description: 'A user set their status.',
  payload: {
    userId: id('The user'),
    status: oneOf('UserStatus', USER_STATUSES, 'Status of the user'),
    message: optional(string('What the user says about it')),
  },
  key: 'userId',
  kept: 'log',
  from: ['clients'],
  example: { userId: 'user-ada', status: 'BUSY', message: 'In a review until noon' },
});

export const userTyping = defineEvent({
  name: 'user_typing',
  domain: 'projects',
  description: 'A user is writing somewhere in the project.',
  payload: {
    userId: id('The user'),
    where: string('What is being written in, such as a file or a task'),
  },
  kept: 'live',
  from: ['clients'],
  example: { userId: 'user-ada', where: 'TASK-42' },
});
