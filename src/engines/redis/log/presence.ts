import { randomUUID } from 'node:crypto';
import type {
  PresenceBatch,
  PresenceChange,
  PresenceChangeKind,
  PresenceProfile,
  PresenceStore,
  PresenceTouch,
  Present,
  UserStatus,
} from '../../../core/log/presence-store.js';
import type { Link } from '../link/link.js';
import { EPOCH, EXPIRE, LEAVE, LIST, TOUCH } from '../scripts/commands.js';

const EXPIRE_AT_ONCE = 100;

/** The presence store in Redis, by the clock of Redis. */
export class RedisPresence implements PresenceStore {
  readonly #link: () => Link;

  /** @param link the link, unless the log is closed: then it throws. */
  constructor(link: () => Link) {
    this.#link = link;
  }

  async touch({
    node,
    ttlMs,
    entries,
  }: PresenceBatch<PresenceTouch> & { readonly ttlMs: number }): Promise<PresenceChange[]> {
    if (entries.length === 0) return [];
    const args = entries.flatMap(({ project, user, connections, profile, said }) => [
      ...[project, user, String(connections), JSON.stringify(profile)],
      ...[said ? String(said.at ?? 'now') : '0', said?.status ?? '', JSON.stringify(said?.message ?? null)],
    ]);
    return changes(entries, await this.#link().run<string[]>(TOUCH, [node, String(ttlMs), ...args]));
  }

  async leave({ node, entries }: PresenceBatch<Pick<PresenceTouch, 'project' | 'user'>>): Promise<PresenceChange[]> {
    if (entries.length === 0) return [];
    const args = entries.flatMap(({ project, user }) => [project, user]);
    return changes(entries, await this.#link().run<string[]>(LEAVE, [node, ...args]));
  }

  async expire(): Promise<PresenceChange[]> {
    const reply = await this.#link().run<string[]>(EXPIRE, [String(EXPIRE_AT_ONCE)]);
    const expired: PresenceChange[] = [];
    for (let at = 0; at < reply.length; at += 4) {
      const [kind, project, user, text] = reply.slice(at, at + 4) as [string, string, string, string];
      expired.push({ kind: kindOf(kind), project, present: presentOf(user, text, 0) });
    }
    return expired;
  }

  async epoch(): Promise<string> {
    return this.#link().run<string>(EPOCH, [randomUUID()]);
  }

  async list(project: string): Promise<{ epoch: string; present: Present[] }> {
    const reply = await this.#link().run<[string, number, string[]]>(LIST, [randomUUID(), project]);
    const [epoch, now, fields] = reply;
    const all: ReturnType<typeof presentOf>[] = [];
    for (let at = 0; at < fields.length; at += 2) {
      const present = presentOf(fields[at]!, fields[at + 1]!, now);
      if (present.status !== 'OFFLINE' && present.nodes > 0) all.push(present);
    }
    all.sort((a, b) => (a.user < b.user ? -1 : 1));
    return { epoch, present: all.map(({ nodes: _, ...present }) => present) };
  }
}

/** The changes in the reply of a script: for each entry a kind and a text. */
const changes = (
  entries: readonly Pick<PresenceTouch, 'project' | 'user'>[],
  reply: readonly string[],
): PresenceChange[] =>
  entries.map(({ project, user }, index) => {
    const text = reply[2 * index + 1]!;
    return { kind: kindOf(reply[2 * index]!), project, present: text === '' ? null : presentOf(user, text, 0) };
  });

const kindOf = (word: string): PresenceChangeKind => (word === '' ? null : (word as PresenceChangeKind));

/** The user that a text describes, counting the nodes that have not expired at `now`. */
function presentOf(user: string, text: string, now: number): Present & { readonly nodes: number } {
  const [head, profile, message, ...lines] = text.split('\n') as [string, string, string, ...string[]];
  const [since, saidAt, status] = head.split(' ') as [string, string, UserStatus];
  let connections = 0;
  let nodes = 0;
  for (const line of lines) {
    const [, expires, count] = line.split(' ');
    if (!(Number(expires) > now)) continue;
    nodes++;
    connections += Number(count);
  }
  return {
    ...{ user, profile: JSON.parse(profile) as PresenceProfile, status, since: Number(since), connections, nodes },
    saidAt: Number(saidAt),
    message: JSON.parse(message) as string | null,
  };
}
