import type { LogCopies } from '../../core/log/log-copies.js';
import { copyLog } from './copy/copy-log.js';
import { putBack, requireUnused } from './copy/put-back.js';

export { openSqlite, type SqliteOptions } from './open/open.js';

export const sqliteCopies: LogCopies = {
  filesOf: (file) => ['', '-wal', '-journal', '-mark'].map((suffix) => file + suffix),
  copy: copyLog,
  putBack,
  requireUnused,
};
