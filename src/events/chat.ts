import { defineEvent } from '../core/declare/event.js';
import { formerly, id, oneOf, optional, safeInt, string } from '../core/declare/field.js';

export const newMessage = defineEvent({
  name: 'new_message',
  domain: 'chat',
  description: 'A message was posted.',
  payload: {
    messageId: id('Id of the message'),
    channel: string('Channel of the message'),
    body: string('Text of the message'),
    replyTo: optional(id('Id of the message that this one replies to')),
  },
  key: 'messageId',
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', channel: 'general', body: 'The release is out.', replyTo: 'msg-1001' },
});

export const messageProcessed = defineEvent({
  name: 'message_processed',
  domain: 'chat',
  description: 'A message was processed by a program or an agent.',
  payload: {
    messageId: id('Id of the message'),
    runId: optional(id('Id of the run that processed the message')),
    durationMs: optional(safeInt('Duration in milliseconds')),
  },
  key: 'messageId',
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', runId: 'run-981', durationMs: 1_250 },
});

export const messageRead = defineEvent({
  name: 'message_read',
  domain: 'chat',
  description: 'A user read a message.',
  payload: {
    messageId: id('Id of the message'),
    userId: id('Id of the user who read the message'),
  },
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', userId: 'user-grace' },
});

export const messageDeleted = defineEvent({
  name: 'message_deleted',
  domain: 'chat',
  description: 'A message was deleted.',
  payload: {
    messageId: id('Id of the message'),
    reason: optional(string('Reason for the deletion')),
  },
  key: 'messageId',
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', reason: 'Posted in the wrong channel' },
});

export const typingIndicator = defineEvent({
  name: 'typing_indicator',
  domain: 'chat',
  description: 'A user started typing in a channel.',
  payload: {
    channel: string('Channel in which the user types'),
    userId: id('Id of the user'),
  },
  kept: 'live',
  from: ['clients'],
  example: { channel: 'general', userId: 'user-ada' },
});

export const typingStop = defineEvent({
  name: 'typing_stop',
  domain: 'chat',
  description: 'A user stopped typing in a channel.',
  payload: {
    channel: string('Channel in which the user typed'),
    userId: id('Id of the user'),
  },
  kept: 'live',
  from: ['clients'],
  example: { channel: 'general', userId: 'user-ada' },
});

export const chatStatusUpdate = defineEvent({
  name: 'chat_status_update',
  domain: 'chat',
  description: 'The status of a chat channel changed.',
  payload: {
    channel: string('Name of the channel'),
    chatStatus: formerly(
      'status',
      oneOf('ChatStatus', ['OPEN', 'WAITING', 'CLOSED', 'ARCHIVED'], 'Status of the channel'),
    ),
    topic: optional(string('Topic of the channel')),
  },
  key: 'channel',
  kept: 'log',
  from: ['clients'],
  example: { channel: 'support-17', chatStatus: 'WAITING', topic: 'Sign-in fails behind a proxy' },
});
