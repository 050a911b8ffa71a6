import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { metricFile } from '../../src/wiring/metric-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-metrics-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('replaces the values whole, for the owner only', async () => {
  const file = join(folder, 'values.json');
  const store = metricFile(file);
  expect(store.read()).toBeNull();
  await store.write('first');
  await store.write('second');
  expect(metricFile(file).read()).toBe('second');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['values.json']);
});

it('leaves a file alone that is larger than any of its own', async () => {
  const file = join(folder, 'values.json');
  await writeFile(file, 'x'.repeat(1_048_577));
  expect(metricFile(file).read()).toBeNull();
});
