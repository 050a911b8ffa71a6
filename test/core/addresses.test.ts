import { describe, expect, it } from 'vitest';
import { AddressList, addressFrom, isAddressRange } from '../../src/core/net/address.js';
import { isOrigin } from '../../src/core/net/origin.js';

describe('an address', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '::1'],
    ['2001:DB8::A', '2001:db8::a'],
    ['2001:db8:0:0:0:0:0:a', '2001:db8::a'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['::FFFF:7F00:1', '127.0.0.1'],
    ['0:0:0:0:0:ffff:7f00:0001', '127.0.0.1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['2001:db8:ffff:1::2', '2001:db8:ffff:1::2'],
    ['', null],
    ['unknown', null],
    ['127.1', null],
    ['127.0.0.1:80', null],
    ['[::1]', null],
    ['0x7f000001', null],
  ])("written as '%s' is %s", (text, address) => {
    expect(addressFrom(text)).toBe(address);
  });
});

describe('a range of addresses', () => {
  it.each(['10.0.0.1', '10.0.0.0/8', '0.0.0.0/0', '::1', '::/0', 'fd00::/8', '::ffff:10.0.0.0/104'])(
    'is %s',
    (text) => {
      expect(isAddressRange(text)).toBe(true);
    },
  );

  it.each([
    '',
    '/',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    '10/8',
    '::/129',
    'localhost',
  ])("is not '%s'", (text) => {
    expect(isAddressRange(text)).toBe(false);
  });

  it('of all IPv4 contains no IPv6 address, and the reverse', () => {
    expect(new AddressList(['0.0.0.0/0']).has('::1')).toBe(false);
    expect(new AddressList(['0.0.0.0/0']).has('1.2.3.4')).toBe(true);
    expect(new AddressList(['2001:db8::/32']).has('1.2.3.4')).toBe(false);
  });

  it('contains only addresses', () => {
    expect(new AddressList(['0.0.0.0/0', '::/0']).has('')).toBe(false);
  });
});

describe('an origin', () => {
  it.each(['https://app.example.com', 'http://localhost:3000', 'http://[::1]:8080', 'tauri://localhost'])(
    'is %s',
    (text) => {
      expect(isOrigin(text)).toBe(true);
    },
  );

  it.each([
    '*',
    'null',
    '',
    'app.example.com',
    'https://app.example.com/',
    'https://App.example.com',
    'https://*.example.com',
  ])("is not '%s'", (text) => {
    expect(isOrigin(text)).toBe(false);
  });

  it.each(['https://app.example.com:443', 'http://a.example:80', 'https://a.example/path', 'https://me@a.example'])(
    'is not %s either, which no browser writes so',
    (text) => {
      expect(isOrigin(text)).toBe(false);
    },
  );
});
