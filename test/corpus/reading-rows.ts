import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createCursors, type Position } from '../../src/core/cursor.js';
import { DISTINCT, HTTP, SINGLE, SSE, type Transport, WEBSOCKET } from '../support/transports.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';

type Kind = 'query' | 'subscription';

/** Queries are asked on every transport, streams are opened where something streams. */
const ALL = [HTTP, SSE, DISTINCT, SINGLE, WEBSOCKET];
const WAYS: readonly { kind: Kind; transport: Transport }[] = [
  ...ALL.map((transport) => ({ kind: 'query' as const, transport })),
  ...ALL.slice(1).map((transport) => ({ kind: 'subscription' as const, transport })),
];

/** A cursor as the hub seals them, which nobody outside can. */
async function sealed(scene: Scene, change: (head: Position) => Position, feed = 'acme'): Promise<string> {
  const cursors = createCursors((await readFile(join(scene.hub.data, 'cursor.key'), 'utf8')).trim());
  const { project } = await scene.data('{ project(id: "acme") { head { cursor } } }');
  const position = cursors.open('acme', (project as { head: { cursor: string } }).head.cursor);
  return cursors.seal(feed, change({ ...position, sequence: position.sequence! }));
}

const head = (scene: Scene) => sealed(scene, (position) => position);
const INVALID = { code: 'CURSOR_INVALID' };

const CURSORS: readonly { title: string; cursor: (scene: Scene) => Promise<string>; expected: object }[] = [
  { title: 'zzz', cursor: async () => 'zzz', expected: INVALID },
  { title: 'an empty one', cursor: async () => '', expected: INVALID },
  { title: 'an injection', cursor: async () => "'; DROP TABLE events; --", expected: INVALID },
  {
    title: 'one of another project',
    cursor: (scene) => sealed(scene, (position) => position, 'globex'),
    expected: INVALID,
  },
  {
    title: 'one with another character',
    cursor: async (scene) => (await head(scene)).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    expected: INVALID,
  },
  {
    title: 'a negative one',
    cursor: (scene) => sealed(scene, (position) => ({ ...position, at: -1 })),
    expected: INVALID,
  },
  {
    title: 'one beyond all numbers',
    cursor: (scene) => sealed(scene, (position) => ({ ...position, at: 2 ** 53 + 2 })),
    expected: INVALID,
  },
  {
    title: 'one of another epoch',
    cursor: (scene) => sealed(scene, (position) => ({ ...position, epoch: 'another' })),
    expected: { code: 'CURSOR_EXPIRED', reason: 'EPOCH', earliest: expect.any(String), head: expect.any(String) },
  },
  {
    title: 'one beyond the head',
    cursor: (scene) => sealed(scene, (position) => ({ ...position, at: position.at + 1_000 })),
    expected: { code: 'CURSOR_EXPIRED', reason: 'AHEAD', earliest: expect.any(String), head: expect.any(String) },
  },
];

const CURSOR_CASES: readonly Case[] = CURSORS.flatMap(({ title, cursor, expected }) =>
  WAYS.map(({ kind, transport }) => ({
    id: title === 'an injection' ? 'I01' : 'G11',
    title: `${title}, as the cursor of a ${kind}`,
    via: transport.name,
    async run(scene: Scene) {
      const selection = kind === 'query' ? '{ nodes { id } }' : '{ id }';
      const query = `${kind} ($after: String) { events(projectId: "acme", after: $after) ${selection} }`;
      const { errors } = await scene.ask(transport, { query, variables: { after: await cursor(scene) } });
      expect(errors?.[0]?.extensions).toMatchObject(expected);
    },
  })),
);

/** Ids that are none. */
const IDS: readonly { id: string; title: string; project: string }[] = [
  { id: 'I01', title: 'an injection', project: "'; DROP TABLE events; --" },
  ...['>', '*', 'a.b', 'x y', 'a\r\nb', '{tag}'].map((project) => ({
    id: 'I02',
    title: JSON.stringify(project),
    project,
  })),
  { id: 'I04', title: 'a letter of another alphabet', project: '\u0430cme' },
  { id: 'I04', title: 'upper case', project: 'ACME' },
  { id: 'I04', title: 'an accent apart from its letter', project: 'acme\u0301' },
  { id: 'I04', title: 'more than 63 characters', project: 'a'.repeat(64) },
];

const READING: Readonly<Record<Kind, string>> = {
  query: 'query ($id: ID!) { events(projectId: $id) { nodes { id } } }',
  subscription: 'subscription ($id: ID!) { events(projectId: $id) { id } }',
};
const MAKING = 'mutation ($id: ID!) { createProject(input: {id: $id}) { id } }';

const PROJECT_CASES: readonly Case[] = IDS.flatMap(({ id, title, project }) => [
  ...WAYS.map(({ kind, transport }) => ({
    ...{ id, title: `${title}, as the project of a ${kind}`, via: transport.name },
    async run(scene: Scene) {
      const { errors } = await scene.ask(transport, { query: READING[kind], variables: { id: project } });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  })),
  ...ALL.map((transport) => ({
    ...{ id, title: `${title}, as a project to make`, via: transport.name },
    async run(scene: Scene) {
      const { errors } = await scene.ask(transport, { query: MAKING, variables: { id: project } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: expect.stringContaining('id') });
    },
  })),
]);

/** 63 characters that a careless pattern tries in more ways than there is time for. */
const LONG = 'a'.repeat(63);

export const READING_CASES: readonly Case[] = [
  ...CURSOR_CASES,
  ...PROJECT_CASES,
  ...['(a+)+$', "' OR 1=1 --", '%'].flatMap((key) =>
    ALL.map((transport) => ({
      ...{ id: key === '(a+)+$' ? 'G13' : 'I01', title: `${key}, as the key of events`, via: transport.name },
      async run(scene: Scene) {
        const query = 'query ($key: ID) { events(projectId: "acme", key: $key) { nodes { id } } }';
        const { data, errors } = await scene.ask(transport, { query, variables: { key } });
        expect(errors).toBeUndefined();
        expect(data.events.nodes).toEqual([]);
      },
    })),
  ),
  {
    ...{ id: 'G13', title: 'a grant whose pattern could be tried in many ways', via: 'HTTP' },
    async run(scene) {
      const { authorization } = await scene.key([{ projects: `${'*a'.repeat(14)}*b`, actions: ['READ'] }]);
      const query = 'query ($id: ID!) { project(id: $id) { id } }';
      const { data } = await scene.ask(HTTP, { query, variables: { id: LONG } }, authorization);
      expect(data).toEqual({ project: null });
    },
  },
  ...ALL.map((transport) => ({
    ...{ id: 'I01', title: 'an injection, as the id of an event', via: transport.name },
    async run(scene: Scene) {
      const { errors } = await scene.ask(transport, { query: `{ event(id: "' OR 1=1 --") { id } }` });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  })),
  ...WAYS.map(({ kind, transport }) => ({
    ...{ id: 'G15', title: `an unknown and a forbidden project, in a ${kind}`, via: transport.name },
    async run(scene: Scene) {
      const { authorization } = await scene.key([{ projects: 'acme', actions: ['READ'] }]);
      const answers = [];
      for (const id of ['unknown', 'globex'])
        answers.push(await scene.ask(transport, { query: READING[kind], variables: { id } }, authorization));
      expect(answers[0]!.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      // The answers are the same but for the id that was asked for.
      expect(JSON.parse(JSON.stringify(answers[1]).replaceAll('globex', 'unknown'))).toEqual(answers[0]);
    },
  })),
];
