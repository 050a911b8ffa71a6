import { BlockList, isIP } from 'node:net';
import { addressFrom } from './address.js';

interface Range {
  readonly address: string;
  readonly family: 'ipv4' | 'ipv6';
  /** Leading bits that count. */
  readonly prefix: number;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Bits by which an IPv4 address is longer when it is written as an IPv6 one. */
const MAPPED_BITS = 96;

function parseRange(text: string): Range | null {
  const [start, bits, ...rest] = text.split('/') as [string, ...string[]];
  const address = addressFrom(start);
  if (address === null || start.includes('%') || rest.length > 0) return null;
  const family = familyOf(address);
  const most = family === 'ipv6' ? 128 : 32;
  if (bits === undefined) return { address, family, prefix: most };
  if (!/^(0|[1-9]\d{0,2})$/.test(bits)) return null;
  const prefix = Number(bits) - (family === 'ipv4' && isIP(start) === 6 ? MAPPED_BITS : 0);
  return prefix >= 0 && prefix <= most ? { address, family, prefix } : null;
}

/** Whether this is an address, or a range of them in CIDR notation, as `10.0.0.0/8` and `fd00::/8`. */
export const isAddressRange = (text: string): boolean => parseRange(text) !== null;

/** Addresses and ranges of them, IPv4 and IPv6. */
export class AddressList {
  readonly isEmpty: boolean;
  readonly #ranges = new BlockList();

  /** @param ranges each of which `isAddressRange`; others are left out. */
  constructor(ranges: readonly string[]) {
    const parsed = ranges.flatMap((text) => parseRange(text) ?? []);
    this.isEmpty = parsed.length === 0;
    for (const { address, prefix, family } of parsed) this.#ranges.addSubnet(address, prefix, family);
  }

  /** @param address as `addressFrom` writes it; what is no address is on no list. */
  has(address: string): boolean {
    return isIP(address) !== 0 && this.#ranges.check(address, familyOf(address));
  }
}
