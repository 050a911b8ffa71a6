import { fileURLToPath } from 'node:url';
import { ProbedHub, type ProbedHubOptions } from '../support/probed-hub.js';
import { AUDIENCE, HMAC_SECRET, ISSUER, type TokenIssuer } from './token-issuer.js';

const EMBEDDING = fileURLToPath(new URL('embedding', import.meta.url));

/** What all of them have. Everything that a hub would ever log is looked at. */
const SHARED = { TIDINGS_LOG_LEVEL: 'trace', TIDINGS_PUBLISH_RATE: '1000000' };
/** The corpus shows more bad credentials in a minute than any address may. */
const PATIENT = { TIDINGS_SIGN_IN_FAILURES: '1000000' };

const OPTIONS = {
  /** Accepts every kind of credential. */
  open: { ...SHARED, ...PATIENT },
  /** As in production: nothing is told of the schema. */
  closed: { ...SHARED, ...PATIENT, TIDINGS_EXPLORE: 'false' },
  /** Every limit as it is without a setting. */
  strict: SHARED,
  /** Its connections are pinged, and given up, so often that a test can wait for it. */
  brisk: { ...SHARED, ...PATIENT, TIDINGS_HEARTBEAT_MS: '250' },
  /** For what waits for long: the others go on meanwhile. */
  waiting: { ...SHARED, ...PATIENT },
  /** Watches a folder. */
  watching: SHARED,
} as const satisfies Record<string, Record<string, string>>;

export type HubName = keyof typeof OPTIONS;

/** The hubs of the corpus, each in a process of its own, started when the first row asks for it. */
export class Hubs {
  readonly #issuer: TokenIssuer;
  readonly #started = new Map<HubName, Promise<ProbedHub>>();

  constructor(issuer: TokenIssuer) {
    this.#issuer = issuer;
  }

  get(name: HubName): Promise<ProbedHub> {
    const started = this.#started.get(name) ?? ProbedHub.start(this.#options(name)).then(prepared);
    this.#started.set(name, started);
    return started;
  }

  async all(): Promise<ProbedHub[]> {
    return Promise.all(this.#started.values());
  }

  async stop(): Promise<void> {
    for (const hub of await this.all()) await hub.stop();
  }

  #options(name: HubName): ProbedHubOptions {
    const tokens = {
      TIDINGS_JWT_SECRET: HMAC_SECRET,
      TIDINGS_JWKS_URL: this.#issuer.url,
      TIDINGS_JWT_ISSUER: ISSUER,
      TIDINGS_JWT_AUDIENCE: AUDIENCE,
    };
    return { env: { ...tokens, ...OPTIONS[name] }, cwd: EMBEDDING, watch: name === 'watching' };
  }
}

const PREPARE = `mutation {
  acme: createProject(input: {id: "acme"}) { id }
  globex: createProject(input: {id: "globex"}) { id }
  a: publishActivity(projectId: "acme", input: {kind: "k", summary: "a"}) { id }
  b: publishActivity(projectId: "globex", input: {kind: "k", summary: "b"}) { id }
}`;

/** Two projects with an event each. What a hub does for the first time takes it longer: that is not of the input. */
async function prepared(hub: ProbedHub): Promise<ProbedHub> {
  const headers = { 'content-type': 'application/json', authorization: hub.authorization };
  for (const query of [PREPARE, '{ nope }', '{', '{ projects(first: 1) { nodes { id } } }'])
    await (await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
  await hub.mark();
  return hub;
}
