import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { EventDefinition } from '../declare/event.js';
import { REDACTED_FIELDS } from '../text/redaction.js';
import { PUBLISH_RATE } from './limits.js';
import {
  addresses,
  basePath,
  flag,
  hmacSecret,
  httpUrl,
  isObjectWith,
  keySetUrl,
  listOf,
  manifest,
  oneOf,
  origins,
  pemFile,
  positive,
  proxies,
  secrets,
  text,
  wholeNumber,
} from './setting-kinds.js';
import { limitSettings, riskSettings, type Setting, setting, thresholdSettings } from './setting-rows.js';

/** Addresses that choose an engine. */
export interface EngineAddress {
  /** Form of the addresses, for messages. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly doc: string;
}

/** The setting of the engine, in a build that has these. */
export const engineSetting = (engines: readonly EngineAddress[]): Setting<string> => ({
  ...SETTINGS.engine,
  schema: () => z.string().refine((value) => engines.some(({ pattern }) => pattern.test(value))),
  accepts: `an engine of this build: ${engines.map(({ name, doc }) => `${name} (${doc})`).join(', ')}`,
});

const DAY_MS = 86_400_000;

/** A source as it is declared. Which settings each type accepts is known to the wiring. */
export interface SourceDeclaration {
  readonly type: string;
  readonly [setting: string]: unknown;
}

/** Every setting there is: by its name in the configuration file, in the order in which they are printed. */
export const SETTINGS = {
  port: setting('PORT', wholeNumber(0, 65_535), { default: 4000, doc: 'port to listen on; 0 takes a free one' }),
  host: setting('HOST', text(/^[\w.:%[\]-]+$/, 'a host name or an address'), {
    default: '127.0.0.1',
    doc: 'address to listen on',
  }),
  data: setting('TIDINGS_DATA', text(/^[^\0]+$/, 'a path'), {
    default: '.tidings',
    doc: 'folder of the embedded log and the admin key',
  }),
  // Which addresses there are is known to the wiring; see `engineSetting`.
  engine: setting('TIDINGS_ENGINE', text(/^\S+$/, 'the address of an engine'), {
    default: 'sqlite:',
    doc: 'address of the engine that stores the log',
  }),
  redisDurability: setting('TIDINGS_REDIS_DURABILITY', oneOf(['any', 'always']), {
    default: 'any',
    doc: '`always` rejects a Redis that could lose acknowledged events; `any` logs a warning',
  }),
  adminKey: setting(
    'TIDINGS_ADMIN_KEY',
    text(/^[\x21-\x7e]{24,}$/, 'at least 24 characters, printable ASCII without spaces'),
    {
      default: undefined,
      secret: true,
      doc: 'API key with full access; generated at the first start when not set',
    },
  ),
  jwtSecret: setting('TIDINGS_JWT_SECRET', hmacSecret, {
    default: undefined,
    secret: true,
    doc: 'secret of JWTs that are signed with HS256',
  }),
  jwksUrl: setting('TIDINGS_JWKS_URL', keySetUrl, {
    default: undefined,
    doc: 'key set of JWTs that are signed with RS256, ES256 or EdDSA, which is also called Ed25519',
  }),
  jwtIssuer: setting('TIDINGS_JWT_ISSUER', text(/^[^\p{C}]{1,1000}$/u, 'text without control characters'), {
    default: undefined,
    doc: 'required issuer of a JWT: its claim iss',
  }),
  jwtAudience: setting('TIDINGS_JWT_AUDIENCE', text(/^[^\p{C}]{1,1000}$/u, 'text without control characters'), {
    default: undefined,
    doc: 'required audience of a JWT: its claim aud must contain it',
  }),
  jwtLeewayMs: setting('TIDINGS_JWT_LEEWAY_MS', wholeNumber(0, 3_600_000), {
    default: 60_000,
    doc: 'tolerated clock difference for the claims exp, nbf and iat of a JWT, in milliseconds',
  }),
  githubSecret: setting('TIDINGS_GITHUB_SECRET', secrets, {
    default: undefined,
    secret: true,
    doc: 'secret of the webhooks of GitHub at /hooks/github; each repository has the project of its name',
  }),
  gitlabToken: setting('TIDINGS_GITLAB_TOKEN', secrets, {
    default: undefined,
    secret: true,
    doc: 'secret token, or signing token, of the webhooks of GitLab at /hooks/gitlab',
  }),
  giteaSecret: setting('TIDINGS_GITEA_SECRET', secrets, {
    default: undefined,
    secret: true,
    doc: 'secret of the webhooks of Gitea and Forgejo at /hooks/gitea',
  }),
  sessionIdleMs: setting('TIDINGS_SESSION_IDLE_MS', wholeNumber(300_000, 365 * DAY_MS), {
    default: 12 * 3_600_000,
    doc: 'time after which an unused session expires, in milliseconds',
  }),
  sessionMaxMs: setting('TIDINGS_SESSION_MAX_MS', wholeNumber(300_000, 365 * DAY_MS), {
    default: 7 * DAY_MS,
    doc: 'maximum age of a session, in milliseconds',
  }),
  publishRate: setting(PUBLISH_RATE.env, positive(1_000_000_000), { default: 1_000, doc: PUBLISH_RATE.doc }),
  retentionDays: setting('TIDINGS_RETENTION_DAYS', positive(36_500), {
    default: 30,
    doc: 'days that a project retains its events',
  }),
  broadcastDays: setting('TIDINGS_BROADCAST_DAYS', positive(36_500), {
    default: 7,
    doc: 'days that a broadcast and its delivery are kept after its end',
  }),
  retentionEvents: setting('TIDINGS_RETENTION_EVENTS', wholeNumber(1, Number.MAX_SAFE_INTEGER), {
    default: 1_000_000,
    doc: 'number of events that a project retains',
  }),
  latestKeys: setting('TIDINGS_LATEST_KEYS', wholeNumber(1, Number.MAX_SAFE_INTEGER), {
    default: 100_000,
    doc: 'keys per event type and project whose latest event is retained; the oldest are removed',
  }),
  otlpEndpoint: setting('OTEL_EXPORTER_OTLP_ENDPOINT', httpUrl, {
    default: undefined,
    doc: 'OTLP endpoint that traces are sent to over HTTP; needs the packages of OpenTelemetry',
  }),
  logLevel: setting('TIDINGS_LOG_LEVEL', oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), {
    default: 'info',
    doc: 'lowest level of lines that are logged',
  }),
  tlsCert: setting('TIDINGS_TLS_CERT', pemFile('a certificate'), {
    default: undefined,
    doc: 'certificate for HTTPS and HTTP/2; needs TIDINGS_TLS_KEY',
  }),
  tlsKey: setting('TIDINGS_TLS_KEY', pemFile('its private key, without a passphrase'), {
    default: undefined,
    doc: 'private key of the certificate in TIDINGS_TLS_CERT',
  }),
  redact: setting('TIDINGS_REDACT', text(/^[\w-]+( *, *[\w-]+)*$/, 'names of fields, separated by commas'), {
    default: REDACTED_FIELDS,
    doc: 'names of fields whose values are removed from log lines, at any depth',
  }),
  explore: setting('TIDINGS_EXPLORE', flag, { default: true, doc: 'introspection and GraphiQL' }),
  persistedOperations: setting('TIDINGS_PERSISTED_OPERATIONS', manifest, {
    default: undefined,
    doc: 'manifest of the operations of your clients, which they may then send by their id',
  }),
  persistedOnly: setting('TIDINGS_PERSISTED_ONLY', flag, {
    default: false,
    doc: 'accepts only operations of that manifest and the hub’s own; GraphiQL is off then',
  }),
  drainMs: setting('TIDINGS_DRAIN_MS', wholeNumber(0, DAY_MS), {
    default: 10_000,
    doc: 'time over which a stopping hub closes its connections, in milliseconds',
  }),
  heartbeatMs: setting('TIDINGS_HEARTBEAT_MS', wholeNumber(10, DAY_MS), {
    default: 12_000,
    doc: 'time between two pings of a connection, in milliseconds',
  }),
  coalesceMs: setting('TIDINGS_COALESCE_MS', wholeNumber(0, 1_000), {
    default: 0,
    doc: 'time in which frames of a socket are collected into one write, in milliseconds; adds that delay',
  }),
  ...limitSettings,
  derive: setting('TIDINGS_DERIVE', flag, {
    default: false,
    doc: 'derives progress from tasks, and raises and resolves risks',
  }),
  ...riskSettings,
  healthCheckMs: setting('TIDINGS_HEALTH_CHECK_MS', wholeNumber(100, DAY_MS), {
    default: 5_000,
    doc: 'time between two health checks, in milliseconds',
  }),
  healthChecks: setting('TIDINGS_HEALTH_CHECKS', wholeNumber(1, 1_000), {
    default: 3,
    doc: 'health checks in a row that raise or resolve an alert',
  }),
  ...thresholdSettings,
  metricsPublic: setting('TIDINGS_METRICS_PUBLIC', flag, {
    default: false,
    doc: 'whether /metrics answers without a credential',
  }),
  origins: setting('TIDINGS_ORIGINS', origins, {
    default: undefined,
    doc: 'origins whose pages may use the hub, beside its own',
  }),
  basePath: setting('TIDINGS_BASE_PATH', basePath, {
    default: '',
    doc: 'path below which a proxy serves the hub; its pages, links and cookies use it',
  }),
  trustProxy: setting('TIDINGS_TRUST_PROXY', proxies, {
    default: undefined,
    doc: 'proxies whose X-Forwarded-For, -Proto and -Host headers are used',
  }),
  allowAddresses: setting('TIDINGS_ALLOW_ADDRESSES', addresses, {
    default: undefined,
    doc: 'addresses that may connect; all when not set',
  }),
  denyAddresses: setting('TIDINGS_DENY_ADDRESSES', addresses, {
    default: undefined,
    doc: 'addresses that may not connect; takes precedence over the other list',
  }),
  webhookAllowAddresses: setting('TIDINGS_WEBHOOK_ALLOW_ADDRESSES', addresses, {
    default: undefined,
    doc: 'private addresses that webhooks may be sent to, beside all public ones',
  }),
  webhookAllowHttp: setting('TIDINGS_WEBHOOK_ALLOW_HTTP', flag, {
    default: false,
    doc: 'whether webhooks may be sent to http:// addresses',
  }),
  url: setting('TIDINGS_URL', httpUrl, {
    default: undefined,
    doc: 'hub that the client commands connect to; by default the one on this machine',
  }),
  key: setting('TIDINGS_KEY', text(/^[\x21-\x7e]+$/, 'an API key'), {
    default: undefined,
    secret: true,
    doc: 'credential of the client commands; by default the admin key',
  }),
  events: setting(
    null,
    listOf<EventDefinition>(
      (value) => isObjectWith(value, 'name', 'string') && isObjectWith(value, 'payload', 'object'),
      'a list of what defineEvent returns',
    ),
    { default: [], doc: 'event types of your own' },
  ),
  sources: setting(
    null,
    listOf<SourceDeclaration>(
      (value) => isObjectWith(value, 'type', 'string'),
      "a list of sources, such as { type: 'folder', folder: '.', project: 'acme' }",
    ),
    { default: [], doc: 'sources that publish into this hub; see tidings sources' },
  ),
  schemas: setting(
    null,
    listOf<GraphQLSchema>(
      (value) => isObjectWith(value, 'getQueryType', 'function'),
      'a list of executable GraphQL schemas',
    ),
    { default: [], doc: 'executable schemas of an embedding application, served with the schema of the hub' },
  ),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** The settings in force, all of them checked. */
export type Config = { readonly [K in SettingName]: ValueOf<(typeof SETTINGS)[K]> };
