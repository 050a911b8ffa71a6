import { readFileSync, statSync } from 'node:fs';
import { Kind, print } from 'graphql';
import { z } from 'zod';
import { latestPage } from '../client/events/documents.js';
import * as ownOperations from '../client/generated/graphql.js';
import { type Config, ConfigError } from '../core/config/config.js';
import { SETTINGS } from '../core/config/settings.js';
import type { Registry } from '../events/index.js';
import { type PersistedSettings, plainId, sha256 } from '../server/graphql/persisted-operations.js';

const MAX_BYTES = 16 * 1_048_576;

const operationId = z.string().min(1).max(256);

/** Manifest of `generate-persisted-query-manifest`, by Apollo. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: operationId, body: z.string().min(1) })),
});

/** The file `persisted-documents.json` of the client preset of GraphQL Code Generator: documents by their hashes. */
const presetManifest = z.record(operationId, z.string().min(1));

/**
 * Reads the operations that the hub knows from its start: its own, and those of the manifest that the settings name.
 *
 * @throws ConfigError for a manifest that cannot be read, is too large, or has another form.
 */
export function readPersistedOperations(
  { persistedOperations: path, persistedOnly: only }: Pick<Config, 'persistedOperations' | 'persistedOnly'>,
  registry: Registry,
): PersistedSettings {
  const own = new Map(ownDocuments(registry).map((text) => [sha256(text), text]));
  const operations = new Map([...own, ...(path === undefined ? [] : manifestAt(path))]);
  return { operations, own: new Set(own.keys()), only };
}

function manifestAt(path: string): Map<string, string> {
  const json = parsedJson(path, readBounded(path));
  const isApollo = typeof json === 'object' && json !== null && 'format' in json;
  const entries = isApollo
    ? checked(path, apolloManifest, json).operations.map(({ id, body }): [string, string] => [id, body])
    : Object.entries(checked(path, presetManifest, json));
  const operations = new Map<string, string>();
  for (const [id, text] of entries) {
    const key = plainId(id);
    if ((operations.get(key) ?? text) !== text)
      throw wrong(path, `, which has two operations with the id ${printable(key)}`);
    operations.set(key, text);
  }
  return operations;
}

/** Reads a file. Neither one that is too large is loaded, nor a device that never ends. */
function readBounded(path: string): string {
  try {
    const stats = statSync(path);
    if (stats.isFile() && stats.size > MAX_BYTES) throw wrong(path, `, which has ${stats.size} bytes`);
    if (stats.isFile()) return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
  }
  throw wrong(path, ', which cannot be read');
}

function parsedJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(path, ', which is not JSON');
  }
}

function checked<T>(path: string, form: z.ZodType<T>, json: unknown): T {
  const result = form.safeParse(json);
  if (result.success) return result.data;
  const at = printable(result.error.issues[0]!.path.map(String).join('.'));
  throw wrong(path, at === '' ? ', which is no manifest' : `, which is no manifest at ${at}`);
}

/** Text of a manifest as part of a message, which is one line. */
const printable = (text: string) => text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?');

const wrong = (path: string, rest: string) => {
  const { env, accepts } = SETTINGS.persistedOperations;
  return new ConfigError(`${env} is '${path}'${rest}; accepted: ${accepts}`);
};

/** The documents of the hub's own clients, as those print them. */
const ownDocuments = ({ definitions: types }: Registry): string[] => [
  ...Object.values(ownOperations)
    .filter(({ definitions }) => definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .map(print),
  ...types.filter(({ key }) => key !== undefined).map(({ name }) => latestPage(name)),
];
