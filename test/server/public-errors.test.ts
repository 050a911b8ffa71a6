import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import { publicError } from '../../src/server/public-errors.js';

const report = () => 'a reference';

describe('an error that clients are told', () => {
  it.each([
    { name: 'ours', error: new TidingsError('FORBIDDEN') },
    { name: 'of GraphQL', error: new GraphQLError('The field is not there') },
    { name: 'that is masked', error: new Error('connect to db.internal failed') },
  ])('holds no stack, by which a document that is remembered would keep a connection: $name', ({ error }) => {
    expect(publicError(error, 'BAD_USER_INPUT', report).stack).toBeUndefined();
  });
});
