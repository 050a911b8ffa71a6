// The client without the documents of `schema/operations`: what a page loads with a script tag.
export { type Client, type ClientOptions, createClient } from './client.js';
export { ClientError, type ClientErrorCode, type Gap } from './client-error.js';
export type { ConnectionState, TransportName } from './connection/connection-state.js';
export type { Credential } from './connection/credential.js';
export type { EventEnvelope, EventName, EventOf, KeyedName } from './events/event.js';
export type { EventFeed, EventsRequest } from './events/event-feed.js';
export type { LatestFeed, LatestRequest, LatestUpdate } from './events/latest-feed.js';
export type { EventInputs, EventKeys, EventPayloads } from './generated/event-types.js';
export type { ObservableValue } from './observable.js';
export type { Publication, Published, PublishedName } from './publishing/publication.js';
export type { PublishState } from './publishing/publish-queue.js';
export type { Document, TypedDocument, Variables } from './requests/document.js';
export type { RequestOptions } from './requests/request.js';
export { type CursorStore, memoryStore } from './stores/cursor-store.js';
export { storageStore, type WebStorage } from './stores/storage-store.js';
export type { Frame } from './streams/stream.js';
export type { SubscribeOptions, Subscription } from './streams/subscription.js';
