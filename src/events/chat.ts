import { defineEvent } from '../core/declare/event.js';
import { id, oneOf, optional, safeInt, string } from '../core/declare/field.js';

export const newMessage = defineEvent({
  name: 'new_message',
  domain: 'chat',
  description: 'A message was written.',
  payload: {
    messageId: id('The message'),
    channel: string('Channel that it was written in'),
    body: string('Text of the message'),
    replyTo: optional(id('Message that it answers')),
  },
  key: 'messageId',
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', channel: 'general', body: 'The release is out.', replyTo: 'msg-1001' },
});

export const messageProcessed = defineEvent({
  name: 'message_processed',
  domain: 'chat',
  description: 'A message was dealt with, by a program or an agent.',
  payload: {
    messageId: id('The message'),
    runId: optional(id('Run that dealt with it')),
    durationMs: optional(safeInt('How long it took, in milliseconds')),
  },
  key: 'messageId',
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', runId: 'run-981', durationMs: 1_250 },
});

export const messageRead = defineEvent({
  name: 'message_read',
  domain: 'chat',
  description: 'Somebody read a message.',
  payload: {
    messageId: id('The message'),
    userId: id('Who read it'),
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
    messageId: id('The message'),
    reason: optional(string('Why it was deleted')),
  },
  key: 'messageId',
  kept: 'log',
  from: ['clients'],
  example: { messageId: 'msg-1002', reason: 'Posted in the wrong channel' },
});

export const typingIndicator = defineEvent({
  name: 'typing_indicator',
  domain: 'chat',
  description: 'Somebody is writing in a channel.',
  payload: {
    channel: string('Channel that is written in'),
    userId: id('Who is writing'),
  },
  kept: 'live',
  from: ['clients'],
  example: { channel: 'general', userId: 'user-ada' },
});

export const typingStop = defineEvent({
  name: 'typing_stop',
  domain: 'chat',
  description: 'Somebody stopped writing in a channel.',
  payload: {
    channel: string('Channel that was written in'),
    userId: id('Who stopped writing'),
  },
  kept: 'live',
  from: ['clients'],
  example: { channel: 'general', userId: 'user-ada' },
});

export const chatStatusUpdate = defineEvent({
  name: 'chat_status_update',
  domain: 'chat',
  description: 'A channel was opened, set waiting, closed or archived.',
  payload: {
    channel: string('The channel'),
    status: oneOf('ChatStatus', ['OPEN', 'WAITING', 'CLOSED', 'ARCHIVED'], 'Where the channel stands'),
    topic: optional(string('What it is about')),
  },
  key: 'channel',
  kept: 'log',
  from: ['clients'],
  example: { channel: 'support-17', status: 'WAITING', topic: 'Sign-in fails behind a proxy' },
});
