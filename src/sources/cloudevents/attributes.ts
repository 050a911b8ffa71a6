/**
 * Extension attributes: fields of the envelope under the names that attributes may have, in lower-case letters. Lists are
 * no type of CloudEvents, so `tags` is text.
 */
export const EXTENSIONS = {
  project: 'projectid',
  priority: 'priority',
  tags: 'tags',
  correlationId: 'correlationid',
  causationId: 'causationid',
} as const;

/** Tags of an attribute. Space around them does not count. */
export const splitTags = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => percentDecoded(tag.trim()))
    .filter((tag) => tag !== '');

/** The text with its percent-encoded characters decoded once. Text that is not percent-encoded stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
