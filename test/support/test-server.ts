import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { type AccessOptions, createAccess } from '../../src/auth/access.js';
import type { Verifier } from '../../src/auth/identity.js';
import type { Viewer } from '../../src/auth/viewer.js';
import type { Registry } from '../../src/events/index.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { SystemEvents } from '../../src/hub/self/system-events.js';
import { Webhooks } from '../../src/hub/webhooks/webhooks.js';
import { createSchema } from '../../src/schema/index.js';
import { HubServer, type HubServerOptions } from '../../src/server/server.js';
import { ADMIN, createTestHub, type TestHubOptions } from './test-hub.js';

export const KEY = 'the-key-of-the-tests-0123456789';

/** Receivers of tests are on this machine. */
export const TEST_POLICY = { allowAddresses: ['127.0.0.0/8'], allowHttp: true };

export interface TestServerOptions extends TestHubOptions {
  /** Viewers beside the admin, by the key that makes one of them: `Authorization: Bearer <key>`. */
  readonly viewers?: Readonly<Record<string, Viewer>>;
  /** Whether the hub publishes its own events about sign-ins and connections. */
  readonly systemEvents?: boolean;
  /** Address to listen on; 127.0.0.1 by default. */
  readonly host?: string;
  /** Credentials: tokens, limits, who is told. */
  readonly access?: Partial<AccessOptions>;
  readonly server?: Partial<
    Pick<
      HubServerOptions,
      | 'explore'
      | 'heartbeatMs'
      | 'limits'
      | 'metricsPublic'
      | 'coalesceMs'
      | 'log'
      | 'gate'
      | 'trustedProxies'
      | 'certificate'
      | 'basePath'
      | 'persisted'
    >
  >;
}

/** A hub that serves on a free port, with one project, `acme`. */
export async function startTestServer({
  server: overrides,
  access: more,
  viewers,
  systemEvents,
  host = '127.0.0.1',
  ...options
}: TestServerOptions = {}) {
  const { hub, log, clock, close: closeHub } = await createTestHub(options);
  const meter = hub.measurements;
  const onError = (error: unknown) => {
    throw error;
  };
  const events = systemEvents ? new SystemEvents({ hub, clock, meter }) : undefined;
  await hub.projects.create(ADMIN, { id: 'acme' });
  const access = createAccess({
    ...{ adminKey: KEY, clock, records: log.records, verifiers: [viewersByKey(viewers)] },
    ...{ audit: hub.audit.record, signInEvents: events, meter, onError },
    ...more,
  });
  const webhooks = new Webhooks({
    hub,
    log,
    secretBox: new SecretBox('a secret of the tests'),
    policy: TEST_POLICY,
    clock,
    onError,
  });
  const server = new HubServer({
    hub,
    webhooks,
    schema: schemaOf(hub.registry, options.events),
    access,
    log: pino({ level: 'silent' }),
    version: '0.0.0',
    explore: true,
    heartbeatMs: 12_000,
    connectionEvents: events,
    ...overrides,
  });
  const { url } = await server.listen(0, host);
  return {
    hub,
    log,
    clock,
    access,
    webhooks,
    server,
    url,
    wsUrl: `${url.replace('http', 'ws')}/graphql`,
    authorization: `Bearer ${KEY}`,
    /** One operation over HTTP; the parsed answer with its status. */
    async post(
      query: string,
      variables?: object,
      headers: Record<string, string> = { authorization: `Bearer ${KEY}` },
    ) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Answer) };
    },
    async close() {
      await server.close(0);
      await webhooks.close(0);
      access.close();
      await closeHub();
    },
  };
}

let catalogueSchema: GraphQLSchema | null = null;

/** Building the schema takes longer than most tests: the one of the catalogue is built once in a file. */
function schemaOf(registry: Registry, own: TestHubOptions['events']): GraphQLSchema {
  if (own) return createSchema({ registry });
  catalogueSchema ??= createSchema({ registry });
  return catalogueSchema;
}

const viewersByKey =
  (viewers: TestServerOptions['viewers'] = {}): Verifier =>
  (key) => {
    const viewer = viewers[key];
    if (!viewer) return null;
    const { actor, method, credential } = viewer;
    return { actor, method, credential, grants: () => viewer.grants(), expiresAt: null, revocation: null };
  };

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data?: any;
  readonly errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
