import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ApolloLink } from '@apollo/client/link';
import { Observable } from 'rxjs';
import type { Client } from './client.js';
import { answeredErrors, observe } from './observe.js';
import type { SubscribeOptions } from './streams/subscription.js';

export { possibleTypes } from './generated/possible-types.js';
export { typePolicies } from './generated/type-policies.js';
export { resumable } from './graphql-ws.js';

declare module '@apollo/client' {
  interface DefaultContext {
    /** Options of a subscription over `createTidingsLink`. */
    tidings?: SubscribeOptions;
  }
}

/**
 * Makes a terminating link of Apollo Client: queries and mutations over HTTP, subscriptions over a stream that resumes. Each
 * result of a subscription has `extensions.cursor`, and after missing events `extensions.gap`. The context takes options of
 * a subscription: `context: { tidings: { gap: 'continue' } }`.
 *
 * An error of the hub arrives as `CombinedGraphQLErrors`, every other failure as `ClientError`. There are no partial results.
 */
export const createTidingsLink = (client: Client): ApolloLink =>
  new ApolloLink(
    ({ query, variables, operationType, getContext }) =>
      new Observable((observer) =>
        observe(
          client,
          { kind: operationType, document: query, variables, options: getContext().tidings },
          {
            next: (result) => observer.next(result),
            error(error) {
              const errors = answeredErrors(error);
              observer.error(errors ? new CombinedGraphQLErrors({ data: null, errors }) : error);
            },
            complete: () => observer.complete(),
          },
        ),
      ),
  );
