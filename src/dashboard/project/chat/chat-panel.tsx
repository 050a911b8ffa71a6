import { useEffect, useRef, useState } from 'react';
import { useTruth } from '../../data/feed/feed-context.js';
import { useHome, useMayPublish } from '../../data/home-context.js';
import { useDerived, useLiveEvents } from '../../data/state/project-state-context.js';
import { isLive } from '../../model/feed/truth.js';
import { type Channel, channelsOf, type Message, unreadOf } from '../../model/project/chat.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { MessageOf, UnsentOf } from './message.js';
import { useChat } from './use-chat.js';

const TYPES = ['new_message', 'message_read', 'message_deleted', 'chat_status_update'];
const MOST_CHANNELS = 4;
const NONE: readonly Message[] = [];

/** The chat of the project, by channel. */
export function ChatPanel() {
  const channels = useDerived(TYPES, channelsOf);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = channels.find(({ name }) => name === chosen) ?? channels[0];
  return (
    <Panel
      {...{ id: 'chat', span: 'c4', title: shown ? P.chat.channel(shown.name) : P.chat.title }}
      note={shown && (shown.topic ?? P.chat.status[shown.status])}
      empty={shown ? null : P.chat.empty}
    >
      {channels.length > 1 && (
        <div className="panel__body chat__in">
          <nav className="seg" aria-label={P.chat.channels}>
            {channels.slice(0, MOST_CHANNELS).map(({ name }) => (
              <button key={name} type="button" aria-pressed={name === shown?.name} onClick={() => setChosen(name)}>
                {P.chat.channel(name)}
              </button>
            ))}
          </nav>
        </div>
      )}
      {shown && <ChannelOf key={shown.name} channel={shown} />}
    </Panel>
  );
}

function ChannelOf({ channel }: { readonly channel: Channel }) {
  const { name, status, messages = NONE } = channel;
  const { viewer } = useHome();
  const userId = viewer?.id ?? '';
  const chat = useChat(name, userId, messages);
  const live = isLive(useTruth());
  const events = useLiveEvents();
  const typing = events.typingIn(name, useNow(), userId);
  const mayWrite = useMayPublish('new_message') && status !== 'CLOSED';
  const mayMark = useMayPublish('message_read');
  const [text, setText] = useState('');
  const [isInside, setInside] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const newest = `${messages.at(-1)?.offset} ${chat.unsent.length}`;

  // The newest message stays in sight.
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [newest]);
  // Read is what somebody has in front of them while they are at the field.
  useEffect(() => {
    if (isInside && mayMark && live) chat.read(unreadOf(channel, userId));
  }, [isInside, mayMark, live, channel, userId]);

  const send = () => {
    if (text.trim() === '') return;
    chat.send(text.trim());
    setText('');
  };
  return (
    <div className="panel__body chat">
      <ol className="chat__list" ref={list} tabIndex={0} aria-label={P.chat.messages(name)}>
        {messages.map((message) => (
          <MessageOf key={message.offset} message={message} />
        ))}
        {chat.unsent.map((message) => (
          <UnsentOf key={message.id} {...{ message, viewer: viewer!, onRetry: () => chat.retry(message) }} />
        ))}
      </ol>
      <p className="typing">
        {live && typing.length > 0 && (
          <>
            <span className="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {P.chat.typing(typing)}
          </>
        )}
      </p>
      {mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <label className="field">
            <Icon name="message-square" size={14} />
            <span className="vh">{P.chat.writeTo(name)}</span>
            <input
              placeholder={P.chat.writeTo(name)}
              value={text}
              maxLength={4_000}
              autoComplete="off"
              onFocus={() => setInside(true)}
              onBlur={() => {
                setInside(false);
                chat.type(false);
              }}
              onChange={({ target }) => {
                setText(target.value);
                chat.type(target.value !== '');
              }}
            />
          </label>
        </form>
      )}
    </div>
  );
}
