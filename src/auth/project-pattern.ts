/** Form of a pattern of project ids: an id in which `*` matches any text, also none. */
export const PROJECT_PATTERN = /^(?=.{1,63}$)(?:\*|[a-z0-9])[a-z0-9*-]*$/;

/** Says what `PROJECT_PATTERN` accepts, for those who wrote something else. */
export const PROJECT_PATTERN_RULE =
  'Projects are named by an id such as acme, by a pattern such as team-*, or by * for all of them. Accepted are 1 to 63 lower-case letters, digits, hyphens and stars, and no hyphen at the start';

/**
 * Whether a pattern covers a project id, or every id that another pattern covers: a `*` in `asked` is a character that
 * only a `*` of the pattern matches. The same for paths of repositories. Takes time in proportion to the lengths: patterns
 * come from clients, and a regular expression with many `*` could be made to take forever.
 */
export function covers(pattern: string, asked: string): boolean {
  if (pattern === '*') return true;
  const [head, ...rest] = pattern.split('*') as [string, ...string[]];
  const tail = rest.pop();
  if (tail === undefined) return pattern === asked;
  const end = asked.length - tail.length;
  if (!asked.startsWith(head) || !asked.endsWith(tail) || head.length > end) return false;
  let at = head.length;
  for (const part of rest) {
    const found = asked.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
