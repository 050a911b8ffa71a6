import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, type ClientError, createClient, HomeDocument, type HomeQuery } from '../../client/index.js';
import { learnName } from '../model/events/names.js';
import { W } from '../words/page.en.js';
import { forgetAll, keepHome, keptHome } from './kept.js';
import { BASE, BASE_PATH, type Link, openBy, type SignInError, signIn, signOut, takeLink, whoIs } from './session.js';

export type Session =
  | { readonly status: 'looking' }
  | { readonly status: 'unreachable' }
  /** The link to a board would sign out whoever has signed in: asks first. */
  | { readonly status: 'asking'; readonly name: string; readonly answer: (mayReplace: boolean) => void }
  | { readonly status: 'out'; readonly message: string | null }
  | { readonly status: 'in'; readonly client: Client; readonly home: HomeQuery };

export interface SessionActions {
  /** @throws SignInError */
  signIn(key: string): Promise<void>;
  signOut(): Promise<void>;
  /** Reads again who has signed in and which projects there are. */
  refresh(): void;
  /** The hub has refused the session. */
  onEnded(): void;
}

const RETRY_MS = 2_000;
const none = () => null;

/** Who has signed in. What a reload kept is taken at its word until the hub has answered. */
export function useSession(): [Session, SessionActions] {
  // Another session is another client: connections of the one before do not outlive it.
  const [firstClient] = useState(connect);
  const [link] = useState(takeLink);
  const client = useRef(firstClient);
  const [session, setSession] = useState<Session>(() => {
    const home = keptHome();
    return home && !link ? { status: 'in', client: firstClient, home } : { status: 'looking' };
  });

  const leave = useCallback((message: string | null) => {
    forgetAll();
    client.current.close();
    client.current = connect();
    setSession({ status: 'out', message });
  }, []);

  const look = useCallback(
    async (signal?: AbortSignal) => {
      const asked = client.current;
      // Otherwise an answer that was asked for before the sign-out would sign in again.
      const isOver = () => signal?.aborted || asked !== client.current;
      try {
        const home = await asked.query(HomeDocument, {}, { signal });
        if (isOver()) return;
        keepHome(home);
        if (home.viewer) learnName(home.viewer);
        setSession({ status: 'in', client: asked, home });
      } catch (error) {
        if (isOver()) return;
        const { code, retryable } = error as ClientError;
        if (code === 'UNAUTHENTICATED') leave(keptHome() ? W.signIn.ended : null);
        else if (retryable) {
          setSession((before) => (before.status === 'in' ? before : { status: 'unreachable' }));
          setTimeout(() => isOver() || void look(signal), RETRY_MS);
        } else leave((error as Error).message);
      }
    },
    [leave],
  );

  useEffect(() => {
    const ending = new AbortController();
    const begin = async () => {
      if (link && (await mayOpen(link, setSession))) {
        const refusal = await openBy(link).then(none, (error: SignInError) => error);
        if (refusal) return leave(refusal.code === 'UNAUTHENTICATED' ? W.signIn.linkUsed[link.kind] : refusal.message);
        // What a reload keeps is of another session.
        forgetAll();
      }
      return look(ending.signal);
    };
    void begin();
    return () => ending.abort();
  }, [look, leave, link]);

  return [
    session,
    {
      async signIn(key) {
        await signIn(key);
        await look();
      },
      async signOut() {
        leave(await signOut().then(none, () => W.signIn.notEnded));
      },
      refresh: () => void look(),
      onEnded: () => leave(W.signIn.ended),
    },
  ];
}

/** Whether a link may begin a session in place of the one that there is. */
async function mayOpen({ kind }: Link, ask: (session: Session) => void): Promise<boolean> {
  const signedIn = kind === 'board' ? await whoIs() : null;
  if (!signedIn) return true;
  const isWanted = await new Promise<boolean>((answer) => ask({ status: 'asking', name: signedIn.name, answer }));
  if (!isWanted) history.replaceState(null, '', `${BASE_PATH}/`);
  return isWanted;
}

/** The session's cookie is the credential: it goes with every request and connection of the page. */
const connect = () => createClient({ url: BASE.href });
