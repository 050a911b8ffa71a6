import { FSWatcher } from 'chokidar';
import { type Ignored, isRuleFile, slashed } from './ignored.js';
import type { Polling } from './polling.js';
import { type FileState, fileState } from './snapshot.js';

/** What stands in a name for bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

interface TreeWatchOptions {
  /** Absolute, without symbolic links. */
  readonly root: string;
  /** What is not watched. */
  readonly rules: Ignored;
  /** Null to be notified by the system. */
  readonly polling: Polling | null;
  /** Called with every file that the first scan finds. Paths are relative to the root. */
  readonly onPresent: (path: string, state: FileState) => void;
  /** Called after a change. @param isNew whether something was not there before. */
  readonly onChange: (path: string, isNew: boolean) => void;
  /** Called before a change of a file of rules is reported, and when the scan finds one. */
  readonly onRuleFile: () => void;
  /** Called with the absolute path of a new folder, and of one that has a name that is not UTF-8. */
  readonly onFolder: (absolute: string) => void;
  /** Called when the watch of the root itself has ended. */
  readonly onRootLost: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Reports each folder once its watch has begun. The watcher reads a folder before it watches it: what is created in
 * between would be missed.
 */
export class FolderWatcher extends FSWatcher {
  onFolderWatched: (absolute: string) => unknown = () => undefined;

  override _addPathCloser(path: string, closer: () => void): void {
    super._addPathCloser(path, closer);
    if (this._watched.has(path)) this.onFolderWatched(path);
  }

  /** Watches a folder that the watcher has missed. Idempotent. @param absolute of a folder below the root. */
  watchFolder(absolute: string): void {
    if (!this.closed && !this._watched.has(absolute)) this.add(absolute);
  }
}

/** Watches a folder with all that it holds. Resolves when every change from then on is reported. */
export async function watchTree(options: TreeWatchOptions): Promise<FolderWatcher> {
  const { root, rules, polling, onPresent, onChange } = options;
  const watcher = new FolderWatcher({
    alwaysStat: true,
    followSymlinks: false,
    // Its own settling delays deletions and hides names that look like an editor's.
    atomic: false,
    ...(polling && { usePolling: true, interval: polling.everyMs, binaryInterval: polling.everyMs }),
    // Without stats it is unknown whether a rule for folders applies; the watcher asks again with them. A file of
    // rules is watched even where it ignores itself.
    ignored: (absolute, stats) => {
      const path = slashed(root, absolute);
      return stats !== undefined && !isRuleFile(path) && rules.has(path, stats.isDirectory());
    },
  });
  const scanned: string[] = [];
  watcher.onFolderWatched = (absolute) => scanned.push(absolute);
  let ready = false;
  watcher.on('all', (event, absolute, stats) => {
    const path = slashed(root, absolute);
    if (path === '' && event === 'unlinkDir') return options.onRootLost();
    // A file that comes to rest before its rules do is judged by them.
    if (isRuleFile(path)) options.onRuleFile();
    if (event === 'addDir') options.onFolder(absolute);
    if (ready) return onChange(path, event.startsWith('add'));
    const state = event === 'add' && stats ? fileState(stats) : null;
    if (state) onPresent(path, state);
    else if (event !== 'addDir') onChange(path, false);
  });
  watcher.on('raw', (_, name, details) => {
    if (name?.includes(REPLACEMENT)) options.onFolder((details as { watchedPath: string }).watchedPath);
  });
  watcher.on('error', options.onError);
  const scan = new Promise<void>((resolve) => watcher.once('ready', resolve));
  watcher.add(root);
  await scan;
  ready = true;
  watcher.onFolderWatched = (absolute) => onChange(slashed(root, absolute), false);
  for (const absolute of scanned) watcher.onFolderWatched(absolute);
  return watcher;
}
