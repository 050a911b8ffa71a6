import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useConnectionState } from '../../../client/react.js';
import { useTruth } from '../../data/feed/feed-context.js';
import { timeOfDay } from '../../model/text/format.js';
import { announce } from '../../ui/announcer.js';
import { W } from '../../words/page.en.js';

interface History {
  /** Since when it is connected; null while it is not. */
  readonly since: number | null;
  /** Times that it came back. */
  readonly resumed: number;
}

const HistoryContext = createContext<History>({ since: null, resumed: 0 });
export const useHistory = () => useContext(HistoryContext);

/** Remembers how the connection went, and says each change to the screen reader at once. */
export function ConnectionHistory({ children }: { readonly children: ReactNode }) {
  const { status } = useConnectionState();
  const { kind } = useTruth();
  const [history, setHistory] = useState<History>({ since: null, resumed: 0 });
  const before = useRef({ kind, wasLost: false });
  const isUp = status === 'live' || status === 'catching-up';
  useEffect(() => {
    if (isUp) setHistory(({ resumed }) => ({ since: Date.now(), resumed: resumed + (before.current.wasLost ? 1 : 0) }));
    else setHistory(({ resumed }) => ({ since: null, resumed }));
    before.current.wasLost = status === 'offline';
  }, [isUp, status]);
  useEffect(() => {
    if (before.current.kind !== kind && kind !== 'connecting')
      announce(
        kind === 'offline'
          ? `${W.connection.offline} ${W.connection.since(timeOfDay(Date.now()))}`
          : W.connection[kind],
      );
    before.current.kind = kind;
  }, [kind]);
  return <HistoryContext value={history}>{children}</HistoryContext>;
}
