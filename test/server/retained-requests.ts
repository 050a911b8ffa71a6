/**
 * Prints how many bytes 5,000 requests of a compiled mutation, 40 MB together, add to old memory, whatever a full
 * collection removes meanwhile. A program of its own: `node --single-threaded` makes V8 compile and collect at the same
 * steps on every machine, however busy that is.
 */
import { getHeapSpaceStatistics } from 'node:v8';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { PreparedOperation } from '../../src/server/graphql/prepared-operation.js';

/** Executions after which every operation is compiled. */
const UNTIL_COMPILED = 40;
const REQUESTS = 5_000;

const schema = buildSchema('type Query { name: String } type Mutation { put(name: String!): String! }');
schema.getMutationType()!.getFields().put!.resolve = async (_, { name }: { name: string }) => name;
const document = parse('mutation One($name: String!) { put(name: $name) }');
const operation = new PreparedOperation({ schema, document, operation: getOperationAST(document)!, id: 1 });

const oldBytes = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')!.space_used_size;

async function publish(): Promise<void> {
  // As much as the request and response of Node, and more.
  const context = { request: Array.from({ length: 1_000 }, (_, index) => index + 0.5) };
  await operation.execute(operation.argsOf({ name: 'a' }, context as never));
}

for (let count = 0; count < UNTIL_COMPILED; count++) await publish();
let added = 0;
let bytes = oldBytes();
for (let count = 0; count < REQUESTS; count++) {
  await publish();
  const now = oldBytes();
  added += Math.max(0, now - bytes);
  bytes = now;
}
console.log(added);
