import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A script. Redis runs it as a whole: no command of another client comes in between. */
export interface Command {
  readonly lua: string;
  /** The name of the script in Redis, once it was loaded. */
  readonly sha: string;
}

/** The scripts of the log. Each file begins with its purpose, arguments and reply. */
export const APPEND = command('on-log', 'on-run', 'keyed', 'links', 'log/append');
export const COUNTS = onLog('log/counts');
export const DROP = onRun('log/drop');
export const FIND = onLog('log/find');
export const HEAD = onLog('log/head');
export const INDEX_COUNTS = command('on-log', 'on-run', 'counts', 'tidy/index-counts');
export const INDEX_LINKS = command('on-log', 'on-run', 'links', 'tidy/index-links');
export const LATEST = onLog('log/latest');
export const LATEST_KEYS = onLog('log/latest-keys');
export const PROBE = onRun('log/probe');
export const PROJECTS = onLog('log/projects');
export const PUT = onRun('log/put');
export const READ = onLog('log/read');
export const REGISTER = command('keyed', 'log/register');
export const RENAME = onRun('log/rename');
export const SWEEP = command('on-log', 'on-run', 'links', 'counts', 'tidy/sweep');
export const TAKE = command('log/take');
export const TRIM = command('on-log', 'on-run', 'links', 'counts', 'log/trim');
export const TRIM_KEYS = onRun('log/trim-keys');

export const TOUCH = command('presence/users', 'presence/touch');
export const LEAVE = command('presence/users', 'presence/leave');
export const EXPIRE = command('presence/users', 'presence/expire');
export const EPOCH = command('presence/name', 'presence/epoch');
export const LIST = command('presence/name', 'presence/list');

export const MOVE_BEGIN = command('move/begin');
export const MOVE_PROJECT = inMove('move/project');
export const MOVE_EVENTS = command('in-move', 'keyed', 'links', 'move/events');
export const MOVE_RECORDS = inMove('move/records');
export const MOVE_COUNT = inMove('move/count');
export const MOVE_COUNT_ALL = inMove('move/count-all');
export const MOVE_FINISH = inMove('move/finish');

function onLog(name: string): Command {
  return command('on-log', name);
}

function onRun(name: string): Command {
  return command('on-log', 'on-run', name);
}

function inMove(name: string): Command {
  return command('in-move', name);
}

/** The script that these files make, one behind the other. */
function command(...names: readonly string[]): Command {
  const lua = ['prelude', ...names]
    .map((name) => readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8'))
    .join('\n');
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}
