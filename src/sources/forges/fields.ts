import { badInput } from '../../core/errors.js';
import { isObject } from '../../core/text/json.js';
import { shortened } from '../short-text.js';

type Json = Readonly<Record<string, unknown>>;

/** Most bytes of one text of a delivery in an event: far below the limit of an event. */
const LONGEST_TEXT_BYTES = 16_384;

/**
 * An object of a delivery, whose members are read by their dotted path, such as `issue.user.login`. Nothing about it has
 * been checked: a member of another kind than the one asked for is `BAD_USER_INPUT` with its path as the field. Null
 * counts as absent, as it does for the forges.
 */
export class Fields {
  readonly #value: Json;
  readonly #path: string;

  constructor(value: Json, path = '') {
    this.#value = value;
    this.#path = path;
  }

  /** Text as an event can have it: well-formed, without NUL, shortened. */
  text(path: string): string {
    return this.maybeText(path) ?? this.#absent(path, 'text');
  }

  /** Empty text counts as absent. */
  maybeText(path: string): string | undefined {
    const value = this.#find(path);
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') throw this.#fault(path, 'text');
    return shortened(value.toWellFormed().replaceAll('\0', ''), LONGEST_TEXT_BYTES);
  }

  number(path: string): number {
    return this.maybeNumber(path) ?? this.#absent(path, 'a number');
  }

  maybeNumber(path: string): number | undefined {
    const value = this.#find(path);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.#fault(path, 'a number');
    return value;
  }

  /** Absent counts as false. */
  flag(path: string): boolean {
    const value = this.#find(path) ?? false;
    if (typeof value !== 'boolean') throw this.#fault(path, 'true or false');
    return value;
  }

  object(path: string): Fields {
    return this.maybeObject(path) ?? this.#absent(path, 'an object');
  }

  maybeObject(path: string): Fields | undefined {
    const value = this.#find(path);
    if (value === undefined) return undefined;
    if (!isObject(value)) throw this.#fault(path, 'an object');
    return new Fields(value, this.#named(path));
  }

  /** Absent counts as empty. */
  objects(path: string): Fields[] {
    return this.#list(path).map((item, index) => {
      if (!isObject(item)) throw this.#fault(`${path}[${index}]`, 'an object');
      return new Fields(item, this.#named(`${path}[${index}]`));
    });
  }

  /** Length of a list; 0 when absent. */
  count(path: string): number {
    return this.#list(path).length;
  }

  /**
   * A time in milliseconds since 1970 UTC, from text or from a number of seconds. Undefined for what is no time, since the
   * time of the hub is then as good.
   */
  time(path: string): number | undefined {
    const value = this.#find(path);
    const at = typeof value === 'string' ? Date.parse(value) : typeof value === 'number' ? value * 1_000 : Number.NaN;
    return Math.abs(at) <= 8.64e15 ? at : undefined;
  }

  #list(path: string): readonly unknown[] {
    const value = this.#find(path) ?? [];
    if (!Array.isArray(value)) throw this.#fault(path, 'a list');
    return value;
  }

  #find(path: string): unknown {
    let value: unknown = this.#value;
    for (const name of path.split('.')) {
      if (value === undefined) return undefined;
      if (!isObject(value)) throw this.#fault(path, 'a member of an object');
      // Not of the prototype: the members are named by others.
      value = Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
    }
    return value;
  }

  #absent(path: string, kind: string): never {
    throw this.#fault(path, kind);
  }

  #fault(path: string, kind: string): Error {
    const field = this.#named(path);
    return badInput(field, `${field} must be ${kind}`);
  }

  #named(path: string): string {
    return this.#path === '' ? path : `${this.#path}.${path}`;
  }
}
