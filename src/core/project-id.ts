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
