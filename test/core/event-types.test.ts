import { describe, expectTypeOf, it } from 'vitest';
import { defineEvent } from '../../src/core/declare/event.js';
import {
  int,
  json,
  listOf,
  object,
  oneOf,
  optional,
  type PayloadOf,
  string,
  withDefault,
} from '../../src/core/declare/field.js';

const base = { name: 'coffee_ready', domain: 'team', description: 'Coffee', kept: 'log', from: ['clients'] } as const;
const payload = {
  machine: string('Which machine'),
  strength: oneOf('Strength', ['MILD', 'STRONG'], 'How strong'),
  cups: optional(int('How many cups')),
  room: withDefault(string('Where'), 'kitchen'),
  recipe: optional(json('Recipe')),
  beans: listOf(object('Bean', { name: string('Name'), origin: optional(string('Origin')) }, 'A bean'), 'Beans'),
};
const example = { machine: 'left', strength: 'MILD', beans: [] } as const satisfies Partial<PayloadOf<typeof payload>>;

// Every declaration below is checked by the compiler; none is run, because some would be refused at run time as well.
const never = (_declare: () => unknown) => undefined;

describe('the type of a payload', () => {
  it('is inferred from the declaration', () => {
    interface Payload {
      machine: string;
      strength: 'MILD' | 'STRONG';
      cups?: number | null;
      room?: string | null;
      recipe?: unknown;
      beans?: { name: string; origin?: string | null }[] | null;
    }
    expectTypeOf<PayloadOf<typeof payload>>().branded.toEqualTypeOf<Payload>();
  });
});

describe('the compiler rejects', () => {
  it('a key that is no payload field', () => {
    never(() => defineEvent({ ...base, payload, example: { ...example, beans: [] }, key: 'machine' }));
    // @ts-expect-error There is no field `cup`.
    never(() => defineEvent({ ...base, payload, example: { ...example, beans: [] }, key: 'cup' }));
  });

  it('an example that does not fit the payload', () => {
    // @ts-expect-error `machine` is text.
    never(() => defineEvent({ ...base, payload, example: { machine: 1, strength: 'MILD', beans: [] } }));
    // @ts-expect-error `WEAK` is none of the values.
    never(() => defineEvent({ ...base, payload, example: { machine: 'left', strength: 'WEAK', beans: [] } }));
    // @ts-expect-error `machine` is required.
    never(() => defineEvent({ ...base, payload, example: { strength: 'MILD', beans: [] } }));
    // @ts-expect-error There is no field `sugar`.
    never(() => defineEvent({ ...base, payload, example: { machine: 'left', strength: 'MILD', beans: [], sugar: 2 } }));
    // @ts-expect-error A bean has a name.
    never(() => defineEvent({ ...base, payload, example: { machine: 'left', strength: 'MILD', beans: [{}] } }));
  });

  it('a payload field with the name of an envelope field', () => {
    // @ts-expect-error `offset` is stamped by the hub.
    never(() => defineEvent({ ...base, payload: { offset: int('Taken') }, example: { offset: 1 } }));
    // @ts-expect-error `tags` is an option of every publisher.
    never(() => defineEvent({ ...base, payload: { tags: string('Taken') }, example: { tags: 'a' } }));
  });

  it('an unknown publisher', () => {
    // @ts-expect-error There is no such publisher.
    never(() => defineEvent({ ...base, from: ['friends'], payload, example: { ...example, beans: [] } }));
  });
});
