import { isDeepStrictEqual } from 'node:util';
import { DATA_FILES } from '../core/config/data-files.js';
import { ALL_PROJECTS } from '../core/cursor.js';
import type { DumpableLog, LogDump, Restore, Restored } from '../core/log/dump.js';
import type { EventLog, Notice } from '../core/log.js';
import { CURSOR_KEY } from '../hub/nodes/cursor-key.js';
import { openDataFolder } from './data-folder.js';
import { type EngineContext, engineOf } from './engines.js';

/** How many events have been written, of how many. */
export interface MoveProgress {
  readonly done: number;
  readonly all: number;
}

export interface Moved extends Restored {
  readonly projects: number;
  /** How far the log has come. */
  readonly sequence: number;
}

export interface MigrateOptions {
  /** Address of the embedded engine. */
  readonly from: string;
  /** File of the log to move; no hub may have it open. */
  readonly file: string;
  /** Folder with the key of the source's cursors. */
  readonly data: string;
  /** Address of the engine that is to have the log. */
  readonly to: string;
  readonly durability: EngineContext['durability'];
  readonly onNotice: (notice: Notice) => void;
  readonly onProgress: (progress: MoveProgress) => void;
}

/** Moves a log from one engine to another. @throws Error with a message for the operator. */
export async function migrate({ from, file, to, durability, ...options }: MigrateOptions): Promise<Moved> {
  const { onNotice, onProgress } = options;
  const data = openDataFolder(options.data);
  const cursorKey = data.madeSecret(DATA_FILES.cursorKey);
  if (!cursorKey) throw new Error(`${data.file(DATA_FILES.cursorKey)} is missing: without it no cursor stays valid`);
  const target = engineOf(to);
  if (!target?.restore) throw new Error('A log cannot be moved to this address');
  const context = { file, durability, onNotice };
  const restore = await target.restore({ ...context, address: to });
  const source = await engineOf(from)!.open({ ...context, address: from });
  try {
    if (!isDumpable(source)) throw new Error('A log cannot be moved from this address');
    return await moveLog({
      source,
      cursorKey,
      restore,
      open: () => target.open({ ...context, address: to }),
      onProgress,
    });
  } finally {
    await source.close();
  }
}

const isDumpable = (log: EventLog & Partial<DumpableLog>): log is EventLog & DumpableLog => log.dump !== undefined;

interface MoveOptions {
  readonly source: EventLog & DumpableLog;
  /** Key that seals the cursors of the source. */
  readonly cursorKey: string;
  readonly restore: Restore;
  /** Opens what was restored, as a node does. */
  readonly open: () => Promise<EventLog>;
  readonly onProgress: (progress: MoveProgress) => void;
}

/**
 * Copies a log to where there is none, with every position that a cursor can name and the key that cursors are sealed
 * with. The source stays as it is. All or nothing: see `Restore`.
 *
 * @throws TidingsError of `Restore`; Error when the restored log differs from the source.
 */
export async function moveLog({ source, cursorKey, restore, open, onProgress }: MoveOptions): Promise<Moved> {
  const dump = withCursorKey(source.dump(), cursorKey);
  const all = dump.events;
  const restored = await restore(dump, (done) => onProgress({ done, all }));
  const target = await open();
  try {
    await compare(source, target);
  } finally {
    await target.close();
  }
  return { ...restored, projects: dump.projects.length, sequence: dump.sequence };
}

function withCursorKey(dump: LogDump, cursorKey: string): LogDump {
  const others = dump.records.filter(({ kind, id }) => kind !== CURSOR_KEY.kind || id !== CURSOR_KEY.id);
  return { ...dump, records: [...others, { ...CURSOR_KEY, version: 1, value: cursorKey }] };
}

/** Compares epoch, head and floor of every feed, and the description of every project. */
async function compare(source: EventLog, target: EventLog): Promise<void> {
  const [heads, projects] = await Promise.all([
    Promise.all([source, target].map((log) => log.head(ALL_PROJECTS))),
    Promise.all([source, target].map((log) => log.projects())),
  ]);
  const [before, after] = projects as [(typeof projects)[0], (typeof projects)[0]];
  const other = before.find((project, index) => !isDeepStrictEqual(project, after[index]));
  if (other || before.length !== after.length || !isDeepStrictEqual(heads[0], heads[1]))
    throw new Error(
      `the moved log differs from its source${other ? `, for example in project ${other.id}` : ''}: start no hub on it`,
    );
}
