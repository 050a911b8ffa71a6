import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { Issuer } from '../support/issuer.js';

export const HMAC_SECRET = 'a secret of the corpus, of more than 32 bytes';
export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'tidings-of-the-corpus';

export const nowSeconds = () => Math.floor(Date.now() / 1_000);

/** Claims that make a good token. */
const goodClaims = (): JWTPayload => ({
  sub: 'ada',
  iss: ISSUER,
  aud: AUDIENCE,
  exp: nowSeconds() + 300,
  tidings: [{ projects: 'acme', actions: ['READ', 'PUBLISH'] }],
});

type Header = Partial<JWTHeaderParameters>;

const part = (text: string) => Buffer.from(text).toString('base64url');

/** Issues tokens, good and bad, and serves the public keys of the good ones. */
export class TokenIssuer {
  readonly #issuer: Issuer;

  private constructor(issuer: Issuer) {
    this.#issuer = issuer;
  }

  static async start(): Promise<TokenIssuer> {
    const issuer = await Issuer.start();
    await issuer.addKey('rsa', 'RS256');
    await issuer.addKey('ed', 'EdDSA');
    await issuer.addKey('no-alg', 'RS256', { alg: undefined });
    return new TokenIssuer(issuer);
  }

  /** Where the public keys are had. */
  get url(): string {
    return this.#issuer.url;
  }

  /** Paths that were asked for. */
  get asked(): readonly string[] {
    return this.#issuer.requests;
  }

  /** Signed with the RSA key of the key set. */
  rs256(claims: object = {}, header: Header = {}): Promise<string> {
    return this.#issuer.sign('rsa', { ...goodClaims(), ...claims }, header);
  }

  /** Signed with the Ed25519 key of the key set. */
  edDsa(claims: object = {}): Promise<string> {
    return this.#issuer.sign('ed', { ...goodClaims(), ...claims });
  }

  /** Signed with the secret. */
  async hs256(claims: object = {}): Promise<string> {
    return this.forged({ alg: 'HS256' }, { key: HMAC_SECRET, claims });
  }

  /** Signed by somebody else, whose key stands in the header or where that points. */
  async foreign({ jwk, ...header }: Header): Promise<string> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const own = jwk && { jwk: await exportJWK(publicKey) };
    return new SignJWT(goodClaims())
      .setProtectedHeader({ alg: 'RS256', kid: 'foreign', ...header, ...own })
      .sign(privateKey);
  }

  /** A token as no library would make one: any header, any claims or text in their place, signed by HMAC or not at all. */
  forged(header: object, { key, claims = {} }: { key?: string; claims?: object | string } = {}): string {
    const payload = typeof claims === 'string' ? claims : JSON.stringify({ ...goodClaims(), ...claims });
    const signed = `${part(JSON.stringify(header))}.${part(payload)}`;
    return `${signed}.${key === undefined ? '' : createHmac('sha256', key).update(signed).digest('base64url')}`;
  }

  /** The public RSA key as text, which everybody has. */
  publicText(): Promise<string> {
    return this.#issuer.publicText('rsa');
  }

  async close(): Promise<void> {
    await this.#issuer.close();
  }
}
