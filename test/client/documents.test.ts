import { type DocumentNode, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { EVENTS, POSITION, PUBLISH } from '../../src/client/events/documents.js';
import { EventsDocument, LatestPositionDocument, PublishEventsDocument } from '../../src/client/index.js';

/** Text of a document without the order of its definitions: a hub that accepts known operations only compares this. */
const formOf = ({ definitions }: DocumentNode) => definitions.map(print).sort();

it.each([
  ['events', EVENTS, EventsDocument],
  ['publish', PUBLISH, PublishEventsDocument],
  ['snapshotAndFollow', POSITION, LatestPositionDocument],
])('the text that client.%s sends is a named operation', (_, text, document) => {
  expect(formOf(parse(text))).toEqual(formOf(document as unknown as DocumentNode));
});
