import { makeExecutableSchema } from '@graphql-tools/schema';

/** The schema of an application that embeds the hub: it fails with what nobody may read, and has no end of depth. */
const application = makeExecutableSchema({
  typeDefs: `
    type Deep { deep: Deep leaf: String }
    type Query { deep: Deep failing: String }
    type Subscription { failingStream: String }
  `,
  resolvers: {
    Query: {
      deep: () => ({}),
      failing: () => {
        throw new Error('connect ECONNREFUSED postgres://hub:sekret-of-the-corpus@db.internal.example:5432/tidings');
      },
    },
    Subscription: {
      failingStream: {
        subscribe: () => {
          throw new Error('SQLITE_CANTOPEN: unable to open /var/lib/sekret-of-the-corpus.db');
        },
      },
    },
  },
});

export default { schemas: [application] };
