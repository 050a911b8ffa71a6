import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClientError, TypedDocument } from '../../../client/index.js';
import { useClient, useConnectionState } from '../../../client/react.js';
import { useSystem } from './system-context.js';
import type { FollowedType } from './system-streams.js';

/** What a panel knows. */
export interface Known<T> {
  /** The last answer; null before the first. */
  readonly data: T | null;
  /** Time of the last answer. */
  readonly at: number | null;
  /** Why the last attempt has failed. */
  readonly error: ClientError | null;
}

export interface Read<T> extends Known<T> {
  readonly reload: () => void;
}

const UNKNOWN: Known<never> = { data: null, at: null, error: null };
/** Events may come in a burst: a panel reads once for all of them. */
const SETTLE_MS = 200;

interface Wanted<T> {
  /** Asks the hub. */
  readonly ask: (signal: AbortSignal) => Promise<T>;
  /** Tells one question from another. */
  readonly key: string;
  /** Events after which it is asked again. */
  readonly after?: readonly FollowedType[];
  /** Also asked with each change of this. */
  readonly turn?: number;
}

/** Reads from the hub: at once, after events that may have changed the answer, and when the connection is back. */
export function useRead<T>({ ask, key, after = [], turn = 0 }: Wanted<T>): Read<T> {
  const streams = useSystem();
  const { status } = useConnectionState();
  const [known, setKnown] = useState<Known<T> & { readonly key: string }>({ ...UNKNOWN, key });
  const question = useRef(ask);
  question.current = ask;
  const run = useRef<() => void>(() => undefined);
  const reload = useCallback(() => run.current(), []);
  const isThere = status !== 'offline';

  useEffect(() => {
    if (!isThere) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const once = async () => {
      try {
        const data = await question.current(signal);
        if (!signal.aborted) setKnown({ data, at: Date.now(), error: null, key });
      } catch (error) {
        if (signal.aborted) return;
        const failed = { error: error as ClientError, key };
        setKnown((before) => ({ ...(before.key === key ? before : UNKNOWN), ...failed }));
      }
    };
    run.current = oneAtATime(once, signal);
    run.current();
    return () => ending.abort();
  }, [key, isThere]);

  useEffect(() => {
    if (turn > 0) reload();
  }, [turn, reload]);

  const types = after.join();
  useEffect(() => {
    if (types === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = streams.onEvent(types.split(',') as FollowedType[], () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [streams, types, reload]);

  return { ...(known.key === key ? known : UNKNOWN), reload };
}

/** Runs again after the run that is under way: an answer that is slow is not thrown away for the next question. */
function oneAtATime(once: () => Promise<void>, signal: AbortSignal): () => void {
  let isRunning = false;
  let isWanted = false;
  return () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    void (async () => {
      while (isWanted && !signal.aborted) {
        isWanted = false;
        await once();
      }
      isRunning = false;
    })();
  };
}

/** Asks with the client of the page. */
export function useQuery<R, V extends object>(
  document: TypedDocument<R, V>,
  variables: V,
  more: Pick<Wanted<R>, 'after' | 'turn'> = {},
): Read<R> {
  const client = useClient();
  return useRead<R>({
    ...more,
    key: JSON.stringify(variables),
    ask: (signal) => client.query(document, variables, { signal }),
  });
}
