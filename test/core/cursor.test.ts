import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_PROJECTS, createCursors } from '../../src/core/cursor.js';
import { TidingsError } from '../../src/core/errors.js';

const cursors = createCursors('a secret of the log');
const project = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
const feed = fc.oneof(project, fc.constant(ALL_PROJECTS));
const position = fc.record({
  epoch: fc.stringMatching(/^[a-z0-9]{1,32}$/),
  at: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
});

function expectInvalid(open: () => unknown): void {
  expect(open).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
  expect(open).toThrow(TidingsError);
}

describe('a cursor', () => {
  it('gives back the position that was sealed in it', () => {
    fc.assert(
      fc.property(feed, position, (name, at) => {
        expect(cursors.open(name, cursors.seal(name, at))).toEqual(at);
      }),
    );
  });

  it('is read by every node that has the secret', () => {
    const at = { epoch: 'e1', at: 42 };
    expect(createCursors('a secret of the log').open('acme', cursors.seal('acme', at))).toEqual(at);
  });

  it('is CURSOR_INVALID with any one character changed', () => {
    fc.assert(
      fc.property(
        feed,
        position,
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (name, at, n, char) => {
          const cursor = cursors.seal(name, at);
          const index = n % cursor.length;
          fc.pre(char !== cursor[index]);
          expectInvalid(() => cursors.open(name, cursor.slice(0, index) + char + cursor.slice(index + 1)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is CURSOR_INVALID in the other case of any one letter', () => {
    const cursor = cursors.seal('acme', { epoch: 'abcdef', at: 123_456_789 });
    for (const [index, char] of [...cursor].entries()) {
      const other = char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase();
      if (other === char) continue;
      expectInvalid(() => cursors.open('acme', cursor.slice(0, index) + other + cursor.slice(index + 1)));
    }
  });

  it('is CURSOR_INVALID with a character more or less', () => {
    fc.assert(
      fc.property(feed, position, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (name, at, n, char) => {
        const cursor = cursors.seal(name, at);
        const index = n % cursor.length;
        expectInvalid(() => cursors.open(name, cursor.slice(0, index) + cursor.slice(index + 1)));
        expectInvalid(() => cursors.open(name, cursor.slice(0, index) + char + cursor.slice(index)));
        expectInvalid(() => cursors.open(name, cursor + char));
      }),
    );
  });

  it('is CURSOR_INVALID in any other feed', () => {
    fc.assert(
      fc.property(feed, feed, position, (name, other, at) => {
        fc.pre(name !== other);
        expectInvalid(() => cursors.open(other, cursors.seal(name, at)));
      }),
    );
  });

  it('is CURSOR_INVALID where it was sealed with another secret', () => {
    expectInvalid(() => cursors.open('acme', createCursors('another').seal('acme', { epoch: 'e1', at: 1 })));
  });

  it('is CURSOR_INVALID when it is no cursor at all', () => {
    fc.assert(fc.property(fc.string(), (text) => expectInvalid(() => cursors.open('acme', text))));
  });
});
