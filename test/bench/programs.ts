import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cores, pinned } from './pinning.js';
import { prepared } from './prepare.js';
import type { Sample } from './table.js';

/** A measurement of the engine alone, as a program of its own. */
export interface Program {
  /** What `--only` takes, and the name of its file. */
  readonly name: string;
  readonly title: string;
  readonly metric: string;
  readonly needsRedis?: boolean;
  /** A line with a figure: what was done, and the figure. */
  readonly line: RegExp;
  args(folder: string, quick: boolean): readonly string[];
}

export const PROGRAMS: readonly Program[] = [
  {
    name: 'append',
    title: 'The embedded engine, synced to disk, events of about 330 bytes',
    metric: 'events/s',
    line: /^(.+?) +([\d,]+)\/s/,
    args: (folder) => [folder],
  },
  {
    name: 'engines',
    title: 'The engines beside one another, the hub on one core and Redis on the other',
    metric: 'events/s',
    needsRedis: true,
    line: /^(.+?) +([\d,]+)\/s/,
    args: (folder, quick) => [folder, quick ? '1' : '3', String(cores.server)],
  },
  {
    name: 'restart',
    title: 'Start of the embedded engine with 1,000,000 events',
    metric: 'ms',
    line: /^(open .+): ready after ([\d,]+) ms/,
    args: (folder, quick) => [quick ? '100000' : '1000000', folder],
  },
];

/** Runs it on the server's core, once: it repeats by itself what matters. Each line with a figure is a sample. */
export function runProgram(program: Program, { quick }: { quick: boolean }): Sample[] {
  const folder = mkdtempSync(join(prepared.folder, 'data-'));
  const file = join(prepared.root, 'test', 'bench', `${program.name}.ts`);
  const node = [process.execPath, '--import', 'tsx', file, ...program.args(folder, quick)];
  const [command, ...args] = pinned(cores.server, node);
  const output = execFileSync(command!, args, { cwd: prepared.root, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return output.split('\n').flatMap((text, round): Sample[] => {
    const [, name, figure] = program.line.exec(text) ?? [];
    if (name === undefined) return [];
    const value = Number(figure!.replaceAll(',', ''));
    return [
      { scenario: program.name, case: name, metric: program.metric, peer: 'tidings', round, value, clientBound: false },
    ];
  });
}
