import { z } from 'zod';
import { INTERVAL_ACCEPTS, intervalMs } from '../../core/text/duration.js';

const duration = z.string().transform((text, context) => {
  const ms = intervalMs(text);
  if (ms !== null) return ms;
  context.addIssue(`'${text}' is not accepted: ${INTERVAL_ACCEPTS}`);
  return z.NEVER;
});

/** Settings of automatic commits, as they are written in `tidings.config.ts`. What comes first makes a commit due. */
export const autoCommitSchema = z
  .strictObject({
    /** Commits every so often, such as `10m`. */
    interval: duration.optional(),
    /** Commits as soon as so many files changed. */
    afterChanges: z.int().min(1).max(1_000_000).optional(),
    /** Commits when no file changed for so long, such as `2m`. */
    quietTime: duration.optional(),
    /** Branch of the commits. By default the one that is checked out. */
    branch: z.string().min(1).optional(),
  })
  .refine(({ interval, afterChanges, quietTime }) => interval ?? afterChanges ?? quietTime, {
    error: 'one of interval, afterChanges and quietTime has to be set',
  })
  .transform(({ interval, afterChanges, quietTime, branch }) => ({
    ...{ intervalMs: interval ?? null, afterChanges: afterChanges ?? null, quietMs: quietTime ?? null, branch },
  }));

export type AutoCommitInput = z.input<typeof autoCommitSchema>;
export type AutoCommitSettings = z.output<typeof autoCommitSchema>;
