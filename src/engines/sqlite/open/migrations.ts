import type { Connection } from '../connection.js';

/** Marks the file as a log of ours ('Tdng'). */
export const APPLICATION_ID = 0x54_64_6e_67;

/**
 * Each entry takes the schema from its index to the next number. Never edit one that was released; add another.
 *
 * Times are milliseconds. `events.clock` is the highest `recordedAt` so far in the log and `late` how far behind it the
 * record's own lies (nearly always 0, which takes no space): the first never decreases, so instants are found by
 * bisection, without an index. `meta` is what `row.ts` makes of actor, links and tags.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE log (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    -- How far the log had come when rows were last removed: the rows that are left may not tell.
    sequence INTEGER NOT NULL DEFAULT 0,
    clock INTEGER NOT NULL DEFAULT 0,
    -- The most that any record was late.
    most_late INTEGER NOT NULL DEFAULT 0,
    -- What is written to find out whether anything can be.
    probe BLOB
  );
  CREATE TABLE projects (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    epoch TEXT NOT NULL,
    about TEXT NOT NULL,
    -- How many records retention has removed, and up to which offset it has gone through all types.
    removed INTEGER NOT NULL DEFAULT 0,
    swept INTEGER NOT NULL DEFAULT 0,
    dropped INTEGER NOT NULL DEFAULT 0
  );
  CREATE UNIQUE INDEX projects_by_id ON projects (id) WHERE dropped = 0;
  CREATE TABLE types (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    project INTEGER NOT NULL,
    type INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    late INTEGER NOT NULL,
    id TEXT NOT NULL,
    key TEXT,
    meta TEXT NOT NULL,
    body TEXT NOT NULL
  );
  -- Type and priority are there so that a filtered read passes over rows without fetching them.
  CREATE INDEX events_by_project ON events (project, offset, type, priority);
  CREATE INDEX events_by_id ON events (id);
  CREATE TABLE latest (
    project INTEGER NOT NULL,
    type INTEGER NOT NULL,
    key TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (project, type, key)
  ) WITHOUT ROWID;
  CREATE TABLE floors (
    project INTEGER NOT NULL,
    type INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (project, type)
  ) WITHOUT ROWID;
  CREATE TABLE idempotency (
    sequence INTEGER PRIMARY KEY,
    project INTEGER NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    UNIQUE (project, key)
  );
  CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) WITHOUT ROWID;
  `,
  `
  -- See \`Runs\`. What was written before there were runs is of one that is called 0.
  CREATE TABLE runs (number INTEGER PRIMARY KEY, name TEXT NOT NULL, began INTEGER NOT NULL);
  INSERT INTO runs (name, began) SELECT '0', 0 FROM log;
  `,
  `
  -- Records that retention has removed from the log and that are still needed: the latest of its key, or the answer to an
  -- idempotency key. The columns are those of events.
  CREATE TABLE kept (
    sequence INTEGER PRIMARY KEY,
    project INTEGER NOT NULL,
    type INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    late INTEGER NOT NULL,
    id TEXT NOT NULL,
    key TEXT,
    meta TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX kept_by_project ON kept (project);
  INSERT INTO kept SELECT events.* FROM floors CROSS JOIN events INDEXED BY events_by_project
    ON events.project = floors.project AND events.type = floors.type AND events.offset <= floors.offset;
  DELETE FROM events WHERE sequence IN (SELECT sequence FROM kept);
  ALTER TABLE projects DROP COLUMN swept;
  `,
  `
  -- The links of records that have any, also as a part of \`meta\`. Their indexes are in the order of the sequence.
  ALTER TABLE events ADD COLUMN correlation TEXT;
  ALTER TABLE events ADD COLUMN causation TEXT;
  ALTER TABLE kept ADD COLUMN correlation TEXT;
  ALTER TABLE kept ADD COLUMN causation TEXT;
  UPDATE events SET correlation = meta ->> '$[4]', causation = meta ->> '$[5]' WHERE json_array_length(meta) > 3;
  CREATE INDEX events_by_correlation ON events (correlation) WHERE correlation IS NOT NULL;
  CREATE INDEX events_by_causation ON events (causation) WHERE causation IS NOT NULL;
  `,
  `
  -- How many records of the log up to \`counted\`, by sequence, lie in a slot of time: a minute (unit 0) or an hour (unit 1),
  -- as its number since 1970. See \`Counts\`.
  CREATE TABLE counts (
    project INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    type INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    actor TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (project, unit, slot, type, priority, actor)
  ) WITHOUT ROWID;
  ALTER TABLE log ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the schema to this version, all in one transaction: a crash leaves the old one or the new one. */
export function migrate(connection: Connection): void {
  const version = Number(connection.pragma('user_version'));
  if (version === SCHEMA_VERSION) return;
  connection.exec('BEGIN IMMEDIATE');
  for (const sql of MIGRATIONS.slice(version)) connection.exec(sql);
  connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}
