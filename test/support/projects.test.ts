import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import config from '../../vitest.config.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Modules of test/support by the project that a test needs when it imports one of them, the first that matches. */
const NEEDS: readonly (readonly [project: string, modules: RegExp])[] = [
  ['browser', /support\/browser\.ts$/],
  ['redis', /support\/(redis-server|nginx-server)\.ts$/],
  ['server', /support\/(test-server|hub-process|probed-hub|broadcast-server)\.ts$/],
];
/** What a project provides: a test of a later one may use less. */
const ORDER = ['unit', 'server', 'redis', 'browser', 'long', 'long-alone'];

interface Project {
  readonly test: { readonly name: string; readonly include: string[]; readonly exclude: string[] };
}

const projects = config.test!.projects as unknown as Project[];
const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name));
/** The projects of a file, the one with the least first: a property is in `long` as well. */
const projectsOf = (file: string) =>
  ORDER.filter((name) => {
    const { include, exclude } = projects.find(({ test }) => test.name === name)!.test;
    return include.some((glob) => matches(file, glob)) && !exclude.some((glob) => matches(file, glob));
  });

/** Glob with `**`, `*` and `{a,b}`, as the configuration has them. */
function matches(file: string, glob: string): boolean {
  const pattern = glob
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(?:<any>/)?')
    .replaceAll('*', '[^/]*')
    .replaceAll('<any>', '.*')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  return new RegExp(`^${pattern}$`).test(file);
}

/** Modules of ours that a module imports for more than types, itself included. */
function modulesOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const source = readFileSync(join(ROOT, file), 'utf8');
  for (const [, isType, names, path] of source.matchAll(/^import (type )?(?:([^;]*?) from )?'(\.[^']+)';/gm)) {
    const areTypes = isType || (names && /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names.trim()));
    const module = relative(ROOT, join(ROOT, dirname(file), path!)).replace(/\.js$/, '.ts');
    if (!areTypes && module.startsWith('test/')) modulesOf(module, known);
  }
  return known;
}

function lacking(file: string): string[] {
  const [name] = projectsOf(file) as [string];
  const modules = [...modulesOf(file)];
  const need = NEEDS.find(([, pattern]) => modules.some((module) => pattern.test(module)))?.[0] ?? 'unit';
  return ORDER.indexOf(name) < ORDER.indexOf(need) ? [`${file} is in ${name} and needs ${need}`] : [];
}

describe('test projects', () => {
  it('provide what the modules need that their files import', () => {
    expect(files.flatMap(lacking)).toEqual([]);
    expect(modulesOf('test/chaos/chaos.test.ts')).toContain('test/support/redis-server.ts');
    expect(files.filter((file) => projectsOf(file).length !== (file.endsWith('.property.test.ts') ? 2 : 1))).toEqual(
      [],
    );
  });
});
