import { z } from 'zod';
import { EVENT_NAME } from '../core/declare/event.js';
import { badInput } from '../core/errors.js';
import { covers, PROJECT_PATTERN, PROJECT_PATTERN_RULE } from './project-pattern.js';
import { allows } from './rights.js';
import { ACTIONS, type Grant } from './viewer.js';

/** Most grants of one credential. They are searched for every event. */
const MAX_GRANTS = 50;
/** Most event types that one grant names. */
const MAX_TYPES = 100;

/** Grants of keys and tokens. */
export const grantsSchema = z
  .array(
    z
      .strictObject({
        projects: z.string().regex(PROJECT_PATTERN),
        actions: z.array(z.enum(ACTIONS)).min(1).max(ACTIONS.length),
        autoCreate: z.boolean().optional(),
        types: z.array(z.string().regex(EVENT_NAME)).min(1).max(MAX_TYPES).optional(),
      })
      // Otherwise types would seem to limit what they do not.
      .refine(({ actions, types }) => !types || (actions.includes('PUBLISH') && !actions.includes('ADMIN')), {
        path: ['types'],
      }),
  )
  .max(MAX_GRANTS)
  .readonly();

const EXPECTED: Readonly<Record<string, string>> = {
  projects: PROJECT_PATTERN_RULE,
  actions: `A grant names 1 to ${ACTIONS.length} actions`,
  types: `A grant names 1 to ${MAX_TYPES} event types; only one with PUBLISH and without ADMIN names any`,
};

/** Reads the grants of an input. @throws TidingsError `BAD_USER_INPUT` that names the field at fault. */
export function readGrants(field: string, grants: readonly unknown[]): readonly Grant[] {
  if (grants.length === 0) throw badInput(field, 'A key needs at least one grant');
  const { data, error } = grantsSchema.safeParse(grants);
  if (data) return data;
  const path = error.issues[0]!.path.map(String);
  throw badInput([field, ...path].join('.'), EXPECTED[path[1] ?? ''] ?? `A key has at most ${MAX_GRANTS} grants`);
}

/** Whether `own` allows everything that `asked` allows. A key gets no more than its maker has. */
export function includes(own: readonly Grant[], asked: readonly Grant[]): boolean {
  return asked.every(
    ({ projects, actions, autoCreate, types }) =>
      actions.every((action) => {
        const grants = own.filter((grant) => allows(grant, action) && covers(grant.projects, projects));
        return action === 'PUBLISH' ? includesTypes(grants, types) : grants.length > 0;
      }) &&
      (!autoCreate || own.some((grant) => makesProjects(grant) && covers(grant.projects, projects))),
  );
}

/** Whether publishing by these grants includes the types; every type when absent. */
const includesTypes = (own: readonly Grant[], types: Grant['types']): boolean =>
  own.some((grant) => !grant.types) ||
  types?.every((type) => own.some((grant) => grant.types?.includes(type))) === true;

/** ADMIN may create projects, so its publishing may do so too. */
const makesProjects = (grant: Grant) =>
  allows(grant, 'ADMIN') || (grant.autoCreate === true && allows(grant, 'PUBLISH'));
