import { expect, it } from 'vitest';
import { projectFinder } from '../../../src/sources/forges/hook.js';

it.each([
  ['octo/app', 'acme'],
  ['OCTO/App', 'acme'],
  ['octo/web', 'web'],
  ['octo/a.b', 'a-b'],
  ['other/app', null],
])('finds the project of %s', (repository, project) => {
  const projectOf = projectFinder({ 'Octo/*': '*', 'octo/app': 'acme' });
  expect(projectOf(repository)).toBe(project);
});

it('takes time in proportion to its input, whatever the pattern', () => {
  const projectOf = projectFinder({ [`${'*a'.repeat(20)}*b`]: 'acme' });
  expect(projectOf('a'.repeat(100_000))).toBeNull();
  expect(projectOf(`${'a'.repeat(100_000)}b`)).toBe('acme');
});
