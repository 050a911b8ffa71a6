import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/terminal.js';

function written(isTTY: boolean, steps: readonly [done: number, all: number][]): string {
  let text = '';
  const write = (chunk: unknown) => {
    text += chunk;
    return true;
  };
  const progress = new Progress('events', { isTTY, write });
  for (const [done, all] of steps) progress.at({ done, all });
  progress.end();
  return text;
}

describe('progress', () => {
  it('is a bar on a terminal, redrawn in place and ended by a line break', () => {
    const text = written(true, [
      [0, 200],
      [1, 200],
      [100, 200],
      [200, 200],
    ]);
    expect(text.split('\r').slice(1)).toEqual([
      `[${'.'.repeat(30)}] 0 %, 0 of 200 events`,
      `[${'#'.repeat(15)}${'.'.repeat(15)}] 50 %, 100 of 200 events`,
      `[${'#'.repeat(30)}] 100 %, 200 of 200 events\n`,
    ]);
  });

  it('is a line at each tenth elsewhere', () => {
    const steps = Array.from({ length: 101 }, (_, percent) => [percent * 10, 1_000] as [number, number]);
    const lines = written(false, steps).split('\n').slice(0, -1);
    expect(lines).toHaveLength(11);
    expect(lines[3]).toBe('tidings: 30 %, 300 of 1000 events');
  });

  it('prints nothing for work that did not start', () => {
    expect(written(true, [])).toBe('');
  });
});
