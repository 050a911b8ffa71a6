import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { badInput } from '../../core/errors.js';
import { AddressList, addressFrom, isPublicAddress } from '../../core/net/address.js';

/** Longest address of a webhook. */
const MAX_URL = 2_048;

/** Which addresses webhooks may be sent to, beside `https://` ones of the internet. */
export interface WebhookPolicy {
  /** Private addresses and ranges that are allowed all the same. */
  readonly allowAddresses: readonly string[];
  readonly allowHttp: boolean;
}

/** Code of the error of an address that is not allowed. */
export const ADDRESS_REFUSED = 'ADDRESS_REFUSED';

/**
 * Decides where requests may go. A name is resolved and checked by the very look-up that the socket connects with:
 * otherwise a name could resolve to a public address for the check, and to a private one for the connection.
 */
export class AddressGuard {
  readonly #allowHttp: boolean;
  readonly #allowed: AddressList;
  readonly #resolve: typeof lookup;

  /** @param resolve finds the addresses of a name; that of the system by default. */
  constructor({ allowAddresses, allowHttp }: WebhookPolicy, resolve = lookup) {
    this.#resolve = resolve;
    this.#allowHttp = allowHttp;
    this.#allowed = new AddressList(allowAddresses);
  }

  /**
   * Reads the address of a webhook. The addresses behind a name are checked at each connection, not here.
   *
   * @throws TidingsError `BAD_USER_INPUT` with the field.
   */
  read(field: string, text: string): URL {
    const url = text.length <= MAX_URL && URL.canParse(text) ? new URL(text) : null;
    if (!url) throw badInput(field, `The URL is not valid, or longer than ${MAX_URL} characters`);
    const fault = this.#faultOf(url);
    if (fault) throw badInput(field, fault);
    url.hash = '';
    return url;
  }

  /** Whether a request may still go there: the settings may have changed since it was read. */
  admits(url: URL): boolean {
    return this.#faultOf(url) === null;
  }

  /** Look-up for sockets, which returns only addresses that are allowed. Sockets do not call it for a literal address. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.#resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const allowed = found.filter(({ address }) => this.#isAllowed(address));
      const [first] = allowed;
      if (!first)
        return callback(Object.assign(new Error('The address is not allowed'), { code: ADDRESS_REFUSED }), '');
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };

  #faultOf({ protocol, username, password, hostname }: URL): string | null {
    if (protocol !== 'https:' && protocol !== 'http:') return 'A webhook needs an https:// address';
    if (protocol === 'http:' && !this.#allowHttp)
      return 'A webhook needs an https:// address; TIDINGS_WEBHOOK_ALLOW_HTTP allows http://';
    if (username !== '' || password !== '') return 'The address of a webhook has no user name and no password';
    const literal = hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !this.#isAllowed(literal))
      return 'The address is not a public one; TIDINGS_WEBHOOK_ALLOW_ADDRESSES allows others';
    return null;
  }

  #isAllowed(text: string): boolean {
    const address = addressFrom(text);
    return address !== null && (isPublicAddress(address) || this.#allowed.has(address));
  }
}
