import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Bits by which an IPv4 address is longer when it is written as an IPv6 one. */
const MAPPED_BITS = 96;
/** Bits of an IPv6 address that name its network, in groups of 16. */
const NETWORK_GROUPS = 4;

/** An IPv4 address that is written as an IPv6 one becomes itself. The library alone would also take `127.1`. */
const parse = (text: string): Address | null => (isIP(text) === 0 ? null : ipaddr.process(text.split('%', 1)[0]!));

/** IPv6 addresses in the form in which they are compared. Reading one anew costs more than the rest of a small request. */
const written = new LRUCache<string, string>({ max: 1_000 });
/** Longest address without a zone. Zones may have any length. */
const LONGEST = 45;

/**
 * Writes an IP address in the one form in which addresses are compared and counted: without a zone, in lower case, shortened,
 * and an IPv4 address that is written as an IPv6 one as itself. Null for what is no address.
 */
export function addressFrom(text: string): string | null {
  const kind = isIP(text);
  if (kind !== 6) return kind === 4 ? text : null;
  const known = written.get(text);
  if (known !== undefined) return known;
  const address = parse(text)!.toString();
  if (text.length <= LONGEST) written.set(text, address);
  return address;
}

/**
 * Names the network that an address is counted as: itself, or of an IPv6 one the first 64 bits. The other bits are its
 * owner's to choose. Text that is no address stands for itself.
 */
export function networkOf(address: string): string {
  const parsed = address.includes(':') ? parse(address) : null;
  if (!parsed) return address;
  if (!('parts' in parsed)) return parsed.toString();
  return parsed.parts
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.toString(16))
    .join(':');
}

/** First bits of the IPv6 addresses that are assigned for use on the internet: 2000::/3. */
const GLOBAL_UNICAST = 0b001;

/**
 * Whether an address is one of the internet: not of this machine, of a private network or of a special range, also where
 * it carries such an IPv4 address inside. False for text that is no address.
 */
export function isPublicAddress(text: string): boolean {
  const parsed = parse(text);
  if (parsed?.range() !== 'unicast') return false;
  return !('parts' in parsed) || parsed.parts[0]! >> 13 === GLOBAL_UNICAST;
}

interface Range {
  readonly address: Address;
  /** Leading bits that count. */
  readonly prefix: number;
}

function parseRange(text: string): Range | null {
  const [start, bits, ...rest] = text.split('/') as [string, ...string[]];
  const address = parse(start);
  if (!address || start.includes('%') || rest.length > 0) return null;
  const isV4 = address.kind() === 'ipv4';
  const most = isV4 ? 32 : 128;
  if (bits === undefined) return { address, prefix: most };
  if (!/^(0|[1-9]\d{0,2})$/.test(bits)) return null;
  const prefix = Number(bits) - (isV4 && isIP(start) === 6 ? MAPPED_BITS : 0);
  return prefix >= 0 && prefix <= most ? { address, prefix } : null;
}

/** Whether this is an address, or a range of addresses in CIDR notation, as `10.0.0.0/8` and `fd00::/8`. */
export const isAddressRange = (text: string): boolean => parseRange(text) !== null;

/** Set of addresses and ranges, IPv4 and IPv6. */
export class AddressList {
  readonly isEmpty: boolean;
  readonly #ranges = new BlockList();

  /** @param ranges each of which `isAddressRange`; others are left out. */
  constructor(ranges: readonly string[]) {
    const parsed = ranges.flatMap((text) => parseRange(text) ?? []);
    this.isEmpty = parsed.length === 0;
    for (const { address, prefix } of parsed) this.#ranges.addSubnet(address.toString(), prefix, address.kind());
  }

  /** @param address as `addressFrom` writes it; text that is no address is on no list. */
  has(address: string): boolean {
    const kind = isIP(address);
    return kind !== 0 && this.#ranges.check(address, kind === 6 ? 'ipv6' : 'ipv4');
  }
}
