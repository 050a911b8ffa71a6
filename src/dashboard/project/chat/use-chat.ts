import { useEffect, useRef, useState } from 'react';
import { type ClientError, PublishEventsDocument, type PublishItem } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { useFeed } from '../../data/feed/feed-context.js';
import type { Message } from '../../model/project/chat.js';

/** Message of the viewer that the log does not have yet. */
export interface Unsent {
  readonly id: string;
  readonly channel: string;
  readonly body: string;
  /** Why it was not published; null while it is being sent. */
  readonly error: string | null;
}

const TYPING_EVERY_MS = 3_000;
const MOST_READ = 10;

/** Writes to a channel: messages with their fate, typing, and what has been read. */
export function useChat(channel: string, userId: string, written: readonly Message[]) {
  const client = useClient();
  const { project } = useFeed();
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const typedAt = useRef(0);
  const marked = useRef(new Set<string>());

  const publish = (events: readonly PublishItem[]) =>
    client.mutate(PublishEventsDocument, { projectId: project, events: [...events] });
  /** Live-only: what is lost of it is not worth a word. */
  const whisper = (event: PublishItem['event']) => void publish([{ event }]).catch(() => undefined);

  // The log has them: they are shown from there.
  useEffect(() => {
    const known = new Set(written.map(({ id }) => id));
    setUnsent((before) =>
      before.some(({ id }) => known.has(id)) ? before.filter(({ id }) => !known.has(id)) : before,
    );
  }, [written]);

  const deliver = async ({ id, channel, body }: Unsent) => {
    const put = (error: string | null) =>
      setUnsent((before) => [...before.filter((each) => each.id !== id), { id, channel, body, error }]);
    put(null);
    try {
      const event = { newMessage: { messageId: id, channel, body } };
      await publish([{ event, options: { idempotencyKey: id } }]);
    } catch (error) {
      put((error as ClientError).message);
    }
  };

  return {
    unsent: unsent.filter((each) => each.channel === channel),
    retry: (message: Unsent) => void deliver(message),
    send(body: string) {
      typedAt.current = 0;
      void deliver({ id: crypto.randomUUID(), channel, body, error: null });
      whisper({ typingStop: { channel, userId } });
    },
    /** The viewer has typed something, or nothing any more. */
    type(isText: boolean) {
      const isDue = Date.now() - typedAt.current > TYPING_EVERY_MS;
      if (isText && isDue) whisper({ typingIndicator: { channel, userId } });
      if (!isText && typedAt.current > 0) whisper({ typingStop: { channel, userId } });
      if (!isText || isDue) typedAt.current = isText ? Date.now() : 0;
    },
    /** Marks messages as read, each once. */
    read(messages: readonly Message[]) {
      const fresh = messages.filter(({ id }) => !marked.current.has(id)).slice(-MOST_READ);
      if (fresh.length === 0) return;
      for (const { id } of fresh) marked.current.add(id);
      const events = fresh.map(({ id: messageId }) => ({ event: { messageRead: { messageId, userId } } }));
      publish(events).catch(() => {
        for (const { id } of fresh) marked.current.delete(id);
      });
    },
  };
}
