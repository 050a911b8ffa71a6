export { type Client, type ClientOptions, createClient, type TypedDocument } from './client.js';
export { ClientError, type ClientErrorCode } from './client-error.js';
export * from './generated/graphql.js';
export type { Frame, Gap, SubscribeOptions, Subscription } from './subscription.js';
