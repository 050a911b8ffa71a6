/** One row of the table of limits: a whole number that a setting can move between two bounds. */
interface Limit {
  /** Name of the environment variable. */
  readonly env: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly doc: string;
}

const DAY_MS = 86_400_000;
const MANY = 1_000_000_000;

/** Limits on what clients may send, publish or hold open, by their names in the configuration file. */
export const LIMITS = {
  maxTokens: row(
    'MAX_TOKENS',
    [1_000, 1, 1_000_000],
    'maximum number of tokens of a document, and of its fields with fragments written out',
  ),
  maxDepth: row('MAX_DEPTH', [10, 1, 1_000], 'maximum depth of an operation, without introspection'),
  maxAliases: row('MAX_ALIASES', [15, 0, 100_000], 'maximum number of aliases of an operation'),
  maxDirectives: row('MAX_DIRECTIVES', [10, 0, 100_000], 'maximum number of directives of an operation'),
  maxComplexity: row('MAX_COMPLEXITY', [5_000, 1, MANY], 'maximum cost of an operation, where a page costs its size'),
  maxVariableDepth: row('MAX_VARIABLE_DEPTH', [32, 1, 1_000], 'maximum nesting of lists and objects in the variables'),

  maxEventBytes: row('MAX_EVENT_BYTES', [65_536, 256, 1_048_576], 'maximum size of an event as JSON, in bytes'),
  maxBodyBytes: row('MAX_BODY_BYTES', [1_048_576, 1_024, MANY], 'maximum size of a request body in bytes'),
  maxHeaders: row('MAX_HEADERS', [100, 10, 10_000], 'maximum number of headers of a request'),
  headersMs: row('HEADERS_MS', [10_000, 10, DAY_MS], 'time limit for the headers of a request, in milliseconds'),
  requestMs: row('REQUEST_MS', [30_000, 10, DAY_MS], 'time limit for a whole request, in milliseconds'),

  maxMessageBytes: row('MAX_MESSAGE_BYTES', [131_072, 1_024, MANY], 'maximum size of a WebSocket message in bytes'),
  maxFragments: row('MAX_FRAGMENTS', [64, 1, 100_000], 'maximum number of fragments of a WebSocket message'),
  initMs: row('INIT_MS', [3_000, 10, DAY_MS], 'time limit for the `connection_init` of a socket, in milliseconds'),
  maxSockets: row('MAX_SOCKETS', [10_000, 1, 1_000_000], 'maximum number of sockets and event streams of a node'),
  maxPendingSockets: row(
    'MAX_PENDING_SOCKETS',
    [256, 1, 1_000_000],
    'maximum number of sockets of an address that have not sent their init',
  ),
  maxSubscriptions: row('MAX_SUBSCRIPTIONS', [100, 1, 100_000], 'maximum number of active subscriptions of a socket'),
  subscribeRate: row('SUBSCRIBE_RATE', [20, 1, 1_000_000], 'new subscriptions per second of a socket, after its burst'),
  subscribeBurst: row('SUBSCRIBE_BURST', [100, 1, 1_000_000], 'new subscriptions that a socket may start at once'),
  messageRate: row(
    'MESSAGE_RATE',
    [2_000, 1, MANY],
    'messages per second of a socket, which is closed with 4290 above that',
  ),
  maxReservations: row(
    'MAX_RESERVATIONS',
    [10_000, 1, 1_000_000],
    'maximum number of reserved SSE streams in single connection mode',
  ),
  maxUnsentBytes: row(
    'MAX_UNSENT_BYTES',
    [262_144, 1_024, MANY],
    'unsent bytes at which the hub stops writing to a socket until it drains',
  ),
  catchUps: row('CATCH_UPS', [64, 1, 1_000_000], 'maximum number of streams that replay at once, while others wait'),
  stallMs: row(
    'STALL_MS',
    [30_000, 10, DAY_MS],
    'time after which a client that takes no byte is disconnected, in milliseconds',
  ),

  idleMs: row(
    'IDLE_MS',
    [0, 0, DAY_MS],
    'time after which a socket without an operation is closed with 4411, in milliseconds; 0 never closes one',
  ),

  broadcastRate: row(
    'BROADCAST_RATE',
    [100, 1, 1_000_000],
    'broadcasts per minute that a credential may send over all nodes, which it may send at once',
  ),

  signInFailures: row(
    'SIGN_IN_FAILURES',
    [10, 1, 1_000_000],
    'failed sign-ins per minute of an address or a key, before failures get RATE_LIMITED',
  ),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** The rate of publishing, which may be a fraction. */
export const PUBLISH_RATE = {
  env: 'TIDINGS_PUBLISH_RATE',
  doc: 'events per second that a credential may publish over all nodes, with bursts of twice that',
} as const;

/** Limits in force, in the units of the table. */
export type Limits = { readonly [K in LimitName]: number };

const NAMES = Object.keys(LIMITS) as LimitName[];

/** The limits among settings that hold more than them. */
export const limitsOf = (settings: Limits): Limits =>
  Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as Limits;

/** The limits as they are where no setting moves them. */
export const DEFAULT_LIMITS = Object.fromEntries(NAMES.map((name) => [name, LIMITS[name].default])) as Limits;

function row(name: string, [usual, min, max]: readonly [number, number, number], doc: string): Limit {
  return { env: `TIDINGS_${name}`, default: usual, min, max, doc };
}
