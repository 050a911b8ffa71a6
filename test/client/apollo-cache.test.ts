import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { possibleTypes } from '../../src/client/apollo.js';
import { getDataID } from '../../src/client/relay.js';

const EVENT = gql`
  query Event {
    event(id: "1") {
      id
    }
  }
`;
const WITH_FRAGMENT = gql`
  query Event {
    event(id: "1") {
      id
      ... on Event {
        type
      }
    }
  }
`;

describe('possibleTypes', () => {
  it('let the cache of Apollo Client miss a field of an interface that it does not have', () => {
    const read = (cache: InMemoryCache) => {
      cache.writeQuery({ query: EVENT, data: { event: { __typename: 'Commit', id: '1' } } });
      return cache.diff({ query: WITH_FRAGMENT, optimistic: false, returnPartialData: true }).complete;
    };
    expect(read(new InMemoryCache({ possibleTypes }))).toBe(false);
    // Without them a commit is no event, and the result would be taken for complete.
    expect(read(new InMemoryCache())).toBe(true);
  });
});

describe('getDataID', () => {
  it('keeps records of two types with one id apart in the store of Relay', () => {
    expect(getDataID({ id: 'acme' }, 'Project')).not.toBe(getDataID({ id: 'acme' }, 'ApiKey'));
    expect(getDataID({ id: 'ada' }, 'UserActor')).toBeNull();
    expect(getDataID({}, 'Head')).toBeNull();
  });
});
