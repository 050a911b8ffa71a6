const MOVED = '@';

/**
 * The epoch of a project: the generation of the log and the birth of the project, so that losing history renews the
 * epochs of all projects by one write. A project that was moved in keeps the epoch that it had, until that happens.
 */
export function epochOf(generation: string, birth: string): string {
  const at = birth.indexOf(MOVED);
  if (at < 0) return `${generation}${birth}`;
  const epoch = birth.slice(0, at);
  return birth.slice(at + 1) === generation ? epoch : `${generation}${epoch}`;
}

/** The birth of a project that is moved in, with the epoch that it has under this generation. */
export const movedBirth = (epoch: string, generation: string): string => `${epoch}${MOVED}${generation}`;
