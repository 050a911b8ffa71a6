import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';

interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** Key pairs that issuers of this process have used: to make one takes up to a second. No issuer uses one twice. */
const PAIRS = new Map<string, Promise<Pair>[]>();

/** Who issues tokens: the keys, and the server on this machine from which the public halves are had. */
export class Issuer {
  /** What was asked of the server. */
  readonly requests: string[] = [];
  readonly #server: Server;
  readonly #keys = new Map<string, Pair & { readonly alg: string; readonly jwk: JWK }>();
  /** How many pairs it has taken, for each algorithm. */
  readonly #taken = new Map<string, number>();
  url = '';
  /** What the server answers instead of its keys. */
  status = 200;

  private constructor() {
    this.#server = createServer(({ url }, res) => {
      this.requests.push(url!);
      res.writeHead(this.status, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ keys: [...this.#keys.values()].map(({ jwk }) => jwk) }));
    });
  }

  static async start(): Promise<Issuer> {
    const issuer = new Issuer();
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    issuer.url = `http://127.0.0.1:${(issuer.#server.address() as AddressInfo).port}/keys`;
    return issuer;
  }

  /** Adds a key pair to the set. */
  async addKey(kid: string, alg: string, more: JWK | Record<string, never> = {}): Promise<void> {
    const { privateKey, publicKey } = await this.#pair(alg);
    this.#keys.set(kid, { alg, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, ...more } });
  }

  #pair(alg: string): Promise<Pair> {
    const pairs = PAIRS.get(alg) ?? [];
    PAIRS.set(alg, pairs);
    const index = this.#taken.get(alg) ?? 0;
    this.#taken.set(alg, index + 1);
    pairs[index] ??= generateKeyPair(alg, { extractable: true });
    return pairs[index];
  }

  removeKey(kid: string): void {
    this.#keys.delete(kid);
  }

  sign(kid: string, claims: object, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    const { alg, privateKey } = this.#keys.get(kid)!;
    return new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);
  }

  /** The public key as text: what an attacker would take for a secret. */
  publicText(kid: string): Promise<string> {
    return exportSPKI(this.#keys.get(kid)!.publicKey);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
