import {
  commitMutation,
  Environment,
  fetchQuery,
  type GraphQLTaggedNode,
  RecordSource,
  requestSubscription,
  Store,
} from 'relay-runtime';
import type {
  EventsSubscription,
  EventsSubscriptionVariables,
  EventTypesQuery,
  PublishEventsMutation,
  PublishEventsMutationVariables,
} from '../../src/client/generated/graphql.js';
import { createTidingsNetwork, getDataID } from '../../src/client/relay.js';
import { type Address, describeTransport } from '../contract/transport.js';
import { promptClient } from '../support/prompt-client.js';
import { relayArtifacts } from '../support/relay-artifacts.js';

const { testQuery, testMutation, testSubscription } = await relayArtifacts({
  testQuery: 'query testQuery { eventTypes { name type } }',
  testMutation: `mutation testMutation($projectId: ID!, $events: [PublishItem!]!) {
    publishEvents(projectId: $projectId, events: $events) { id type offset cursor }
  }`,
  testSubscription: `subscription testSubscription($projectId: ID, $types: [EventType!], $after: String) {
    events(projectId: $projectId, types: $types, after: $after) { id payload }
  }`,
});

function connect(address: Address) {
  const client = promptClient(address);
  const network = createTidingsNetwork(client);
  const environment = new Environment({ network, store: new Store(new RecordSource()), getDataID });
  return {
    eventTypes: () =>
      fetchQuery<{ response: EventTypesQuery; variables: object }>(
        environment,
        testQuery as GraphQLTaggedNode,
        {},
      ).toPromise() as Promise<EventTypesQuery>,
    publish: (variables: PublishEventsMutationVariables) =>
      new Promise<PublishEventsMutation>((onCompleted, onError) => {
        const mutation = testMutation as GraphQLTaggedNode;
        commitMutation<{ response: PublishEventsMutation; variables: Record<string, unknown> }>(environment, {
          ...{ mutation, variables, onCompleted, onError },
        });
      }),
    follow(variables: EventsSubscriptionVariables, onEvent: (event: EventsSubscription['events']) => void) {
      const { dispose } = requestSubscription<{ response: EventsSubscription; variables: object }>(environment, {
        ...{ subscription: testSubscription as GraphQLTaggedNode, variables },
        onNext: (data) => onEvent(data!.events),
      });
      return dispose;
    },
    close: () => client.close(),
  };
}

describeTransport('Relay over tidings/client', connect);
