import { randomUUID } from 'node:crypto';

const ids = new WeakMap<object, string>();

/**
 * Id by which the lines of the log name a request or an operation. It is made with the first of them.
 *
 * @param subject HTTP request, or what stands for an operation that is none of its own. Equal subjects have equal ids.
 */
export function operationIdOf(subject: object): string {
  const known = ids.get(subject);
  if (known) return known;
  const id = randomUUID();
  ids.set(subject, id);
  return id;
}
