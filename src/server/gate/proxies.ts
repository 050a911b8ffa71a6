import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import proxyAddr from 'proxy-addr';
import { addressFrom } from '../../core/net/address.js';

/** Returns the address that a request comes from. */
export type AddressOf = (req: IncomingMessage) => string;

/** Reads the headers that proxies add, where the proxy is trusted. */
export interface Proxies {
  /** Address of the client: of the last hop that is no trusted proxy. Empty after the client disconnected. */
  readonly addressOf: AddressOf;
  /** Origin of the hub as the client addressed it; null without a host. */
  ownOrigin(req: IncomingMessage): string | null;
}

/** @param trusted addresses, ranges and names of ranges. Headers from anybody else are ignored. */
export function createProxies(trusted: readonly string[]): Proxies {
  const trusts = trusted.length > 0 ? proxyAddr.compile([...trusted]) : null;
  const isTrusted = ({ socket }: IncomingMessage) => trusts?.(socket.remoteAddress ?? '', 0) ?? false;
  return {
    addressOf(req) {
      const peer = addressFrom(req.socket.remoteAddress ?? '') ?? '';
      if (!trusts || !isTrusted(req)) return peer;
      // Where a proxy names its client by text that is no address, the hop before counts.
      const hops = proxyAddr.all(req, trusts).map(addressFrom);
      return hops.findLast((hop) => hop !== null) ?? peer;
    },
    ownOrigin(req) {
      const trusted = isTrusted(req);
      const forwarded = (name: string) => (trusted ? firstOf(req.headers[name]) : undefined);
      const { encrypted } = req.socket as Partial<TLSSocket>;
      const scheme = forwarded('x-forwarded-proto') ?? (encrypted ? 'https' : 'http');
      const host = forwarded('x-forwarded-host') ?? req.headers.host ?? firstOf(req.headers[':authority']);
      const url = `${scheme}://${host}`;
      return host && /^https?$/.test(scheme) && URL.canParse(url) ? new URL(url).origin : null;
    },
  };
}

/** Value of the proxy nearest to the client, where several added one. */
const firstOf = (value: string | string[] | undefined): string | undefined =>
  String(value ?? '')
    .split(',', 1)[0]!
    .trim() || undefined;
