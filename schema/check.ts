import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const SCHEMA = 'schema/schema.graphql';
const CHANGELOG = 'CHANGELOG.md';

/** How the committed schema differs from the one of the last tag. */
export interface SchemaCheck {
  /** Tag of the release that it is compared with; null where the history has none. */
  readonly tag: string | null;
  /** Changes that break a client, by whether the changelog names them. */
  readonly named: readonly Change[];
  readonly unnamed: readonly Change[];
  /** Changes that a client may notice, such as another value of an enum. */
  readonly dangerous: readonly Change[];
  readonly safe: number;
}

/**
 * Compares the schema of a working tree with the one of its last tag. The changelog names a breaking change by its path in
 * backticks, such as `TaskUpdate.status`, above the section of that release.
 */
export async function checkSchema(root: string): Promise<SchemaCheck> {
  const tag = git(root, 'tag', '--merged', 'HEAD', '--sort=-version:refname', '--list', 'v*').split('\n', 1)[0]!;
  if (tag === '') return { tag: null, named: [], unnamed: [], dangerous: [], safe: 0 };
  const [schema, changelog] = await Promise.all([SCHEMA, CHANGELOG].map((path) => readFile(join(root, path), 'utf8')));
  const changes = await diff(buildSchema(git(root, 'show', `${tag}:${SCHEMA}`)), buildSchema(schema!));
  const [since] = changelog!.split(`\n## [${tag.slice(1)}]`, 1);
  const isNamed = ({ path, message }: Change) => since!.includes(`\`${path ?? message}\``);
  const of = (level: CriticalityLevel) => changes.filter(({ criticality }) => criticality.level === level);
  const breaking = of(CriticalityLevel.Breaking);
  return {
    tag,
    named: breaking.filter(isNamed),
    unnamed: breaking.filter((change) => !isNamed(change)),
    dangerous: of(CriticalityLevel.Dangerous),
    safe: of(CriticalityLevel.NonBreaking).length,
  };
}

/** Text for the one who has changed the schema. */
export function reportOf({ tag, named, unnamed, dangerous, safe }: SchemaCheck): string {
  if (tag === null) return 'schema: there is no tag v* to compare with';
  const rows = [
    ...unnamed.map((change) => `BREAKING, and not in ${CHANGELOG}: ${lineOf(change)}`),
    ...named.map((change) => `breaking, and in ${CHANGELOG}: ${lineOf(change)}`),
    ...dangerous.map((change) => `dangerous: ${lineOf(change)}`),
    `schema: since ${tag}: ${unnamed.length + named.length} breaking, ${dangerous.length} dangerous, ${safe} safe`,
  ];
  if (unnamed.length > 0) rows.push(`schema: name each path in backticks above the section of ${tag} in ${CHANGELOG}`);
  return rows.join('\n');
}

const lineOf = ({ path, message }: Change) => `${path ?? 'schema'}: ${message}`;

const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = await checkSchema(fileURLToPath(new URL('..', import.meta.url)));
  console.log(reportOf(check));
  process.exitCode = check.unnamed.length > 0 ? 1 : 0;
}
