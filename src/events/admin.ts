import { defineEvent } from '../core/declare/event.js';
import { boolean, dateTime, formerly, id, oneOf, optional, safeInt, string } from '../core/declare/field.js';

export const broadcastMessage = defineEvent({
  name: 'broadcast_message',
  domain: 'admin',
  description:
    'A broadcast was sent with the mutation `sendBroadcast`. Recipients subscribe to `broadcasts`. A broadcast to SYSTEM or USER is an event of the project `system`.',
  payload: {
    broadcastId: id('Id of the broadcast'),
    audience: oneOf('BroadcastAudience', ['SYSTEM', 'PROJECT', 'USER'], 'Audience'),
    title: optional(string('Heading')),
    body: string('Text of the broadcast'),
    expiresAt: optional(dateTime('Time at which it expires')),
  },
  key: 'broadcastId',
  kept: 'log',
  from: ['hub'],
  example: {
    broadcastId: 'bc-5',
    audience: 'PROJECT',
    title: 'Freeze',
    body: 'No merges until Monday.',
    expiresAt: '2026-11-23T08:00:00.000Z',
  },
});

export const systemNotification = defineEvent({
  name: 'system_notification',
  domain: 'admin',
  description: 'A notification to all subscribers.',
  payload: {
    notificationLevel: formerly(
      'level',
      oneOf('NotificationLevel', ['INFO', 'SUCCESS', 'WARNING', 'ERROR'], 'Level at which it is shown'),
    ),
    title: optional(string('Heading')),
    message: string('Text of the notification'),
  },
  kept: 'log',
  from: ['hub', 'admins'],
  example: { notificationLevel: 'WARNING', title: 'Disk', message: 'The disk of the build machine is almost full' },
});

export const maintenanceMode = defineEvent({
  name: 'maintenance_mode',
  domain: 'admin',
  description:
    'Maintenance was started, changed or ended with the mutation `setMaintenanceMode`, or ended by itself. An event of the project `system`. Every credential may subscribe to it there.',
  payload: {
    enabled: boolean('Whether maintenance is in progress'),
    reason: optional(string('Reason for the maintenance')),
    until: optional(dateTime('Expected end')),
  },
  kept: 'log',
  from: ['hub'],
  example: { enabled: true, reason: 'Moving to a larger disk', until: '2026-11-21T12:00:00.000Z' },
});

export const serverShutdown = defineEvent({
  name: 'server_shutdown',
  domain: 'admin',
  description:
    'This node is shutting down. Clients reconnect to another node, or later to this one. Streams of all types get it only in the project `system`.',
  payload: {
    reason: optional(string('Reason for the shutdown')),
    graceMs: safeInt('Time in milliseconds until the last connection is closed'),
  },
  kept: 'live',
  byNameOnly: true,
  from: ['hub'],
  example: { reason: 'A new version is deployed', graceMs: 10_000 },
});
