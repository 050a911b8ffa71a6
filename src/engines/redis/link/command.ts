import { createHash } from 'node:crypto';

/** A script that Redis runs as one: nothing of anybody else comes in between. */
export interface Command {
  readonly lua: string;
  /** What Redis calls it once it was loaded. */
  readonly sha: string;
}

/** What every script begins with. `KEYS[1]` is the key `meta`, whose hash tag all other keys of the log share. */
const PRELUDE = `
local tag = string.sub(KEYS[1], 1, -5)
local call = redis.call
`;

/** The error reply of a script that finds no log where one was: everything that it is told of was lost. */
export const GONE = 'GONE the log is not there';

/** A script on the log as a whole. It fails with `GONE` where there is none. */
export const command = (lua: string): Command =>
  bare(`
local generation = call('HGET', KEYS[1], 'generation')
if not generation then return redis.error_reply('${GONE}') end
${lua}`);

/** A script that runs whether or not there is a log. */
export function bare(lua: string): Command {
  const text = PRELUDE + lua;
  return { lua: text, sha: createHash('sha1').update(text).digest('hex') };
}
