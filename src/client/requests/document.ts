/** A document that knows the types of its result and its variables: a node or a string, as code generators write them. */
export interface TypedDocument<R, V> {
  readonly __apiType?: (variables: V) => R;
}

/** An operation of GraphQL: its text, or a typed document. */
export type Document<R, V> = string | TypedDocument<R, V>;

export type Variables = Readonly<Record<string, unknown>>;

/** An operation as it is sent. */
export interface Operation {
  readonly query: string;
  readonly variables?: Variables;
  readonly operationName?: string;
}

/** Any node of a document; each kind has some of the members. */
interface Node {
  readonly kind: string;
  readonly [member: string]: unknown;
}

const texts = new WeakMap<object, string>();

/** The text of a document. Prints nodes itself, so that the client needs no GraphQL library. */
export function textOf(document: string | object): string {
  if (typeof document === 'string') return document;
  if (!('kind' in document)) return String(document);
  let text = texts.get(document);
  if (text === undefined) {
    text = print(document as Node);
    texts.set(document, text);
  }
  return text;
}

const join = (nodes: unknown, separator = ' '): string =>
  ((nodes as Node[] | undefined) ?? []).map(print).join(separator);
const inside = (open: string, nodes: unknown, close: string): string => {
  const text = join(nodes);
  return text && open + text + close;
};
const optional = (before: string, node: unknown): string => (node ? before + print(node as Node) : '');

function print(node: Node): string {
  const { kind, name, value, type, selectionSet, directives, typeCondition } = node;
  const rest = () => inside(' ', directives, '') + optional(' ', selectionSet);
  const named = () => print(name as Node);
  switch (kind) {
    case 'Document':
      return join(node.definitions, '\n');
    case 'OperationDefinition':
      return `${node.operation}${optional(' ', name)}${inside('(', node.variableDefinitions, ')')}${rest()}`;
    case 'FragmentDefinition':
      return `fragment ${named()} on ${print(typeCondition as Node)}${rest()}`;
    case 'VariableDefinition':
      return `${print(node.variable as Node)}: ${print(type as Node)}${optional(' = ', node.defaultValue)}${rest()}`;
    case 'SelectionSet':
      return `{ ${join(node.selections)} }`;
    case 'Field':
      return `${node.alias ? `${print(node.alias as Node)}: ` : ''}${named()}${inside('(', node.arguments, ')')}${rest()}`;
    case 'FragmentSpread':
      return `...${named()}${rest()}`;
    case 'InlineFragment':
      return `...${optional(' on ', typeCondition)}${rest()}`;
    case 'Directive':
      return `@${named()}${inside('(', node.arguments, ')')}`;
    case 'Argument':
    case 'ObjectField':
      return `${named()}: ${print(value as Node)}`;
    case 'Variable':
      return `$${named()}`;
    case 'NamedType':
      return named();
    case 'ListType':
      return `[${print(type as Node)}]`;
    case 'NonNullType':
      return `${print(type as Node)}!`;
    case 'StringValue':
      return JSON.stringify(value);
    case 'NullValue':
      return 'null';
    case 'ListValue':
      return `[${join(node.values)}]`;
    case 'ObjectValue':
      return `{${join(node.fields)}}`;
    default:
      // Names, numbers, booleans and enum values.
      return String(value);
  }
}
