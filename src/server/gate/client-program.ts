import { LRUCache } from 'lru-cache';
import type { ClientProgram } from '../../hub/connections/connection-directory.js';

const MAX_CHARACTERS = 200;
/** By the names that clients of GraphQL use, in lower case. The first that is there counts. */
const NAMES = ['apollographql-client-name', 'graphql-client-name', 'x-client-name', 'clientname'];
const VERSIONS = ['apollographql-client-version', 'graphql-client-version', 'x-client-version', 'clientversion'];

/** Many connections have the same program: one object for all of them. */
const known = new LRUCache<string, ClientProgram>({ max: 1_000 });

type Members = Readonly<Record<string, unknown>>;

/**
 * Program of a client, as the headers of its request or the payload of its `connection_init` name it: in the members that
 * clients of GraphQL use, at the top or in `headers`, as `client: { name, version }`, or as `User-Agent`.
 */
export function clientProgramIn(members: Members): ClientProgram | null {
  const { client } = members;
  const named = isMembers(client) ? programOf(client.name, client.version) : null;
  const all = { ...lowerCase(members.headers), ...lowerCase(members) };
  return named ?? programOf(firstOf(all, NAMES), firstOf(all, VERSIONS)) ?? programOf(all['user-agent'], null);
}

function programOf(name: unknown, version: unknown): ClientProgram | null {
  const text = shown(name);
  if (text === null) return null;
  const program = { name: text, version: shown(version) };
  const key = JSON.stringify(program);
  const same = known.get(key);
  if (same) return same;
  known.set(key, program);
  return program;
}

/** Text as it may be shown: without control characters, cut off where it is long. Null for what is no text. */
function shown(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, 4 * MAX_CHARACTERS)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return [...text].slice(0, MAX_CHARACTERS).join('') || null;
}

const firstOf = (members: Members, names: readonly string[]): unknown =>
  members[names.find((name) => shown(members[name]) !== null) ?? ''];

const lowerCase = (members: unknown): Members =>
  isMembers(members)
    ? Object.fromEntries(Object.entries(members).map(([name, value]) => [name.toLowerCase(), value]))
    : {};

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;
