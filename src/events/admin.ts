import { defineEvent } from '../core/declare/event.js';
import { boolean, dateTime, id, oneOf, optional, safeInt, string } from '../core/declare/field.js';

export const broadcastMessage = defineEvent({
  name: 'broadcast_message',
  domain: 'admin',
  description:
    'A broadcast was sent, with the mutation sendBroadcast. Those that it is for follow `broadcasts`; to everybody, or to a user, it is an event of the project `system`.',
  payload: {
    broadcastId: id('The broadcast'),
    audience: oneOf('BroadcastAudience', ['SYSTEM', 'PROJECT', 'USER'], 'Whom it is for'),
    title: optional(string('Heading')),
    body: string('Text of the broadcast'),
    expiresAt: optional(dateTime('When it is no longer shown')),
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
  description: 'A notice to everybody who watches.',
  payload: {
    level: oneOf('NotificationLevel', ['INFO', 'SUCCESS', 'WARNING', 'ERROR'], 'How it is to be shown'),
    title: optional(string('Heading')),
    message: string('Text of the notice'),
  },
  kept: 'log',
  from: ['hub', 'admins'],
  example: { level: 'WARNING', title: 'Disk', message: 'The disk of the build machine is almost full' },
});

export const maintenanceMode = defineEvent({
  name: 'maintenance_mode',
  domain: 'admin',
  description: 'Maintenance began or ended, with the mutation setMaintenanceMode.',
  payload: {
    enabled: boolean('Whether maintenance is going on'),
    reason: optional(string('What is being done')),
    until: optional(dateTime('When it is expected to end')),
  },
  kept: 'log',
  from: ['hub'],
  example: { enabled: true, reason: 'Moving to a larger disk', until: '2026-11-21T12:00:00.000Z' },
});

export const serverShutdown = defineEvent({
  name: 'server_shutdown',
  domain: 'admin',
  description: 'This node is about to stop; come back on another, or in a moment.',
  payload: {
    reason: optional(string('Why it stops')),
    graceMs: safeInt('How long the last connection has, in milliseconds'),
  },
  kept: 'live',
  from: ['hub'],
  example: { reason: 'A new version is deployed', graceMs: 10_000 },
});
