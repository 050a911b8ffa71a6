import type { lookup } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { AddressGuard } from '../../../src/hub/webhooks/address-guard.js';

const STRICT = { allowAddresses: [], allowHttp: false };

/** Resolves every name to the next of these lists of addresses. */
function resolver(...answers: string[][]): typeof lookup {
  const resolve = (_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(
      null,
      answers.shift()!.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  return resolve as unknown as typeof lookup;
}

const connectTo = (guard: AddressGuard, options: object = { all: true }): Promise<unknown> =>
  new Promise((resolve, reject) =>
    guard.lookup('receiver.example', options, (error, found) => (error ? reject(error) : resolve(found))),
  );

describe('the addresses of webhooks', () => {
  it.each([
    ...['https://127.0.0.1/', 'https://[::1]/', 'https://0x7f000001/', 'https://2130706433/', 'https://127.1/'],
    ...['https://[::ffff:7f00:1]/', 'https://[::7f00:1]/', 'https://169.254.169.254/latest/meta-data', 'https://0/'],
    ...[
      'https://10.1.2.3/',
      'https://172.16.0.1/',
      'https://192.168.0.1/',
      'https://100.64.0.1/',
      'https://0177.0.0.1/',
    ],
    ...['https://[fd00::1]/', 'https://[fe80::1]/', 'https://[64:ff9b::7f00:1]/', 'https://[2002:7f00:1::]/'],
    ...['https://255.255.255.255/', 'https://224.0.0.1/', 'https://[ff02::1]/', 'https://192.0.2.1/', 'https://[::]/'],
    ...['http://receiver.example/', 'file:///etc/passwd', 'gopher://receiver.example/', 'ftp://receiver.example/'],
    ...['https://user@receiver.example/', 'https://user:word@receiver.example/', 'https://:word@receiver.example/'],
    ...['receiver.example', '', 'https://', `https://receiver.example/${'x'.repeat(3_000)}`, 'javascript:alert(1)'],
  ])('are rejected: %s', (url) => {
    const guard = new AddressGuard(STRICT);
    const refusal = { extensions: { code: 'BAD_USER_INPUT', field: 'input.url' } };
    expect(() => guard.read('input.url', url)).toThrow(expect.objectContaining(refusal));
    if (URL.canParse(url) && url.length < 3_000) expect(guard.admits(new URL(url))).toBe(false);
  });

  it('may be public ones, and private ones of the setting', () => {
    const guard = new AddressGuard({ allowAddresses: ['127.0.0.0/8', 'fd00::/8'], allowHttp: true });
    for (const url of [
      'https://8.8.8.8/',
      'https://[2001:4860:4860::8888]/',
      'http://127.0.0.1:81/',
      'https://[fd00::1]/',
    ])
      expect(guard.read('url', url).href).toBe(url);
    for (const url of ['http://10.0.0.1/', 'https://[::1]/', 'https://[fe80::1]/'])
      expect(guard.admits(new URL(url)), url).toBe(false);
    expect(guard.read('url', 'https://receiver.example/a?b#c').href).toBe('https://receiver.example/a?b');
  });

  it('are checked at each connection, so that a name cannot turn to another address', async () => {
    const guard = new AddressGuard(STRICT, resolver(['93.184.215.14'], ['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1']));
    expect(await connectTo(guard)).toEqual([{ address: '93.184.215.14', family: 4 }]);
    for (let turn = 0; turn < 3; turn++)
      await expect(connectTo(guard)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
  });

  it('are narrowed to the allowed ones of a name, for sockets that take one or all', async () => {
    const mixed = ['10.0.0.1', '93.184.215.14', '::1', '2001:4860:4860::8888'];
    const guard = new AddressGuard(STRICT, resolver(mixed, mixed));
    expect(await connectTo(guard)).toEqual([
      { address: '93.184.215.14', family: 4 },
      { address: '2001:4860:4860::8888', family: 6 },
    ]);
    expect(await connectTo(guard, {})).toBe('93.184.215.14');
  });
});
