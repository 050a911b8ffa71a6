import * as Popover from '@radix-ui/react-popover';
import { useEffect, useState } from 'react';
import { ProjectHeadDocument } from '../../../client/index.js';
import { useClient, useConnectionState } from '../../../client/react.js';
import { useFeed, useFeedState } from '../../data/feed/feed-context.js';
import { useNewest } from '../../data/feed/use-newest.js';
import { duration, moment, number } from '../../model/text/format.js';
import type { Opened } from '../../ui/opened.js';
import { M } from '../../words/menus.en.js';
import { useHistory } from './connection-history.js';

/** What is behind the word in the pill: transport, round trip, positions, and how the connection went. */
export const ConnectionDetails = ({ trigger, isOpen, onOpenChange }: Opened) => (
  <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
    <Popover.Trigger asChild>{trigger}</Popover.Trigger>
    <Popover.Portal>
      <Popover.Content
        {...{ className: 'menu menu--wide', align: 'end', sideOffset: 6, collisionPadding: 8 }}
        aria-label={M.connection.details}
      >
        <Details />
      </Popover.Content>
    </Popover.Portal>
  </Popover.Root>
);

function Details() {
  const { project, store } = useFeed();
  const { lost } = useFeedState();
  const connection = useConnectionState();
  const history = useHistory();
  const newest = useNewest();
  const head = useHead(project);
  const transport = 'transport' in connection ? M.connection[connection.transport] : '–';
  const rows: readonly (readonly [label: string, value: string])[] = [
    [M.connection.transport, transport],
    [M.connection.roundTrip, head ? duration(head.roundTripMs) : '–'],
    [
      M.connection.position,
      head ? `${number(newest?.offset ?? 0)}${M.connection.of(number(head.offset))}` : number(newest?.offset ?? 0),
    ],
    [M.connection.loaded, M.connection.events(store.events.length)],
    [M.connection.sinceLabel, history.since === null ? '–' : moment(history.since, Date.now())],
    [M.connection.resumed, history.resumed === 0 ? M.connection.none : M.connection.times(history.resumed)],
    [M.connection.lostLabel, lost === 0 ? M.connection.none : M.connection.events(lost)],
  ];
  return (
    <dl className="kv">
      {rows.map(([label, value]) => (
        <div key={label} className="kv__row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the project is, and how long it took to ask; asked when somebody looks. */
function useHead(project: string) {
  const client = useClient();
  const [head, setHead] = useState<{ offset: number; roundTripMs: number } | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const begun = performance.now();
    client.query(ProjectHeadDocument, { id: project }, { signal: ending.signal }).then(
      (answer) => setHead({ offset: answer.project!.head.offset, roundTripMs: performance.now() - begun }),
      // The pill says already that the hub does not answer.
      () => setHead(null),
    );
    return () => ending.abort();
  }, [client, project]);
  return head;
}
