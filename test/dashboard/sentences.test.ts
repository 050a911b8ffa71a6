import { expect, it } from 'vitest';
import { barOf, iconOf, KNOWN_TYPES, variantOf } from '../../src/dashboard/model/events/catalogue.js';
import type { Header } from '../../src/dashboard/model/events/header.js';
import { learnName } from '../../src/dashboard/model/events/names.js';
import {
  detailOf,
  hasDetail,
  plainSentenceOf,
  priorityOf,
  sentenceOf,
} from '../../src/dashboard/model/events/sentence.js';
import { textOf } from '../../src/dashboard/model/events/template.js';
import { EVENT_WORDS } from '../../src/dashboard/words/events.en.js';
import { CATALOGUE } from '../../src/events/index.js';

const event = (type: string, payload: object, more: Partial<Header> = {}): Header => ({
  ...{
    id: '01',
    offset: 1,
    cursor: 'c',
    type,
    at: 0,
    happenedAt: 0,
    priority: 'NORMAL',
    tags: [],
    payload: payload as Header['payload'],
  },
  actor: { id: 'jonas', name: 'Jonas Weber', kind: 'USER' },
  ...more,
});

it('has the name of a user whom the page has met, and the id of one whom it has not', () => {
  learnName({ id: 'key-1', name: 'Mia Okafor' });
  const said = (userId: string) => plainSentenceOf(event('connect', { userId, transport: 'WS', remoteAddress: '::1' }));
  expect(said('key-1')).toBe('Mia Okafor connected by WS from ::1');
  expect(said('key-2')).toBe('key-2 connected by WS from ::1');
});

it('says of nobody who was not away that they are back: a page that opens resumes where it has read to', () => {
  const said = (downMs: number) =>
    plainSentenceOf(event('connection_restored', { connectionId: 'c', userId: 'ben', downMs, missedEvents: 3 }));
  expect(said(1_200)).toBe('ben caught up 3 events');
  expect(said(61_000)).toBe('ben is back after 1 min 1 s and caught up 3 events');
});

it('knows each type of the catalogue and no other', () => {
  expect(KNOWN_TYPES.toSorted()).toEqual(CATALOGUE.map(({ name }) => name).toSorted());
});

it.each(CATALOGUE.map(({ name, example }) => [name, example] as const))('says %s in words', (name, example) => {
  const said = event(name, example);
  const text = plainSentenceOf(said);
  expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\[object|published/);
  expect(text.trim()).toBe(text);
  expect(text.length).toBeGreaterThan(5);
  expect(textOf(detailOf(said))).not.toMatch(/undefined|null|NaN|\[object/);
  expect(detailOf(said).filter(({ text }) => text.trim() === '')).toEqual([]);
  expect(hasDetail(said)).toBe(detailOf(said).length > 0 || barOf(said) !== null);
  expect(iconOf(said)).toMatch(/^[a-z0-9-]+$/);
});

it('has a sentence for each value of the field that a variant is taken from', () => {
  const missing = CATALOGUE.flatMap(({ name, payload, example }) =>
    Object.entries(payload).flatMap(([field, spec]) => {
      const values = (spec as { values?: readonly string[] }).values ?? [];
      return values.flatMap((value) => {
        const said = event(name, { ...example, [field]: value });
        const variant = variantOf(said);
        const isVariant = variant === value && Object.keys(EVENT_WORDS).some((key) => key.startsWith(`${name}.`));
        return isVariant && !(`${name}.${variant}` in EVENT_WORDS) ? [`${name}.${variant}`] : [];
      });
    }),
  );
  expect(missing).toEqual([]);
});

it.each([
  [event('commit', { authorName: 'Ada', sha: '9fceb02d0ae5', message: 'x' }), 'Ada committed 9fceb02'],
  [event('commit', { authorName: 'Ada', sha: '9fceb02d0ae5', branch: 'main' }), 'Ada committed 9fceb02 to main'],
  [
    event('build_status', { buildStatus: 'FAILED', name: 'check', durationMs: 132_000 }),
    'Build check failed after 2 min 12 s',
  ],
  [
    event('task_update', { taskId: 'T-1', taskStatus: 'DONE', previousTaskStatus: 'IN_PROGRESS' }),
    'Jonas Weber moved T-1 from In progress to Done',
  ],
  [event('push', { ref: 'refs/heads/main', commitCount: 1 }), 'Jonas Weber pushed 1 commit to main'],
  [event('risk_alert', { severity: 'HIGH', message: 'late' }), 'Jonas Weber raised a high risk: late'],
  [
    event('risk_alert', { riskId: 'R-1', severity: 'HIGH', message: 'late', resolved: true }),
    'Jonas Weber resolved the high risk: late',
  ],
  [event('user_status_changed', { userId: 'jonas', userStatus: 'AWAY' }), 'Jonas Weber is away'],
  [
    event('performance_alert', { metric: 'memory_percent', value: 90, threshold: 80, resolved: true }),
    'memory_percent is below 80 again',
  ],
  [
    event(
      'performance_alert',
      { metric: 'memory_percent', value: 90, threshold: 80, resolved: true },
      { tags: ['node-ended'] },
    ),
    'The hub whose memory_percent was beyond 80 has ended',
  ],
  [event('coffee_brewed', { cups: 3, beans: 'dark' }), 'Jonas Weber published coffee brewed'],
])('writes %#', (said, sentence) => {
  expect(plainSentenceOf(said)).toBe(sentence);
});

it.each([
  ['High priority', event('risk_alert', { severity: 'MEDIUM', message: 'late' }, { priority: 'HIGH' })],
  ['High', event('risk_alert', { severity: 'HIGH', message: 'late' }, { priority: 'HIGH' })],
  ['Urgent', event('build_status', { buildStatus: 'FAILED', name: 'check' }, { priority: 'URGENT' })],
])('names a priority beside a severity that differs: %s', (said, of) => {
  expect(priorityOf(of)).toBe(said);
});

it('keeps what an event says as text, also where it looks like a template or like markup', () => {
  const pieces = sentenceOf(event('activity', { summary: '{actor:b} [x] <b>' }));
  expect(textOf(pieces)).toBe('Jonas Weber noted: {actor:b} [x] <b>');
  expect(pieces.filter(({ kind }) => kind === 'b')).toHaveLength(1);
});

it('keeps the direction of the line, whatever a value is written in', () => {
  const said = (source: string) => plainSentenceOf(event('log_line', { level: 'INFO', source, message: 'shown' }));
  expect(said('שלום')).toBe('\u2068שלום\u2069: shown');
  expect(said('\u2069\u202Eabc')).toBe('abc: shown');
  expect(said('\u202E')).toBe(': shown');
});
