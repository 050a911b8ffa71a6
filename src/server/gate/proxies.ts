import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import proxyAddr from 'proxy-addr';
import { addressFrom } from '../../core/net/address.js';

/** Finds out where a request comes from. */
export type AddressOf = (req: IncomingMessage) => string;

/** What a request says of its way here, as far as it is believed. */
export interface Proxies {
  /** Address of the client: of the last hop, in front of trusted proxies, that is none of them. Empty when it has gone. */
  readonly addressOf: AddressOf;
  /** The origin under which the client asked; null when it named none. */
  ownOrigin(req: IncomingMessage): string | null;
}

/** @param trusted addresses, ranges and names of ranges; what anybody else says of others is not believed. */
export function createProxies(trusted: readonly string[]): Proxies {
  const trusts = trusted.length > 0 ? proxyAddr.compile([...trusted]) : null;
  const believes = ({ socket }: IncomingMessage) => trusts?.(socket.remoteAddress ?? '', 0) ?? false;
  return {
    addressOf(req) {
      const peer = addressFrom(req.socket.remoteAddress ?? '') ?? '';
      if (!trusts || !believes(req)) return peer;
      // A proxy that names its client by what is no address has told nothing: the hop before counts.
      const hops = proxyAddr.all(req, trusts).map(addressFrom);
      return hops.findLast((hop) => hop !== null) ?? peer;
    },
    ownOrigin(req) {
      const believed = believes(req);
      const forwarded = (name: string) => (believed ? firstOf(req.headers[name]) : undefined);
      const { encrypted } = req.socket as Partial<TLSSocket>;
      const scheme = forwarded('x-forwarded-proto') ?? (encrypted ? 'https' : 'http');
      const host = forwarded('x-forwarded-host') ?? req.headers.host ?? firstOf(req.headers[':authority']);
      const url = `${scheme}://${host}`;
      return host && /^https?$/.test(scheme) && URL.canParse(url) ? new URL(url).origin : null;
    },
  };
}

/** What the proxy nearest to the client said, where several have. */
const firstOf = (value: string | string[] | undefined): string | undefined =>
  String(value ?? '')
    .split(',', 1)[0]!
    .trim() || undefined;
