import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Delivery } from '../../src/sources/delivery.js';
import { Publisher } from '../../src/sources/files/publisher.js';
import { fileState, Snapshot, statOf } from '../../src/sources/files/snapshot.js';
import { until } from '../support/until.js';
import { createMemorySink, type MemorySink } from './memory-sink.js';

let root: string;
let sink: MemorySink;
let errors: string[];
let snapshot: Snapshot;
let publisher: Publisher;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tidings-publisher-'));
  sink = createMemorySink();
  errors = [];
  snapshot = new Snapshot();
  const onError = (error: unknown) => errors.push((error as NodeJS.ErrnoException).code!);
  publisher = new Publisher({
    ...{ snapshot, delivery: new Delivery({ sink, onError }), index: null, onError },
    rootPath: () => root,
    rootStands: async () => true,
    header: () => ({ root: '', rules: '' }),
  });
});
afterEach(async () => {
  await publisher.close();
  await rm(root, { recursive: true });
});

/** Name that the system refuses to look at, as it does in a folder that may not be read. */
const UNREADABLE = 'x'.repeat(300);
const stateOf = async (name: string) => {
  await writeFile(join(root, name), name);
  return fileState((await statOf(join(root, name)))!)!;
};
const published = () => sink.items.map(({ payload: { changeType, filePath } }) => `${changeType} ${filePath}`);

it('publishes the other files of a batch when one that seems to be deleted cannot be looked at', async () => {
  const state = await stateOf('a.txt');
  for (const path of [UNREADABLE, 'gone.txt'])
    snapshot.set(path, { ...state, ino: path.length, size: path.length + 99 });
  publisher.add(UNREADABLE, null);
  publisher.add('gone.txt', null);
  publisher.add('a.txt', state);
  await until(() => published().length === 2, { what: () => `${published()} ${errors}` });
  expect(published()).toEqual(['DELETED gone.txt', 'CREATED a.txt']);
  expect(errors).toEqual(['ENAMETOOLONG']);
  expect(snapshot.get(UNREADABLE)).toBeDefined();
});

it('publishes a file as new when its former name cannot be looked at', async () => {
  const state = await stateOf('a.txt');
  snapshot.set(UNREADABLE, state);
  publisher.add('a.txt', state);
  publisher.add('b.txt', await stateOf('b.txt'));
  await until(() => published().length === 2, { what: () => `${published()} ${errors}` });
  expect(published()).toEqual(['CREATED a.txt', 'CREATED b.txt']);
  expect(errors).toEqual(['ENAMETOOLONG']);
});
