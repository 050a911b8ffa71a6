import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './command.js';

const MAX_ID = 63;
const DIGEST = 8;

/**
 * The id of the project of a folder: its name in lower case, with a dash for whatever an id cannot hold. Names that
 * lose letters or length by that end in a digest of the name, so that two of them stay apart.
 */
export function projectNamedAfter(folder: string): string {
  const name = basename(resolve(folder)).normalize('NFC');
  const plain = withoutAccents(name.toLowerCase());
  const id = dashed(plain);
  // The hub's own project is not for files.
  if (id === 'system') return 'system-files';
  if (id !== '' && id.length <= MAX_ID && !/[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, ''))) return id;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, DIGEST);
  const start = dashed(id.slice(0, MAX_ID - DIGEST - 1)) || 'project';
  return `${start}-${digest}`;
}

/** A refusal by the hub because its project of this name has the events of another folder. */
export function projectTaken(project: string, folder: string): UsageError {
  const absolute = resolve(folder);
  const other = projectNamedAfter(join('/', `${basename(dirname(absolute))}-${basename(absolute)}`));
  return new UsageError(
    `the project ${project} has the events of another folder: give ${absolute} a project of its own with ` +
      `--project ${other}, or let both share one with --project ${project}`,
  );
}

/** 'é' becomes 'e'. */
const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');

const dashed = (text: string) => text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
