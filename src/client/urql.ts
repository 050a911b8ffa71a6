import { type Exchange, makeOperation, type Operation, subscriptionExchange } from '@urql/core';
import type { Client } from './client.js';
import { type AnyOperation, answeredErrors, observe } from './observe.js';
import type { SubscribeOptions } from './streams/subscription.js';

declare module '@urql/core' {
  interface OperationContext {
    /** Options of a subscription over `tidingsExchange`. */
    tidings?: SubscribeOptions;
  }
}

/**
 * Makes an exchange of urql, the last one: queries and mutations over HTTP, subscriptions over a stream that resumes. Each
 * result of a subscription has `extensions.cursor`, and after missing events `extensions.gap`. The context takes options of
 * a subscription: `context: { tidings: { gap: 'continue' } }`.
 *
 * An error of the hub arrives in `error.graphQLErrors`, every other failure as `error.networkError`, which is a
 * `ClientError`. There are no partial results.
 */
export const tidingsExchange =
  (client: Client): Exchange =>
  (input) =>
    subscriptionExchange({
      enableAllOperations: true,
      forwardSubscription: (_, operation) => ({
        subscribe: (observer) => ({
          unsubscribe: observe(client, operationOf(operation), {
            next: (result) => observer.next(result),
            error: (error) => observer.error(answeredErrors(error) ?? error),
            complete() {
              // At the end of a subscription `complete` would repeat its last result.
              if (operation.kind !== 'subscription') observer.complete();
              else input.client.reexecuteOperation(makeOperation('teardown', operation, operation.context));
            },
          }),
        }),
      }),
    })(input);

const operationOf = ({ kind, query, variables, context }: Operation): AnyOperation => ({
  kind: kind as AnyOperation['kind'],
  document: query,
  variables: variables ?? {},
  options: context.tidings,
});
