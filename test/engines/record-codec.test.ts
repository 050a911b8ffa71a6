import { expect, it } from 'vitest';
import { metaOf, metaText } from '../../src/engines/common/record-codec.js';
import { entry } from '../contract/entries.js';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

it('a meta without a trace is stored as before there were traces, and one of then is read', () => {
  const { envelope } = entry();
  expect(metaText(envelope)).toBe('["u1","Ada","USER"]');
  expect(metaText({ ...envelope, tags: ['a'], traceparent: null })).toBe('["u1","Ada","USER",0,null,null,["a"]]');
  expect(metaOf('["u1","Ada","USER",0,null,null,["a"]]')).toMatchObject({ tags: ['a'], traceparent: null });
  expect(metaOf('["u1","Ada","USER"]')).toMatchObject({ tags: [], traceparent: null });
});

it('a trace is the last part of a meta, where a hub of before does not look', () => {
  const text = metaText({ ...entry().envelope, traceparent: TRACEPARENT });
  expect(text).toBe(`["u1","Ada","USER",0,null,null,[],"${TRACEPARENT}"]`);
  expect(metaOf(text)).toMatchObject({ actor: { id: 'u1' }, traceparent: TRACEPARENT });
});
