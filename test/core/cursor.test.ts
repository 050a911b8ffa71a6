import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_PROJECTS, createCursors, UNKNOWN_EPOCH } from '../../src/core/cursor.js';
import { TidingsError } from '../../src/core/errors.js';

const cursors = createCursors('a secret of the log');
const project = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
const feed = fc.oneof(project, fc.constant(ALL_PROJECTS));
const position = fc.record({
  epoch: fc.stringMatching(/^[a-z0-9]{1,32}$/),
  run: fc.stringMatching(/^[a-z0-9]{1,16}$/),
  at: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  sequence: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
});
const PLACE = { epoch: 'abcdef', run: 'r1', at: 123_456_789, sequence: 987_654_321 };

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
    expect(createCursors('a secret of the log').open('acme', cursors.seal('acme', PLACE))).toEqual(PLACE);
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
    const cursor = cursors.seal('acme', PLACE);
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

  it('has a MAC of its own at each position, and with each sequence', () => {
    const macOf = (cursor: string) => /\.(\S{8})\S{4}$/.exec(cursor)![1]!;
    const places = Array.from({ length: 1_000 }, (_, at) => [0, 1, 8].map((others) => ({ at, sequence: at + others })));
    const macs = places.flat().map((place) => macOf(cursors.seal('acme', { ...PLACE, ...place })));
    expect(new Set(macs).size).toBe(macs.length);
  });

  it('is shorter where no record of another project lies before it', () => {
    const short = cursors.seal('acme', { ...PLACE, sequence: PLACE.at });
    expect(short.split('.')).toHaveLength(4);
    expect(cursors.open('acme', short)).toEqual({ ...PLACE, sequence: PLACE.at });
  });

  it('has an epoch that no history has when it was sealed with an unknown key', () => {
    fc.assert(
      fc.property(feed, position, (name, at) => {
        const cursor = createCursors('another').seal(name, at);
        expect(cursors.open(name, cursor)).toEqual({ ...at, epoch: UNKNOWN_EPOCH });
      }),
    );
  });

  it('is CURSOR_INVALID with any one character changed, also when it was sealed with an unknown key', () => {
    const cursor = createCursors('another').seal('acme', PLACE);
    for (let index = 0; index < cursor.length; index++)
      for (const char of 'abzAZ019-_.') {
        if (char === cursor[index]) continue;
        expectInvalid(() => cursors.open('acme', cursor.slice(0, index) + char + cursor.slice(index + 1)));
      }
    expectInvalid(() => cursors.open('globex', cursor));
  });

  it('from before runs had names is of the first run, and names no sequence in a project', () => {
    const former = (feed: string, epoch: string, at: number) => {
      const text = `${epoch}.${at.toString(36)}`;
      const mac = createHash('sha256').update(`a secret of the log\n${feed}\n${text}`).digest('base64url').slice(0, 8);
      return `${text}.${mac}`;
    };
    expect(cursors.open('acme', former('acme', 'e1', 42))).toEqual({ epoch: 'e1', run: '0', at: 42, sequence: null });
    expect(cursors.open('*', former('*', 'e1', 42))).toEqual({ epoch: 'e1', run: '0', at: 42, sequence: 42 });
    expectInvalid(() => cursors.open('globex', former('acme', 'e1', 42)));
  });

  it('is opened with every earlier key, and sealed with the newest', () => {
    const next = createCursors({ text: 'the next', former: ['a secret of the log'] });
    expect(next.open('acme', cursors.seal('acme', PLACE))).toEqual(PLACE);
    expect(createCursors('the next').open('acme', next.seal('acme', PLACE))).toEqual(PLACE);
  });

  it('is CURSOR_INVALID when it is no cursor at all', () => {
    fc.assert(fc.property(fc.string(), (text) => expectInvalid(() => cursors.open('acme', text))));
  });
});
