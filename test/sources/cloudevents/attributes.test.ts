import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinTags, splitTags } from '../../../src/sources/cloudevents/attributes.js';

it('reads the tags that it wrote, whatever is in them', () => {
  const tag = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      expect(splitTags(joinTags(tags))).toEqual(tags);
    }),
  );
  for (const tags of [['a,b', '100%', '%2C', ' spaced ', '\ttab\n'], ['東京', '🚲', '\u00a0'], []])
    expect(splitTags(joinTags(tags))).toEqual(tags);
});

it('takes tags that are not percent-encoded as they are', () => {
  expect(splitTags('100%, plain ,,%zz')).toEqual(['100%', 'plain', '%zz']);
});
