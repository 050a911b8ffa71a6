import type { GraphQLField } from 'graphql';

/**
 * Extensions of a field whose value comes from the record alone, at once, and whoever looks at it: what subscriptions
 * of different viewers may share. A field without it is taken to depend on its viewer.
 */
export const VIEWER_FREE = { viewerFree: true } as const;

export const isViewerFree = ({ name, extensions }: GraphQLField<unknown, unknown>): boolean =>
  name === '__typename' || extensions.viewerFree === true;
