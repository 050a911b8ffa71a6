/** Names of the files that a hub keeps in its data folder; others may begin with one of them. */
export const DATA_FILES = {
  log: 'tidings.db',
  adminKey: 'admin.key',
  cursorKey: 'cursor.key',
  /** How far a hub has seen a log in Redis come. */
  redisSeen: 'redis-seen',
  /** Values of metrics over the last day. */
  metricValues: 'metric-values.json',
  /** Folder of what `tidings run` has not delivered yet. */
  runs: 'runs',
} as const;
