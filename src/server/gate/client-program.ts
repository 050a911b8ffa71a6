import { LRUCache } from 'lru-cache';
import type { ClientProgram } from '../../hub/connections/connection-directory.js';

const MAX_CHARACTERS = 200;
/** By the names that clients of GraphQL use, in lower case. The first that is there counts. */
const NAMES = ['apollographql-client-name', 'graphql-client-name', 'x-client-name', 'clientname'];
const VERSIONS = ['apollographql-client-version', 'graphql-client-version', 'x-client-version', 'clientversion'];
const WANTED: ReadonlySet<string> = new Set([...NAMES, ...VERSIONS, 'user-agent']);
/** A text that is shown as it is: of at most 200 characters, none of them special, without spaces at its ends. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/** Many connections have the same program: one object for all of them. */
const known = new LRUCache<string, ClientProgram>({ max: 1_000 });

type Members = Readonly<Record<string, unknown>>;

/**
 * Program of a client, as the headers of its request or the payload of its `connection_init` name it: in the members that
 * clients of GraphQL use, at the top or in `headers`, as `client: { name, version }`, or as `User-Agent`.
 */
export function clientProgramIn(members: Members): ClientProgram | null {
  const { client, headers } = members;
  const named = isMembers(client) ? programOf(client.name, client.version) : null;
  if (named) return named;
  const found = new Map<string, unknown>();
  for (const all of [headers, members]) collect(all, found);
  return programOf(firstOf(found, NAMES), firstOf(found, VERSIONS)) ?? programOf(found.get('user-agent'), null);
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
  if (PLAIN.test(value)) return value;
  const text = value
    .slice(0, 4 * MAX_CHARACTERS)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return [...text].slice(0, MAX_CHARACTERS).join('') || null;
}

const firstOf = (members: ReadonlyMap<string, unknown>, names: readonly string[]): unknown =>
  members.get(names.find((name) => shown(members.get(name)) !== null) ?? '');

/** Adds those members by which a program is named, with their names in lower case. */
function collect(members: unknown, found: Map<string, unknown>): void {
  if (!isMembers(members)) return;
  for (const [name, value] of Object.entries(members)) {
    const known = name.toLowerCase();
    if (WANTED.has(known)) found.set(known, value);
  }
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;
