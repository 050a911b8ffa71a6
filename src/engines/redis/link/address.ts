import { TidingsError } from '../../../core/errors.js';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** The address of a log, as `TIDINGS_ENGINE` has it. */
export interface Address {
  /** Servers to ask, one after the other; of a cluster any will do. */
  readonly seeds: readonly Endpoint[];
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly database: number;
  /** The hash tag that all keys of the log share: one server has all of them, be it alone or of a cluster. */
  readonly tag: string;
}

const DEFAULT_PORT = 6379;
const FORM =
  /^redis(s?):\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?([^@/?#]+)(?:\/(\d{0,3}))?(?:\?prefix=([a-z0-9_-]{1,32}))?$/;

/**
 * Takes apart `redis://user:password@host:6379,host:6380/0?prefix=name`; everything but one host may be left out.
 *
 * @throws TidingsError `BAD_USER_INPUT` that does not repeat the address: it may hold a password.
 */
export function parseAddress(url: string): Address {
  const parts = FORM.exec(url);
  if (!parts || /%(?![0-9a-f]{2})/i.test(url))
    throw new TidingsError('BAD_USER_INPUT', {
      message: 'The address of Redis is not of the form redis://user:password@host:6379/0?prefix=name',
    });
  const [, tls, username, password, hosts, database, prefix = 'tidings'] = parts;
  return {
    seeds: hosts!.split(',').map(endpointOf),
    tls: tls === 's',
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    database: Number(database || 0),
    tag: prefix,
  };
}

function endpointOf(text: string): Endpoint {
  const [, host = text, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text) ?? [];
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? DEFAULT_PORT) };
}

/** For the operator to read: the host and the port, and never the password. */
export const shownAs = ({ host, port }: Endpoint): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;
