import { defineEvent } from '../core/declare/event.js';
import { formerly, id, json, oneOf, optional, string } from '../core/declare/field.js';
import { USER_STATUSES } from '../core/log/presence-store.js';

export const projectCreated = defineEvent({
  name: 'project_created',
  domain: 'projects',
  description: 'The project was created.',
  payload: {
    name: string('Name of the project'),
    description: optional(string('Description of the project')),
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
    changes: json('Changed fields, each with its previous and its new value'),
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
  description: 'The project was deleted. This is the last event of its history.',
  payload: {
    reason: optional(string('Reason for the deletion')),
  },
  kept: 'log',
  from: ['hub'],
  example: { reason: 'Merged into another project' },
});

export const projectJoined = defineEvent({
  name: 'project_joined',
  domain: 'projects',
  description: 'A user became a member of the project.',
  payload: {
    userId: id('Id of the user'),
    role: string('Role of the member'),
  },
  key: 'userId',
  kept: 'log',
  from: ['hub'],
  example: { userId: 'user-grace', role: 'maintainer' },
});

export const projectLeft = defineEvent({
  name: 'project_left',
  domain: 'projects',
  description: 'A user left the project, or was removed from it.',
  payload: {
    userId: id('Id of the user'),
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
    'A user opened the first connection that subscribes to the project. Delivered only to streams that name this type, and not for the user of the stream. Events may be dropped when very many users join at once.',
  payload: {
    userId: id('Id of the user'),
    connectionId: id('Id of the connection, or of the presence when there is no connection'),
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
    'A user closed the last connection that subscribes to the project. Delivered only to streams that name this type, and not for the user of the stream. Events may be dropped when very many users leave at once.',
  payload: {
    userId: id('Id of the user'),
    connectionId: id('Id of the connection, or of the presence when there was no connection'),
  },
  kept: 'live',
  byNameOnly: true,
  from: ['hub'],
  example: { userId: 'user-ada', connectionId: 'conn-88' },
});

export const userStatusChanged = defineEvent({
  name: 'user_status_changed',
  domain: 'projects',
  description: 'A user changed their status.',
  payload: {
    userId: id('Id of the user'),
    userStatus: formerly('status', oneOf('UserStatus', USER_STATUSES, 'Status of the user')),
    message: optional(string('Status message of the user')),
  },
  key: 'userId',
  kept: 'log',
  from: ['clients'],
  example: { userId: 'user-ada', userStatus: 'BUSY', message: 'In a review until noon' },
});

export const userTyping = defineEvent({
  name: 'user_typing',
  domain: 'projects',
  description: 'A user is typing somewhere in the project.',
  payload: {
    userId: id('Id of the user'),
    where: string('Place in which the user types, such as a file or a task'),
  },
  kept: 'live',
  from: ['clients'],
  example: { userId: 'user-ada', where: 'TASK-42' },
});
