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

/** Parts of a tag that are percent-encoded: the separator, the escape character, control characters, and space around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: attributes must not have them
const ESCAPED = /[,%\0-\x1f\x7f-\x9f]|^\s+|\s+$/gu;

/** Tags as one attribute: `a,b`. A comma or percent sign in a tag is percent-encoded: `50%25`. */
export const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(ESCAPED, (text) => encodeURIComponent(text))).join(',');

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
