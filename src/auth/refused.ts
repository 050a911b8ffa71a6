import { TidingsError } from '../core/errors.js';

/** What a credential that is not good is answered, whatever is wrong with it. */
export const refused = (cause?: unknown): TidingsError =>
  new TidingsError('UNAUTHENTICATED', { message: 'The credential was refused', cause });
