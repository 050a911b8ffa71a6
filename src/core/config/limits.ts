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

/** Limits on what clients may send or hold open, by their names in the configuration file. */
export const LIMITS = {
  maxTokens: row('MAX_TOKENS', [1_000, 1, 1_000_000], 'most tokens of a document'),
  maxDepth: row('MAX_DEPTH', [10, 1, 1_000], 'most levels of fields in an operation, introspection apart'),
  maxAliases: row('MAX_ALIASES', [15, 0, 100_000], 'most aliases of an operation'),
  maxDirectives: row('MAX_DIRECTIVES', [10, 0, 100_000], 'most directives of an operation'),
  maxComplexity: row('MAX_COMPLEXITY', [5_000, 1, MANY], 'most that an operation may cost; a page costs its size'),
  maxVariableDepth: row('MAX_VARIABLE_DEPTH', [32, 1, 1_000], 'most levels of lists and objects in the variables'),

  maxBodyBytes: row('MAX_BODY_BYTES', [1_048_576, 1_024, MANY], 'most bytes of the body of a request'),
  maxHeaders: row('MAX_HEADERS', [100, 10, 10_000], 'most headers of a request'),
  headersMs: row('HEADERS_MS', [10_000, 10, DAY_MS], 'milliseconds in which the headers of a request must have come'),
  requestMs: row('REQUEST_MS', [30_000, 10, DAY_MS], 'milliseconds in which a whole request must have come'),

  maxMessageBytes: row('MAX_MESSAGE_BYTES', [131_072, 1_024, MANY], 'most bytes of a WebSocket message'),
  maxFragments: row('MAX_FRAGMENTS', [64, 1, 100_000], 'most fragments that a WebSocket message may come in'),
  initMs: row('INIT_MS', [3_000, 10, DAY_MS], 'milliseconds that a socket has to send its `connection_init`'),
  maxSockets: row('MAX_SOCKETS', [10_000, 1, 1_000_000], 'most sockets of a node'),
  maxPendingSockets: row('MAX_PENDING_SOCKETS', [256, 1, 1_000_000], 'most sockets of an address before their init'),
  maxSubscriptions: row('MAX_SUBSCRIPTIONS', [100, 1, 100_000], 'most active subscriptions of a socket'),
  subscribeRate: row(
    'SUBSCRIBE_RATE',
    [20, 1, 1_000_000],
    'new subscriptions a second of a socket, once its burst is used',
  ),
  subscribeBurst: row('SUBSCRIBE_BURST', [100, 1, 1_000_000], 'new subscriptions that a socket may start at once'),
  messageRate: row(
    'MESSAGE_RATE',
    [2_000, 1, MANY],
    'messages a second of a socket; one that floods is closed with 4290',
  ),
  maxReservations: row('MAX_RESERVATIONS', [10_000, 1, 1_000_000], 'most SSE streams of the single connection mode'),
  maxUnsentBytes: row(
    'MAX_UNSENT_BYTES',
    [262_144, 1_024, MANY],
    'unsent bytes beyond which a socket is written no more',
  ),
  catchUps: row('CATCH_UPS', [64, 1, 1_000_000], 'most streams that catch up at once; others wait in line'),
  stallMs: row('STALL_MS', [30_000, 10, DAY_MS], 'milliseconds after which a peer that takes no byte is cut off'),

  signInFailures: row(
    'SIGN_IN_FAILURES',
    [10, 1, 1_000_000],
    'failed sign-ins of an address in a minute, beyond which failures are answered RATE_LIMITED',
  ),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

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
