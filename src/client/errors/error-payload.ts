import type { EventInputs } from '../generated/event-types.js';

export type ErrorPayload = EventInputs['error_occurred'];

/** What an event says beside the error. */
export type ErrorFields = Partial<Pick<ErrorPayload, 'code' | 'category' | 'severity' | 'source'>>;

// With every character escaped in JSON, the three together are below the 64 KiB that an event has at most.
const MOST_CODE = 128;
const MOST_MESSAGE = 1_000;
const MOST_STACK = 8_000;

/**
 * Describes what was thrown, an error or not, by its code or name, its message and its stack. Its other properties may be
 * secrets, and stay here. Never throws.
 */
export function errorPayload(error: unknown, fields: ErrorFields): ErrorPayload & { readonly details: object } {
  try {
    const { name, code, message, stack } = Object(error);
    return {
      severity: 'HIGH',
      ...fields,
      code: cut(fields.code || (typeof code === 'string' && code) || name || 'Error', MOST_CODE),
      message: cut(message ?? error, MOST_MESSAGE),
      details: stack ? { stack: cut(stack, MOST_STACK) } : {},
    };
  } catch {
    // Its properties are functions that throw, or it has no text.
    return errorPayload('An error that cannot be read', fields);
  }
}

/** The hub accepts neither NUL nor half a character, which a cut may leave. */
const cut = (value: unknown, most: number) =>
  String(value)
    .slice(0, most)
    .replace(/[\0\p{Cs}]/gu, '\ufffd');
