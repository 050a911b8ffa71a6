import type { Actor } from '../events/header.js';
import type { ProjectEvents } from '../events/project-events.js';

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: Actor;
  readonly at: number;
  /** Its last text; null where it was deleted. */
  readonly body: string | null;
  readonly isEdited: boolean;
  readonly offset: number;
  /** Author of the message that it answers; null for none. */
  readonly answers: string | null;
  /** Ids of those who have read it. */
  readonly readBy: readonly string[];
}

export interface Channel {
  readonly name: string;
  /** `OPEN` where nobody has said anything else. */
  readonly status: string;
  readonly topic: string | null;
  /** Oldest first. */
  readonly messages: readonly Message[];
}

const MOST = 40;

/** Channels of the chat, the one that was written to last first. */
export function channelsOf(events: ProjectEvents): Channel[] {
  const deleted = new Set(events.newest('message_deleted').map(({ payload }) => payload.messageId));
  const readers = readersOf(events);
  const written = events.newest('new_message');
  const authors = new Map(written.map(({ payload, actor }) => [payload.messageId, actor.name]));
  const messages = new Map<string, Message>();
  for (const { payload, actor, happenedAt: at, offset } of written) {
    const { messageId, channel, replyTo } = payload;
    const body = deleted.has(messageId) ? null : String(payload.body);
    // Whoever wrote a message gives it another text by its id.
    const key = `${actor.id} ${messageId}`;
    const before = messages.get(key);
    const message: Message = {
      ...{ id: String(messageId), channel: String(channel), author: actor, at },
      answers: replyTo ? (authors.get(replyTo) ?? null) : null,
      readBy: (readers.get(String(messageId)) ?? []).filter((userId) => userId !== actor.id),
      ...before,
      ...{ body, offset, isEdited: before !== undefined && (before.isEdited || before.body !== body) },
    };
    messages.set(key, message);
  }
  const channels = new Map<string, Message[]>();
  for (const message of messages.values())
    channels.set(message.channel, [...(channels.get(message.channel) ?? []), message]);
  const states = events.latest('chat_status_update');
  for (const name of states.keys()) if (!channels.has(name)) channels.set(name, []);
  return [...channels]
    .map(([name, messages]) => {
      const { chatStatus = 'OPEN', topic = null } = states.get(name)?.payload ?? {};
      return { name, status: String(chatStatus), topic: topic as string | null, messages: messages.slice(-MOST) };
    })
    .filter(({ status }) => status !== 'ARCHIVED')
    .sort((one, other) => newestOf(other) - newestOf(one));
}

const newestOf = ({ messages }: Channel) => messages.at(-1)?.offset ?? 0;

function readersOf(events: ProjectEvents): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { payload } of events.newest('message_read')) {
    const [messageId, userId] = [String(payload.messageId), String(payload.userId)];
    const known = readers.get(messageId) ?? [];
    if (!known.includes(userId)) readers.set(messageId, [...known, userId]);
  }
  return readers;
}

/** Messages that a person has not marked as read, of others. */
export const unreadOf = ({ messages }: Channel, userId: string): readonly Message[] =>
  messages.filter(({ body, author, readBy }) => body !== null && author.id !== userId && !readBy.includes(userId));
