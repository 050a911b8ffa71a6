import { expect, it, vi } from 'vitest';

const loaded: string[] = [];
vi.mock('../../src/sources/index.js', () => {
  loaded.push('sources');
  return {};
});

it('builds the command line without the sources, which only a hub or a watch needs', async () => {
  const { createProgram } = await import('../../src/cli/program.js');
  expect(createProgram().commands.length).toBeGreaterThan(10);
  expect(loaded).toEqual([]);
});
