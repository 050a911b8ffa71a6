import { badInput } from '../errors.js';

/** Rejected in any text: half a character, which UTF-8 cannot encode, and NUL, which ends texts in C. */
const isBroken = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/** Control characters beside tab and line breaks: they move cursors, ring bells and end frames, and name nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for them
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/** The longest key of a thing that events are about, in UTF-16 units: the longest path of a file. */
const MAX_KEY = 4_096;

/**
 * Checks text that names something: a name, an id, a tag, a role.
 *
 * @throws TidingsError `BAD_USER_INPUT` with the field, unless it has 1 to `max` UTF-16 units, none of them NUL, half a
 * character or a control character other than tab and line breaks.
 */
export function checkName(field: string, text: string, max: number): void {
  if (text.length < 1 || text.length > max) throw badInput(field, `${field} must have 1 to ${max} characters`);
  checkText(field, text);
  if (CONTROL.test(text)) throw badInput(field, `${field} must not have control characters`);
}

/** Checks the key of an event: `checkName`, or empty. */
export function checkKey(field: string, key: string): void {
  if (key !== '') checkName(field, key, MAX_KEY);
}

/**
 * Checks text of any length. Control characters are data in it.
 *
 * @throws TidingsError `BAD_USER_INPUT` with the field when it holds NUL or half a character.
 */
export function checkText(field: string, text: string): void {
  if (isBroken(text)) throw badInput(field, `${field} must be well-formed text without NUL`);
}

/**
 * Checks every text of a JSON value, the names of members too, with `checkText`. It must not be nested deeper than the
 * stack goes.
 *
 * @param path names the value; errors name the fields in it as dotted paths.
 */
export function checkTexts(path: string, value: unknown): void {
  if (typeof value === 'string') checkText(path || 'payload', value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    // A name that is broken is not repeated in the answer.
    checkText(path || 'payload', name);
    checkTexts(path ? `${path}.${name}` : name, member);
  }
}

/** Whether a JSON value has more than `levels` lists and objects inside one another. Looks no deeper than that. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // A list of the members costs a publish of hundreds 3 % of its time. `value` is of JSON: it inherits none.
  for (const name in value) if (isNestedDeeper((value as Record<string, unknown>)[name], levels - 1)) return true;
  return false;
}

/** Number of lists and objects inside one another in a JSON value, counted up to `most`. */
export function nestingOf(value: unknown, most: number): number {
  let level = [value];
  for (let depth = 0; ; depth++) {
    level = level.filter((member) => typeof member === 'object' && member !== null);
    if (level.length === 0 || depth === most) return depth;
    level = level.flatMap((member) => Object.values(member as object));
  }
}

/**
 * Escapes text for one line of a terminal: characters that move the cursor, break the line or turn the direction of
 * writing become `\uXXXX`.
 */
export function spelledOut(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, spelt);
}

/** The same for JSON text, which stays the JSON of the same value: JSON itself escapes only some of them. */
export function spelledOutJson(json: string): string {
  return json.replace(/[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) => unicodeEscape(character));
}

const spelt = (character: string) => (character === '\n' ? '\\n' : unicodeEscape(character));

const unicodeEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
