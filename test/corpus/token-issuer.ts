import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

export const HMAC_SECRET = 'a secret of the corpus, of more than 32 bytes';
export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'tidings-of-the-corpus';

/** Claims that make a good token. */
export const goodClaims = (): JWTPayload => ({
  sub: 'ada',
  iss: ISSUER,
  aud: AUDIENCE,
  exp: nowSeconds() + 300,
  tidings: [{ projects: 'acme', actions: ['READ', 'PUBLISH'] }],
});

export const nowSeconds = () => Math.floor(Date.now() / 1_000);

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Issues tokens, good and bad, and serves the public keys of the good ones. */
export class TokenIssuer {
  readonly #server: Server;
  readonly #rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #ed = generateKeyPairSync('ed25519');
  /** Of nobody whom the hub knows. */
  readonly #foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  url = '';

  private constructor() {
    const keys = [
      { ...this.#rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa', alg: 'RS256', use: 'sig' },
      { ...this.#ed.publicKey.export({ format: 'jwk' }), kid: 'ed', alg: 'EdDSA', use: 'sig' },
      { ...this.#rsa.publicKey.export({ format: 'jwk' }), kid: 'no-alg', use: 'sig' },
    ];
    this.#server = createServer((req, res) => {
      this.asked.push(req.url ?? '');
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ keys }));
    });
  }

  static async start(): Promise<TokenIssuer> {
    const issuer = new TokenIssuer();
    issuer.#server.listen(0, '127.0.0.1');
    await once(issuer.#server, 'listening');
    issuer.url = `http://127.0.0.1:${(issuer.#server.address() as AddressInfo).port}/jwks.json`;
    return issuer;
  }

  /** Signed with the RSA key of the key set. */
  rs256(claims: object = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return this.#sign(this.#rsa.privateKey, { alg: 'RS256', kid: 'rsa', ...header }, claims);
  }

  /** Signed with the Ed25519 key of the key set. */
  edDsa(claims: object = {}): Promise<string> {
    return this.#sign(this.#ed.privateKey, { alg: 'EdDSA', kid: 'ed' }, claims);
  }

  /** Signed with the secret. */
  hs256(claims: object = {}): Promise<string> {
    return new SignJWT({ ...goodClaims(), ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(HMAC_SECRET));
  }

  /** Signed by somebody else, whose key is where the header says. */
  foreign(header: Partial<JWTHeaderParameters>): Promise<string> {
    return this.#sign(this.#foreign.privateKey, { alg: 'RS256', kid: 'foreign', ...header }, {});
  }

  /** The public key that is not in the key set, to put into a header. */
  foreignJwk(): object {
    return this.#foreign.publicKey.export({ format: 'jwk' });
  }

  /** A token as no library would make one: any header, and a signature by HMAC with `key`, or none. */
  forged(header: object, { key, claims = {} }: { key?: string | Buffer; claims?: object } = {}): string {
    const signed = `${part(header)}.${part({ ...goodClaims(), ...claims })}`;
    return `${signed}.${key === undefined ? '' : createHmac('sha256', key).update(signed).digest('base64url')}`;
  }

  /** The public RSA key as text, which everybody has. */
  publicPem(): string {
    return this.#rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #sign(key: KeyObject, header: JWTHeaderParameters, claims: object): Promise<string> {
    const crit = header.crit && Object.fromEntries(header.crit.map((name) => [name, true]));
    return new SignJWT({ ...goodClaims(), ...claims }).setProtectedHeader(header).sign(key, { crit });
  }
}
