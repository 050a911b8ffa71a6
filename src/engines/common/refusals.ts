import { TidingsError } from '../../core/errors.js';

/** `CONFLICT`: an idempotency key that was used before with another fingerprint. */
export const keyReused = (): TidingsError =>
  new TidingsError('CONFLICT', { message: 'The idempotency key was used before, with another payload' });

export const projectExists = (): TidingsError =>
  new TidingsError('CONFLICT', { message: 'The project exists already' });

/** `CONFLICT`: a keyed record is not at the version that its writer expects. */
export const versionConflict = (kind: string, version: number, expected: number): TidingsError =>
  new TidingsError('CONFLICT', { message: `The ${kind} record is at version ${version}, not ${expected}` });
