import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { KEY } from '../support/test-server.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const PAGE = 'docs/guides/typed-operations.md';
const BOUND_MS = 240_000;

interface Row {
  readonly section: string;
  /** Blocks of the shell in their order, by what they contain. */
  readonly steps: readonly string[];
  /** TypeScript in which `Result` and `Variables` are the types of the operation. */
  readonly types: string;
  /** The operation as a client sends it, from a file of the project. */
  readonly text: readonly [file: string, pattern: RegExp];
}

const ROWS: readonly Row[] = [
  {
    section: 'GraphQL Code Generator',
    steps: ['npx tidings codegen', 'npx tidings schema', 'npx graphql-codegen'],
    types: `
      import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
      import { TaskUpdates } from './task-updates.js';
      type Result = ResultOf<typeof TaskUpdates>;
      type Variables = VariablesOf<typeof TaskUpdates>;`,
    text: ['src/generated/persisted-documents.json', /"sha256:\w+": (".*")/],
  },
  {
    section: 'gql.tada',
    steps: ['npx tidings schema', 'npx gql.tada'],
    types: `
      import type { ResultOf, VariablesOf } from 'gql.tada';
      import { TaskUpdates } from './task-updates.js';
      type Result = ResultOf<typeof TaskUpdates>;
      type Variables = VariablesOf<typeof TaskUpdates>;`,
    text: ['src/task-updates.ts', /`(.*?)`/s],
  },
  {
    section: 'Relay',
    steps: ['npx tidings schema', 'npx relay-compiler'],
    types: `
      import type { taskUpdatesSubscription } from './generated/taskUpdatesSubscription.graphql.js';
      type Result = taskUpdatesSubscription['response'];
      type Variables = taskUpdatesSubscription['variables'];`,
    text: ['src/generated/taskUpdatesSubscription.graphql.ts', /"text": (".*")/],
  },
];

const USE = `
  export const variables: Variables = { projectId: 'acme', after: null };
  export const use = ({ taskUpdate }: Result): string => taskUpdate.taskId + taskUpdate.occurredAt.slice(1);
  export const isDone = ({ taskUpdate }: Result): boolean => taskUpdate.taskStatus === 'DONE';
  // @ts-expect-error A number or null.
  export const offset = ({ taskUpdate }: Result): string => taskUpdate.offset;
  // @ts-expect-error The project is missing.
  export const none: Variables = {};
  // @ts-expect-error No such status.
  export const wrong = ({ taskUpdate }: Result): boolean => taskUpdate.taskStatus === 'FINISHED';
`;

const TSCONFIG = { strict: true, target: 'ES2022', module: 'NodeNext', skipLibCheck: true, noEmit: true };

let hub: SampleHub;
beforeAll(async () => {
  hub = await SampleHub.start();
}, BOUND_MS);
afterAll(() => hub?.stop());

describe.each(ROWS)(`${PAGE}: $section`, ({ section, steps, types, text: [file, pattern] }) => {
  const samples = new Samples(PAGE, section);
  let project: SampleProject;
  beforeAll(async () => {
    const installs = [new Samples(PAGE), samples].flatMap(({ all }) => all.map(({ code }) => code));
    const ours = installs.filter((code) => code.startsWith('npm install '));
    const own = samples.block('sh', 'npm install ');
    project = await SampleProject.create([ours[0], own].join(''));
    await project.write('tsconfig.json', JSON.stringify({ compilerOptions: TSCONFIG }));
    for (const [name, code] of samples.files()) await project.write(name, code);
    await project.write('src/use.ts', types + USE);
  }, BOUND_MS);
  afterAll(() => project?.remove());

  it('types the variables and the result of an operation', { timeout: BOUND_MS }, async () => {
    for (const step of steps) await project.shell(samples.block('sh', step), hub.env);
    await project.typeCheck();
  });

  it('gives an operation that the hub runs', { timeout: BOUND_MS }, async () => {
    const [, found] = pattern.exec(await readFile(join(project.folder, file), 'utf8'))!;
    const query: string = found!.startsWith('"') ? JSON.parse(found!) : found!;
    expect(await firstTaskUpdate(query)).toMatchObject({ taskUpdate: { taskId: '7', taskStatus: 'DONE' } });
  });

  it('finds an operation that the schema does not allow', { timeout: BOUND_MS }, async () => {
    const code = samples.file('src/task-updates.ts').replace('taskStatus', 'taskState');
    await project.write('src/task-updates.ts', code);
    const failure = await project.shell(samples.block('sh', steps.at(-1)!), hub.env).catch(outputOf);
    expect(failure).toContain('taskState');
  });

  it('has no sample that is not run', () => {
    expect(samples.unused()).toEqual([]);
  });
});

const outputOf = ({ message, stdout }: { message: string; stdout: string }) => message + stdout;

/** Publishes an update of a task, and subscribes from before it. */
async function firstTaskUpdate(query: string): Promise<unknown> {
  const { project } = await hub.post<{ project: { head: { cursor: string } } }>(
    '{ project(id: "acme") { head { cursor } } }',
  );
  await hub.post(
    'mutation { publishTaskUpdate(projectId: "acme", input: {taskId: "7", title: "Ship it", taskStatus: DONE}) { id } }',
  );
  const client = createClient({
    url: `${hub.env.TIDINGS_URL.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${KEY}` },
  });
  try {
    const variables = { projectId: 'acme', after: project.head.cursor };
    const { value } = await client.iterate({ query, variables }).next();
    return value.data;
  } finally {
    await client.dispose();
  }
}
