/** Types that are parts of an event. Give it to `InMemoryCache` of Apollo Client as `typePolicies`. */
export const typePolicies: Record<string, { keyFields: false }> = {
  "AgentActor": {
    "keyFields": false
  },
  "HubActor": {
    "keyFields": false
  },
  "ServiceActor": {
    "keyFields": false
  },
  "SimilarIssue": {
    "keyFields": false
  },
  "UserActor": {
    "keyFields": false
  }
};
