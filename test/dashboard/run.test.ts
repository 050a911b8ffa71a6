import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/dashboard/model/events/header.js';
import {
  causedLines,
  commitAmong,
  failingOf,
  isFailedRun,
  logLineOf,
  relatedLines,
} from '../../src/dashboard/model/events/run.js';
import { linkedPieces } from '../../src/dashboard/model/text/links.js';

const header = (offset: number, type: string, payload: Header['payload']): Header => ({
  ...{
    id: `id-${offset}`,
    offset,
    cursor: `c${offset}`,
    type,
    payload,
    at: offset * 1_000,
    happenedAt: offset * 1_000,
    priority: 'NORMAL',
    tags: [],
  },
  actor: { id: 'ci', name: 'ci', kind: 'SERVICE' },
});
const build = (offset: number, buildStatus: string, more: Header['payload'] = {}) =>
  header(offset, 'build_status', { buildId: 'b-1', name: 'check', buildStatus, ...more });
const line = (offset: number, level: string, message: string) =>
  logLineOf({ offset, occurredAt: new Date(offset).toISOString(), payload: { level, stream: 'STDOUT', message } });

describe('the log of a run that has failed', () => {
  const failed = build(9, 'FAILED');
  const chain = [
    build(1, 'FAILED', { buildId: 'other' }),
    build(4, 'QUEUED'),
    build(5, 'RUNNING'),
    failed,
    build(12, 'RUNNING'),
  ];

  it('is what names one of the events of the run as its cause', () => {
    expect(isFailedRun(failed)).toBe(true);
    expect(isFailedRun(build(9, 'PASSED'))).toBe(false);
    expect(causedLines(failed, chain).map(({ causationId }) => causationId)).toEqual(['id-4', 'id-5', 'id-9']);
  });

  it('is otherwise what belongs to the same matter, since the run began and before it ended', () => {
    expect(relatedLines(failed, chain, 'm')).toMatchObject({ correlationId: 'm', before: 'c9', since: 4_000 });
    expect(relatedLines(build(9, 'FAILED', { durationMs: 2_000 }), [], 'm').since).toBe(7_000);
    expect(relatedLines(failed, [], 'm').since).toBe(Number.NEGATIVE_INFINITY);
  });

  it('shows the last lines of errors first, and the last of all where there is none', () => {
    const lines = Array.from({ length: 30 }, (_, index) => line(index, index % 2 ? 'ERROR' : 'INFO', `${index}`));
    expect(failingOf(lines).map(({ message }) => message)).toEqual(['15', '17', '19', '21', '23', '25', '27', '29']);
    expect(failingOf(lines.filter(({ isFailing }) => !isFailing)).at(-1)).toMatchObject({ message: '28' });
    expect(failingOf([])).toEqual([]);
  });

  it('has its commit by the whole hash or its beginning', () => {
    const commit = header(3, 'commit', { sha: '74662beed864', message: 'Totals' });
    expect(commitAmong([commit, ...chain], '74662be')).toBe(commit);
    expect(commitAmong([commit], '9f2c1e7')).toBeNull();
  });
});

describe('addresses in a text', () => {
  const links = (text: string) => linkedPieces(text).flatMap(({ href }) => href ?? []);

  it('are links only of http and https, and lead where they say', () => {
    expect(links('see https://ci.example.com/1, then (http://a.example/b?c=d#e).')).toEqual([
      'https://ci.example.com/1',
      'http://a.example/b?c=d#e',
    ]);
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,<b>',
      'ftp://a.example',
      'https://',
      'https://bank.example@evil.example/',
      'JaVaScRiPt:https',
    ])
      expect([text, links(text)]).toEqual([text, []]);
  });

  it('leave every character of the text, and nothing of markup', () => {
    for (const text of [
      '',
      'plain',
      'https://a.example',
      'x https://a.example/"><img src=x onerror=alert(1)> y',
      'a https://a.example/\u202Egpj.exe b',
      'https://a.example\\nhttps://b.example',
    ]) {
      const pieces = linkedPieces(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { text: shown, href } of pieces) if (href) expect(shown).not.toMatch(/["<>\s\u202E\\]/);
    }
  });
});
