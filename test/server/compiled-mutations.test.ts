import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type ExecutionResult, execute, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inNextTurn } from '../../src/core/clock.js';
import { PreparedOperation } from '../../src/server/graphql/prepared-operation.js';

const done: string[] = [];
const schema = makeExecutableSchema({
  typeDefs: `
    type Done { name: String!, type: String! }
    type Query { name: String }
    type Mutation { put(name: String!): Done!, fail(name: String): Done! }`,
  resolvers: {
    Query: { name: () => 'of a query' },
    Mutation: {
      put: (_, { name }: { name: string }) =>
        new Promise((resolve) => {
          inNextTurn(() => {
            done.push(name);
            resolve({ name, type: 'PUT' });
          });
        }),
      fail: async (_, { name }: { name: string }) => {
        throw new Error(`no ${name}`);
      },
    },
  },
});

/** Executions after which every operation is compiled. */
const UNTIL_COMPILED = 40;

function preparedFrom(source: string) {
  const document = parse(source);
  const operation = new PreparedOperation({ schema, document, operation: getOperationAST(document)!, id: 1 });
  const run = (variables: Record<string, unknown>, context: object = {}) =>
    operation.execute(operation.argsOf(variables, context as never)) as Promise<ExecutionResult>;
  return { document, run };
}

async function compiled(source: string, variables: Record<string, unknown>) {
  const { document, run } = preparedFrom(source);
  for (let count = 0; count < UNTIL_COMPILED; count++) await run(variables);
  return { result: await run(variables), expected: await execute({ schema, document, variableValues: variables }) };
}

describe('a compiled mutation', () => {
  it.each([
    ['of one field', 'mutation One($name: String!) { put(name: $name) { name type } }'],
    ['of one field with another name', 'mutation One($name: String!) { mine: put(name: $name) { name } }'],
    [
      'of a field in a fragment',
      'mutation One($name: String!) { ...F } fragment F on Mutation { put(name: $name) { name } }',
    ],
    ['of its type alone', 'mutation { __typename }'],
    ['of two fields', 'mutation Two($name: String!) { a: put(name: $name) { name } b: put(name: "b") { name } }'],
    ['that fails', 'mutation Fails($name: String) { fail(name: $name) { name } }'],
  ])('answers as graphql-js does: %s', async (_, source) => {
    const { result, expected } = await compiled(source, { name: 'a' });
    expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('executes its fields one after another', async () => {
    const { run } = preparedFrom('mutation { a: put(name: "a") { name } b: put(name: "b") { name } }');
    for (let count = 0; count < UNTIL_COMPILED; count++) await run({});
    done.length = 0;
    const running = run({});
    inNextTurn(() => expect(done).toEqual(['a']));
    await running;
    expect(done).toEqual(['a', 'b']);
  });

  it('leaves nothing of its request in old memory', async () => {
    const program = join(import.meta.dirname, 'retained-requests.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--single-threaded', '--import', 'tsx', program]);
    expect(Number(stdout)).toBeLessThan(8_000_000);
  });
});
