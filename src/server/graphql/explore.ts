import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Where exploring is off, the schema is not told: neither by introspection nor by what a wrong name is close to. */
export function useExplore(explore: boolean): Plugin {
  if (explore) return {};
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ valid, result, setResult }) => {
        if (!valid) setResult(result.map((error) => withoutSuggestion(error as GraphQLError)));
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  const plain = message.replace(/ Did you mean .+\?$/, '');
  if (plain === message) return error;
  return new GraphQLError(plain, { nodes, source, positions, path, extensions });
}
