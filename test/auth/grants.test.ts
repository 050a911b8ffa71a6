import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { includes, readGrants } from '../../src/auth/grants.js';
import { covers, PROJECT_PATTERN } from '../../src/auth/project-pattern.js';
import { allows, publishableTypes } from '../../src/auth/rights.js';
import { ACTIONS, type Action, type Grant } from '../../src/auth/viewer.js';

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['*', 'anything', true],
    ['acme', 'acme', true],
    ['acme', 'acme-web', false],
    ['acme-*', 'acme-web', true],
    ['acme-*', 'acme-', true],
    ['acme-*', 'acme', false],
    ['*-web', 'acme-web', true],
    ['*-web', 'acme-web-2', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'acb', false],
    ['a*a', 'a', false],
    ['aa*aa', 'aaa', false],
    ['a*b*b', 'ab', false],
    ['a**c', 'abc', true],
    ['acme-*', '*', false],
    ['acme-*', 'acme*', false],
    ['acme*', 'acme-*', true],
    ['*', '*', true],
    ['a*c', 'a*b*c', true],
    ['a*b*c', 'a*c', false],
  ])('%s covers %s: %s', (pattern, asked, expected) => {
    expect(covers(pattern, asked)).toBe(expected);
  });

  it('with the largest number of * is compared in bounded time', () => {
    const started = process.cpuUsage();
    for (let n = 0; n < 1_000; n++) expect(covers(`${'a*'.repeat(31)}b`, 'a'.repeat(63))).toBe(false);
    // Time of the processor, so that other work of the machine does not count. It would be years without a bound.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(500);
  });
});

const letters = (alphabet: string, max: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: max }).map((text) => text.join(''));
const pattern = letters('ab*', 6);
const project = letters('ab', 8);
const types = fc.option(fc.uniqueArray(fc.constantFrom('commit', 'push'), { minLength: 1 }), { nil: undefined });
const anyGrant: fc.Arbitrary<Grant> = fc.record({
  projects: pattern,
  actions: fc.uniqueArray(fc.constantFrom<Action>(...ACTIONS), { minLength: 1 }),
  autoCreate: fc.boolean(),
  types,
});
/** Only a grant with PUBLISH and without ADMIN names types. */
const grant = anyGrant.map(({ types: named, ...rest }): Grant => {
  const mayName = rest.actions.includes('PUBLISH') && !rest.actions.includes('ADMIN');
  return mayName && named ? { ...rest, types: named } : rest;
});

describe('a key gets no more rights than its maker has:', () => {
  it('covering is transitive', () => {
    fc.assert(
      fc.property(pattern, pattern, project, (own, asked, id) => {
        fc.pre(covers(own, asked) && covers(asked, id));
        expect(covers(own, id)).toBe(true);
      }),
    );
  });

  it('included grants allow nothing beyond the own ones', () => {
    fc.assert(
      fc.property(fc.array(grant), fc.array(grant), project, fc.constantFrom(...ACTIONS), (own, asked, id, action) => {
        fc.pre(includes(own, asked));
        const may = (grants: Grant[]) => grants.some((each) => allows(each, action) && covers(each.projects, id));
        if (may(asked)) expect(may(own)).toBe(true);
        const publishable = (grants: Grant[]) =>
          publishableTypes({ grants: () => grants }, id) ?? new Set(['commit', 'push']);
        for (const type of publishable(asked)) expect(publishable(own)).toContain(type);
      }),
    );
  });

  it.each<[string, Grant[], Grant[], boolean]>([
    [
      'ADMIN has every action',
      [{ projects: 'a*', actions: ['ADMIN'] }],
      [{ projects: 'ab', actions: [...ACTIONS], autoCreate: true }],
      true,
    ],
    [
      'other actions do not make ADMIN',
      [{ projects: '*', actions: ['READ', 'PUBLISH', 'MODERATE', 'MONITOR', 'IMPERSONATE'] }],
      [{ projects: 'a', actions: ['ADMIN'] }],
      false,
    ],
    [
      'each action may come from another grant',
      [
        { projects: 'a*', actions: ['READ'] },
        { projects: '*b', actions: ['PUBLISH'] },
      ],
      [{ projects: 'ab', actions: ['READ', 'PUBLISH'] }],
      true,
    ],
    [
      'making projects is a right of its own',
      [{ projects: '*', actions: ['READ', 'PUBLISH'] }],
      [{ projects: 'a', actions: ['PUBLISH'], autoCreate: true }],
      false,
    ],
    [
      'many projects are not all',
      [
        { projects: 'a*', actions: ['ADMIN'] },
        { projects: 'b*', actions: ['ADMIN'] },
      ],
      [{ projects: '*', actions: ['READ'] }],
      false,
    ],
    [
      'types may come from several grants',
      [
        { projects: '*', actions: ['PUBLISH'], types: ['commit'] },
        { projects: 'a', actions: ['PUBLISH'], types: ['push'] },
      ],
      [{ projects: 'a', actions: ['PUBLISH'], types: ['commit', 'push'] }],
      true,
    ],
    [
      'some types are not all',
      [{ projects: '*', actions: ['PUBLISH'], types: ['commit'] }],
      [{ projects: 'a', actions: ['PUBLISH'] }],
      false,
    ],
  ])('%s', (_, own, asked, expected) => {
    expect(includes(own, asked)).toBe(expected);
  });
});

describe('invalid grants are rejected with the field:', () => {
  const good = { projects: 'acme', actions: ['READ'] };
  it.each<[string, unknown[], string]>([
    ['none', [], 'grants'],
    ['no pattern', [{ ...good, projects: '' }], 'grants.0.projects'],
    ['a pattern that no id can match', [good, { ...good, projects: 'Acme' }], 'grants.1.projects'],
    ['a pattern with a space', [{ ...good, projects: 'acme web' }], 'grants.0.projects'],
    ['a pattern with a line break', [{ ...good, projects: 'acme\n' }], 'grants.0.projects'],
    ['a pattern that is too long', [{ ...good, projects: 'a'.repeat(64) }], 'grants.0.projects'],
    ['no action', [{ ...good, actions: [] }], 'grants.0.actions'],
    ['an action that is none', [{ ...good, actions: ['READ', 'ROOT'] }], 'grants.0.actions.1'],
    ['types that are no names', [{ ...good, actions: ['PUBLISH'], types: ['Commit'] }], 'grants.0.types.0'],
    ['no type', [{ ...good, actions: ['PUBLISH'], types: [] }], 'grants.0.types'],
    ['types without PUBLISH', [{ ...good, types: ['commit'] }], 'grants.0.types'],
    ['types with ADMIN', [{ ...good, actions: ['PUBLISH', 'ADMIN'], types: ['commit'] }], 'grants.0.types'],
    ['too many', Array.from({ length: 51 }, () => good), 'grants'],
  ])('%s', (_, grants, field) => {
    expect(() => readGrants('grants', grants)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', extensions: expect.objectContaining({ field }) }),
    );
  });

  it('every project id is a pattern', () => {
    for (const id of ['a', 'acme-web', '0', 'a'.repeat(63)]) expect(PROJECT_PATTERN.test(id)).toBe(true);
  });
});
