import { z } from 'zod';
import { isAddressRange } from '../net/address.js';
import { isOriginPattern } from '../net/origin.js';
import { itemsOf } from './comma-separated.js';

/** How values of one sort are checked. Text is taken as well as the value itself: the environment has only text. */
export interface Kind<T> {
  /** Makes the schema. Few settings are given: the schemas of all would take 20 ms of every start. */
  readonly schema: () => z.ZodType<T>;
  /** Completes the sentence "accepted: …". */
  readonly accepts: string;
}

const number = () =>
  z.union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,16}(\.\d{1,16})?$/)
      .transform(Number),
  ]);

export const wholeNumber = (min: number, max: number): Kind<number> => ({
  schema: () => number().pipe(z.int().min(min).max(max)),
  accepts: `a whole number from ${min} to ${max}`,
});

export const positive = (max: number): Kind<number> => ({
  schema: () => number().pipe(z.number().positive().max(max)),
  accepts: `a number above 0, at most ${max}`,
});

export const upTo = (max: number): Kind<number> => ({
  schema: () => number().pipe(z.number().min(0).max(max)),
  accepts: `a number from 0 to ${max}`,
});

export const text = (pattern: RegExp, accepts: string): Kind<string> => ({
  schema: () => z.string().regex(pattern),
  accepts,
});

export const oneOf = <const V extends readonly [string, ...string[]]>(values: V): Kind<V[number]> => ({
  schema: () => z.enum(values),
  accepts: values.join(', '),
});

export const flag: Kind<boolean> = {
  schema: () => z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
  accepts: 'true or false',
};

export const listOf = <T>(isItem: (value: unknown) => boolean, accepts: string): Kind<readonly T[]> => ({
  schema: () => z.array(z.custom<T>(isItem)).readonly(),
  accepts,
});

export const isObjectWith = (value: unknown, member: string, type: string) =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[member] === type;

export const httpUrl: Kind<string> = {
  schema: () => z.url({ protocol: /^https?$/ }),
  accepts: 'an http:// or https:// address',
};

export const pemFile = (content: string) => text(/^[^\0]+$/, `the path of a file with ${content} in PEM`);

export const manifest = text(
  /^[^\0]+$/,
  'the path of a manifest, at most 16 MiB, as generate-persisted-query-manifest or the client preset of GraphQL Code Generator writes it',
);

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** The key set decides whose tokens are valid. By plain HTTP anybody on the way could replace it. */
export const keySetUrl: Kind<string> = {
  schema: () =>
    z.string().refine((value) => {
      const url = URL.canParse(value) ? new URL(value) : null;
      return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
    }),
  accepts: 'an https:// address, or an http:// one of this machine',
};

export const hmacSecret: Kind<string> = {
  schema: () => z.string().refine((value) => Buffer.byteLength(value) >= 32),
  accepts: 'text of at least 32 bytes',
};
/** Secrets that others sign with, each of which is accepted: an old one stays beside the new one until all have it. */
export const secrets = text(
  /^[\x21-\x7e]+( [\x21-\x7e]+)*$/,
  'printable ASCII; several secrets, each of which is accepted, are separated by a space',
);

const commaSeparated = (isItem: (item: string) => boolean, what: string): Kind<string> => ({
  schema: () => z.string().refine((value) => itemsOf(value).length > 0 && itemsOf(value).every(isItem)),
  accepts: `${what}, separated by commas`,
});

export const origins: Kind<string> = {
  ...commaSeparated(isOriginPattern, 'exact origins'),
  accepts:
    'exact origins like https://app.example.com, separated by commas; https://*.preview.example.com stands for one label',
};

export const addresses = commaSeparated(isAddressRange, 'addresses and ranges like 10.0.0.0/8');

/** Without a slash at its end, with which it may be written. */
export const basePath: Kind<string> = {
  schema: () =>
    z
      .string()
      .regex(/^\/?$|^(\/[\w.~-]+)+\/?$/)
      .refine((value) => !/\/\.{1,2}(\/|$)/.test(value))
      .transform((value) => value.replace(/\/$/, '')),
  accepts: 'a path like /hub, of letters, digits and - _ . ~',
};

/** Names of well-known ranges. */
const PROXY_RANGES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

export const proxies = commaSeparated(
  // A range of all addresses would let each client forge its own address.
  (item) => PROXY_RANGES.includes(item) || (isAddressRange(item) && !item.endsWith('/0')),
  `addresses, ranges like 10.0.0.0/8 and the names ${PROXY_RANGES.join(', ')}`,
);
