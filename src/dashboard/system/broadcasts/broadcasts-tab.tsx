import { useEffect, useState } from 'react';
import { SentBroadcastsDocument, type SentBroadcastsQuery } from '../../../client/index.js';
import { mayAnnounce } from '../../model/rights/system-right.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { Panel } from '../parts/panel.js';
import type { TabProps } from '../tab.js';
import { Composer } from './composer.js';
import { SentBroadcast } from './sent-broadcast.js';

/** No event tells of an acknowledgement. */
const COUNT_EVERY_MS = 5_000;

/** Tells people something, and shows who has it. */
export function BroadcastsTab({ home }: TabProps) {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const turn = isOpen ? Math.floor(now / COUNT_EVERY_MS) : 0;
  const sent = useQuery(SentBroadcastsDocument, {}, { after: ['broadcast_message'], turn });
  const isCounting = sent.data?.broadcasts.nodes.some((each) => isStillCounting(each, now)) ?? false;
  useEffect(() => setOpen(isCounting), [isCounting]);
  const [watched, setWatched] = useState<string | null>(null);
  const maySend = mayAnnounce(home);
  const onSent = (id: string) => {
    setWatched(id);
    sent.reload();
  };
  return (
    <div className="grid">
      {maySend && <Composer home={home} onSent={onSent} />}
      <Panel
        {...{ title: W.broadcasts.sent, span: maySend ? 8 : 12, known: sent, isFlush: true }}
        empty={({ broadcasts }) => broadcasts.nodes.length === 0 && W.broadcasts.none}
      >
        {({ broadcasts }) => (
          <ul>
            {broadcasts.nodes.map((broadcast) => (
              <SentBroadcast
                key={broadcast.id}
                {...{ broadcast, isWatched: watched === broadcast.id, onChange: sent.reload }}
                onWatch={(isWatched) => setWatched(isWatched ? broadcast.id : null)}
              />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

/** Whether somebody may still acknowledge it. */
const isStillCounting = (
  { delivery, cancelledAt, expiresAt }: SentBroadcastsQuery['broadcasts']['nodes'][number],
  now: number,
): boolean =>
  delivery !== null &&
  delivery.acknowledged < delivery.recipients &&
  cancelledAt === null &&
  (expiresAt === null || Date.parse(expiresAt) > now);
