/** Person who has signed in. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
}

/** Address below which the hub is served, with a slash at its end: the files of the page lie in `assets/` below it. */
export const BASE = new URL('../', import.meta.url);
/** The same as the path that routes begin with; empty for the root. */
export const BASE_PATH = BASE.pathname.replace(/\/$/, '');

/** What the hub said of an attempt to sign in, in words for people. */
export class SignInError extends Error {
  /** Code of the error; null where the hub has not answered. */
  readonly code: string | null;

  constructor(message: string, code: string | null = null) {
    super(message);
    this.code = code;
  }
}

/** Link that opens the page signed in: the one that a start of the hub prints, or one to a board. */
export interface Link {
  readonly kind: 'ticket' | 'board';
  readonly ticket: string;
}

const OPENING = /^#open=([\w-]+)$/;

/** Whether the page shows a board. */
export const isBoard = (): boolean => /^\/board(\/|$)/.test(location.pathname.slice(BASE_PATH.length));

/** Takes the link that the page was opened by out of its address, so that it stands in no history; null for none. */
export function takeLink(): Link | null {
  const opening = OPENING.exec(location.hash)?.[1];
  const board = isBoard() ? new URLSearchParams(location.search).get('ticket') : null;
  const ticket = board ?? opening;
  if (!ticket) return null;
  history.replaceState(null, '', location.pathname + (board === null ? location.search : ''));
  return { kind: board === null ? 'ticket' : 'board', ticket };
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly retryAfterMs?: number };
  }[];
}

async function ask(method: string, body?: object): Promise<SignedIn | null> {
  const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(new URL('session', BASE), { method, cache: 'no-store', ...init }).catch(() => null);
  if (!response) throw new SignInError('The hub cannot be reached.');
  if (response.status === 204) return null;
  const answer = (await response.json().catch(() => ({}))) as Refusal & { readonly viewer?: SignedIn };
  if (answer.viewer) return answer.viewer;
  const [error] = answer.errors ?? [];
  const seconds = Math.ceil((error?.extensions?.retryAfterMs ?? 0) / 1_000);
  const again = seconds > 0 ? ` Try again in ${seconds} s.` : '';
  throw new SignInError(`${error?.message ?? 'The hub has failed'}.${again}`, error?.extensions?.code);
}

/** @throws SignInError */
export const signIn = (key: string) => ask('POST', { key });
/** Signs in by a link, which is good once. @throws SignInError */
export const openBy = ({ kind, ticket }: Link) => ask('POST', { [kind]: ticket });
/** Who has signed in; null for nobody, and while the hub does not answer. */
export const whoIs = () => ask('GET').catch(() => null);
export const signOut = () => ask('DELETE');
