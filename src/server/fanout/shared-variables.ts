import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isViewerIndependent as isFieldViewerIndependent } from '../../schema/index.js';

/** Arguments that only say where a stream starts and ends. A replay shares nothing. */
const RANGE_ARGUMENTS: ReadonlySet<string> = new Set('after last since onGap until before pace'.split(' '));

/**
 * Names the variables that the results of a subscription depend on, from the schema and the document alone: subscriptions
 * with equal ones have equal results for a record. Null where results depend on the viewer.
 */
export function sharedVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] | null {
  return isViewerIndependent(schema, document) ? variablesOf(document, operation) : null;
}

/** Looks at everything below the root; what the root field depends on is known to the reader. */
function isViewerIndependent(schema: GraphQLSchema, document: DocumentNode): boolean {
  const root = schema.getSubscriptionType();
  const info = new TypeInfo(schema);
  let free = true;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        if (!field || (info.getParentType() !== root && !isFieldViewerIndependent(field))) free = false;
      },
    }),
  );
  return free;
}

/** The variables that are used anywhere but to say where the stream starts and ends. */
function variablesOf(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument({ name, value }, _key, _parent, _path, ancestors) {
      const field = ancestors.at(-1) as FieldNode | undefined;
      const isRoot = field?.kind === Kind.FIELD && operation.selectionSet.selections.includes(field);
      if (isRoot && value.kind === Kind.VARIABLE && RANGE_ARGUMENTS.has(name.value)) return false;
      return undefined;
    },
    Variable({ name }) {
      used.add(name.value);
    },
  });
  return [...used].sort();
}
