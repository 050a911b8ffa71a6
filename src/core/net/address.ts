import { isIP } from 'node:net';

const MAPPED = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/;

/**
 * An IP address in the one form in which it is compared and counted: without a zone, and an IPv4 address that is written
 * as an IPv6 one as itself. Null for what is no address.
 */
export function addressFrom(text: string): string | null {
  const kind = isIP(text);
  if (kind === 4) return text;
  if (kind === 0) return null;
  const [address] = text.toLowerCase().split('%', 1) as [string];
  if (!address.includes('ffff:')) return address;
  const [, high, low] = MAPPED.exec(new URL(`http://[${address}]`).hostname) ?? [];
  return high && low ? [high, low].flatMap(bytesOf).join('.') : address;
}

function bytesOf(group: string): [number, number] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
