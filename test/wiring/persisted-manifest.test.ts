import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, print, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import * as documents from '../../src/client/generated/graphql.js';
import { ConfigError } from '../../src/core/config/config.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';
import { sha256 } from '../../src/server/graphql/persisted-operations.js';
import { readPersistedOperations } from '../../src/wiring/persisted-manifest.js';

const folder = mkdtempSync(join(tmpdir(), 'tidings-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'manifest.json');
const read = (persistedOperations?: string) =>
  readPersistedOperations({ persistedOperations, persistedOnly: false }, createRegistry(CATALOGUE));

function given(content: unknown) {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const apollo = (operations: unknown, version: unknown = 1) => ({
  format: 'apollo-persisted-query-manifest',
  version,
  operations,
});

describe('the manifest', () => {
  it('has the documents of our own clients, by the SHA-256 of the text that they send', () => {
    const { operations } = read();
    const texts = Object.entries(documents)
      .filter(([name]) => name.endsWith('Document') && !name.startsWith('EventEnvelope'))
      .map(([, document]) => print(document as Parameters<typeof print>[0]));
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(operations.get(sha256(text))).toBe(text);
  });

  it('has own documents that fit the schema: a hub does not check them', () => {
    const { operations, own } = read(given(apollo([{ id: 'theirs', body: '{ nothing }' }])));
    expect([...operations.keys()].filter((id) => !own!.has(id))).toEqual(['theirs']);
    const schema = createSchema({ registry: createRegistry(CATALOGUE) });
    for (const id of own!) expect(validate(schema, parse(operations.get(id)!))).toEqual([]);
  });

  it.each([
    [
      'generate-persisted-query-manifest',
      apollo([
        { id: 'a1', name: 'A', type: 'query', body: '{ a }' },
        { id: 'b1', name: 'B', type: 'mutation', body: '{ b }', clientName: 'ios' },
        { id: 'a1', name: 'A', type: 'query', body: '{ a }', clientName: 'ios' },
      ]),
    ],
    ['the client preset of GraphQL Code Generator', { a1: '{ a }', b1: '{ b }' }],
    ['that preset with SHA-256', { 'sha256:a1': '{ a }', 'sha256:b1': '{ b }' }],
  ])('is read as %s writes it', (_, manifest) => {
    const { operations } = read(given(manifest));
    expect([operations.get('a1'), operations.get('b1')]).toEqual(['{ a }', '{ b }']);
    expect(operations.size).toBe(read().operations.size + 2);
  });

  it('may be empty', () => {
    for (const manifest of [{}, apollo([])]) expect(read(given(manifest))).toEqual(read());
  });

  it.each<[string, unknown]>([
    [', which is not JSON', '{"a1": '],
    [', which is not JSON', ''],
    [', which is no manifest', '[]'],
    [', which is no manifest', 'null'],
    [', which is no manifest', '7'],
    [', which is no manifest at a1', { a1: 7 }],
    [', which is no manifest at a1', { a1: '' }],
    [', which is no manifest', { '': '{ a }' }],
    [', which is no manifest at a?b', { 'a\nb': 7 }],
    [', which is no manifest at format', { format: 'relay', version: 1, operations: [] }],
    [', which is no manifest at version', apollo([], 2)],
    [', which is no manifest at operations', apollo({ a1: '{ a }' })],
    [', which is no manifest at operations.1.body', apollo([{ id: 'a1', body: '{ a }' }, { id: 'b1' }])],
    [
      ', which has two operations with the id a1',
      apollo([
        { id: 'a1', body: '{ a }' },
        { id: 'a1', body: '{ b }' },
      ]),
    ],
  ])('is refused%s', (reason, content) => {
    expect(() => read(given(content))).toThrow(ConfigError);
    expect(() => read(path)).toThrow(`TIDINGS_PERSISTED_OPERATIONS is '${path}'${reason}`);
    expect(() => read(path)).toThrow(/^[^\n]+; accepted: the path of a manifest, at most 16 MiB[^\n]+$/);
  });

  it.each([
    ['a file that does not exist', join(folder, 'none.json')],
    ['a folder', folder],
    ['a device that never ends', '/dev/zero'],
  ])('is refused as %s', (_, file) => {
    expect(() => read(file)).toThrow(`TIDINGS_PERSISTED_OPERATIONS is '${file}', which cannot be read; accepted: `);
  });

  it('is refused where it is too large, without being read', () => {
    given('{');
    truncateSync(path, 2 ** 33);
    expect(() => read(path)).toThrow(
      `TIDINGS_PERSISTED_OPERATIONS is '${path}', which has 8589934592 bytes; accepted: `,
    );
  });
});
