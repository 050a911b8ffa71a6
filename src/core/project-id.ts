import { createHash } from 'node:crypto';
import { TidingsError } from './errors.js';

/** Form of the id of a project. */
export const PROJECT_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Ids that `PROJECT_ID` accepts, in words. */
export const PROJECT_ID_ACCEPTS = 'at most 63 lower-case letters, digits and hyphens, such as acme-web';

/**
 * `NOT_FOUND` for a project that does not exist or that the viewer may not read, which are answered alike.
 *
 * @param cause for the log only.
 */
export function projectNotFound(project: string, cause?: unknown): TidingsError {
  // Other text is not repeated: it may be anything.
  const message = PROJECT_ID.test(project)
    ? `There is no project '${project}' that this credential may read. To create it: tidings projects create ${project}, or the mutation createProject`
    : `There is no project with this id; accepted: ${PROJECT_ID_ACCEPTS}`;
  return new TidingsError('NOT_FOUND', { message, cause });
}

const MAX_ID = 63;
const DIGEST = 8;

/**
 * Id of the project that is named after a thing: the name in lower case, with a dash for each character that an id cannot
 * have. A name that loses letters or length by that gets a digest of the name at its end, which keeps two names apart.
 */
export function projectIdFor(thing: string): string {
  const name = thing.normalize('NFC');
  const plain = withoutAccents(name.toLowerCase());
  const id = dashed(plain);
  if (id !== '' && id.length <= MAX_ID && !/[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, ''))) return id;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, DIGEST);
  const start = dashed(id.slice(0, MAX_ID - DIGEST - 1)) || 'project';
  return `${start}-${digest}`;
}

/** 'é' becomes 'e'. */
const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');

const dashed = (text: string) => text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
