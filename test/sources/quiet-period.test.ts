import { rmdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Settling } from '../../src/sources/files/quiet-period.js';
import { until } from '../support/until.js';

it('reports what fails when paths come to rest, and goes on looking', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tidings-quiet-'));
  const errors: unknown[] = [];
  const settled: string[] = [];
  const settling = new Settling({
    root,
    latencyMs: () => 0,
    isKnown: () => false,
    isIgnoredFolder: () => false,
    onFolder: () => undefined,
    onSettled(looks) {
      settled.push(...looks.keys());
      if (looks.has('first')) throw new Error('rules that cannot be read');
    },
    onError: (error) => errors.push(error),
  });
  for (const name of ['first', 'second']) {
    await writeFile(join(root, name), name);
    settling.report(name, true);
    await until(() => settled.includes(name));
  }
  expect(settled).toEqual(['first', 'second']);
  expect(errors).toMatchObject([{ message: 'rules that cannot be read' }]);
  settling.close();
  await rm(root, { recursive: true });
});

it('takes a folder that vanishes while it is looked at for an empty one', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tidings-quiet-'));
  await mkdir(join(root, 'folder'));
  const errors: unknown[] = [];
  const settled: string[] = [];
  const settling = new Settling({
    root,
    latencyMs: () => 0,
    isKnown: () => false,
    isIgnoredFolder: () => false,
    onFolder: (path) => rmdirSync(join(root, path)),
    onSettled: (looks) => void settled.push(...looks.keys()),
    onError: (error) => errors.push(error),
  });
  settling.report('folder', true);
  await until(() => settled.includes('folder') || errors.length > 0);
  expect(errors).toEqual([]);
  settling.close();
  await rm(root, { recursive: true });
});
