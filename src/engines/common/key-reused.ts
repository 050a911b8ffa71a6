import { TidingsError } from '../../core/errors.js';

/** `CONFLICT`: an idempotency key that came with another fingerprint the first time. */
export const keyReused = (): TidingsError =>
  new TidingsError('CONFLICT', { message: 'The idempotency key was used before, with another payload' });
