import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  printSchema,
} from 'graphql';
import { CATALOGUE, createRegistry } from '../src/events/index.js';
import { createSchema } from '../src/schema/index.js';

/** Every file here that is derived from the catalogue, by its path from this folder. */
export function printedFiles(): Readonly<Record<string, string>> {
  const schema = createSchema({ registry: createRegistry(CATALOGUE) });
  return {
    'schema.graphql': `${printSchema(schema)}\n`,
    'operations/event-fields.graphql': eventFields(schema),
  };
}

const HEADER = `# Every event with its whole payload. Written by \`npm run schema\`; do not edit.
#
# GraphQL does not let two types give one response name different types, so a field that would is aliased to
# <field>_<Type>: take away what follows the underscore, which no payload field has.
`;

function eventFields(schema: GraphQLSchema): string {
  const Event = schema.getType('Event');
  if (!isInterfaceType(Event)) throw new TypeError('the schema has no interface Event');
  const envelope = Event.getFields();
  const types = schema.getPossibleTypes(Event).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const payloadOf = (type: GraphQLObjectType) =>
    Object.values(type.getFields()).filter(({ name }) => !(name in envelope));
  const plain = mostUsed(types.flatMap(payloadOf));
  const select = (type: GraphQLObjectType) => (field: GraphQLField<unknown, unknown>) =>
    `${plain.get(field.name) === String(field.type) ? '' : `${field.name}_${type.name}:`} ${selection(field)}`;
  const members = types.map((type) => `... on ${type.name} { ${payloadOf(type).map(select(type)).join(' ')} }`);
  return `${HEADER}${print(parse(`fragment EventFields on Event { ...EventEnvelope ${members.join(' ')} }`))}\n`;
}

/** For each field name the type that most events give it: those fields keep their name. */
function mostUsed(fields: readonly GraphQLField<unknown, unknown>[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { name, type } of fields) {
    const ofName = counts.get(name) ?? new Map<string, number>();
    ofName.set(String(type), (ofName.get(String(type)) ?? 0) + 1);
    counts.set(name, ofName);
  }
  return new Map([...counts].map(([name, ofName]) => [name, [...ofName].sort(([, a], [, b]) => b - a)[0]![0]]));
}

function selection({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return isObjectType(named) ? `${name} { ${Object.values(named.getFields()).map(selection).join(' ')} }` : name;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(printedFiles())) await writeFile(new URL(path, import.meta.url), text);
