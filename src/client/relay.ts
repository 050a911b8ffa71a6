import { Network, Observable, type RequestParameters, type Variables } from 'relay-runtime';
import type { Client } from './client.js';
import { typePolicies } from './generated/type-policies.js';
import { observe } from './observe.js';
import type { SubscribeOptions } from './streams/subscription.js';

/**
 * Makes the network of a Relay environment: queries and mutations over HTTP, subscriptions over a stream that resumes. Each
 * result of a subscription has `extensions.cursor`, and after missing events `extensions.gap`. The `metadata` of a cache
 * configuration takes options of a subscription: `cacheConfig: { metadata: { tidings: { gap: 'continue' } } }`.
 *
 * Every failure is a `ClientError`. There are no partial results.
 */
export function createTidingsNetwork(client: Client) {
  const execute = ({ operationKind: kind, text, name }: RequestParameters, variables: Variables, cache: Cache) => {
    if (!text) throw new TypeError(`${name} has no text: compile it without a persistConfig`);
    const options = cache.metadata?.tidings as SubscribeOptions | undefined;
    return Observable.create<never>((sink) =>
      observe(client, { kind: kind as 'query', document: text, variables, options }, sink as never),
    );
  };
  return Network.create(execute, execute);
}

interface Cache {
  readonly metadata?: Record<string, unknown> | undefined;
}

/**
 * Id of a record in Relay's store. Ids of the hub name a record of one type; Relay would take a project and an actor of one
 * id for the same record. Null for parts of an event, such as its actor, which stay with the event. Give it to the
 * environment: `new Environment({ network, store, getDataID })`.
 */
export const getDataID = ({ id }: { readonly id?: unknown }, type: string): string | null =>
  typeof id === 'string' && !(type in typePolicies) ? `${type}:${id}` : null;
