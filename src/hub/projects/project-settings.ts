import { isDeepStrictEqual } from 'node:util';
import { can, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { ProjectAbout, ProjectQuota, ProjectRetention } from '../../core/log/project-about.js';
import { checkName, checkText } from '../../core/text/content.js';
import type { RetentionPolicy } from './retention.js';

const MAX_NAME = 200;
const MAX_DESCRIPTION = 4_000;
const MAX_FOLDER = 128;
const MAX_DAYS = 36_500;
const MAX_TYPES = 100;

/** Description and settings of a project when it is made or changed; what is absent stays. */
export interface ProjectInput {
  readonly name?: string | null;
  readonly description?: string | null;
  /** Digest of the folder whose files are published to the project. Another one is refused for as long as it exists. */
  readonly folder?: string | null;
  /** Null for the retention of the hub. */
  readonly retention?: ProjectRetention | null;
  /** Null for no quota. */
  readonly quota?: ProjectQuota | null;
}

/** The members of an input that are settings, and not the folder alone. */
const SETTINGS = ['name', 'description', 'retention', 'quota'] as const;

/** Whether an input says no more than which folder the project is of. */
export const isFolderClaim = (input: ProjectInput): boolean =>
  input.folder != null &&
  SETTINGS.every((name) => input[name] === undefined || (name === 'name' && input[name] === null));

/** @throws TidingsError `BAD_USER_INPUT` with the field at fault. */
export function checkInput({ name, description, folder, retention, quota }: ProjectInput): void {
  if (name != null) checkName('input.name', name, MAX_NAME);
  if (folder != null) checkName('input.folder', folder, MAX_FOLDER);
  if (description != null && description.length > MAX_DESCRIPTION)
    throw badInput('input.description', `At most ${MAX_DESCRIPTION} characters`);
  if (description != null) checkText('input.description', description);
  if (retention) checkRetention(retention);
  for (const limit of ['eventsPerDay', 'bytesPerDay'] as const)
    if (quota?.[limit] != null) checkCount(`input.quota.${limit}`, quota[limit]);
}

function checkRetention({ days, events, types: named }: ProjectRetention): void {
  const types = named ?? [];
  if (days != null) checkDays('input.retention.days', days);
  if (events != null) checkCount('input.retention.events', events);
  if (types.length > MAX_TYPES) throw badInput('input.retention.types', `At most ${MAX_TYPES} types`);
  for (const [index, { days: ofType }] of types.entries()) checkDays(`input.retention.types.${index}.days`, ofType);
  if (new Set(types.map(({ type }) => type)).size < types.length)
    throw badInput('input.retention.types', 'A type is named once');
}

function checkDays(field: string, days: number): void {
  if (!(days > 0 && days <= MAX_DAYS)) throw badInput(field, `More than 0 and at most ${MAX_DAYS} days`);
}

function checkCount(field: string, count: number): void {
  if (!(Number.isSafeInteger(count) && count > 0)) throw badInput(field, 'A whole number of at least 1');
}

/**
 * What costs the operators something takes one of them: a quota, and a retention beyond that of the hub.
 *
 * @throws TidingsError `FORBIDDEN`; `BAD_USER_INPUT` for a quota of the hub's own project.
 */
export function requireOperator(
  viewer: Viewer,
  { project, input, policy }: { project: string; input: ProjectInput; policy: RetentionPolicy },
): void {
  const { retention, quota } = input;
  if (quota !== undefined && project === SYSTEM_PROJECT)
    throw badInput('input.quota', `The project '${SYSTEM_PROJECT}' is the hub's own and has no quota`);
  const keepsMore = (retention?.days ?? 0) > policy.days || (retention?.events ?? 0) > policy.events;
  if ((quota === undefined && !keepsMore) || can(viewer, 'ADMIN', SYSTEM_PROJECT)) return;
  const what = quota === undefined ? 'A retention beyond that of the hub' : 'A quota';
  throw new TidingsError('FORBIDDEN', {
    message: `${what} needs ADMIN on the project ${SYSTEM_PROJECT}`,
    cause: new Denial(viewer, 'ADMIN', SYSTEM_PROJECT),
  });
}

/** The description of a project with the changes of an input. */
export function withInput(about: ProjectAbout, input: ProjectInput): ProjectAbout {
  const { retention, quota, ...rest } = about;
  const kept = {
    retention: input.retention === undefined ? retention : input.retention,
    quota: input.quota === undefined ? quota : input.quota,
  };
  return {
    ...rest,
    name: input.name ?? about.name,
    description: input.description === undefined ? about.description : input.description,
    ...((input.folder ?? about.folder) !== undefined && { folder: input.folder ?? about.folder }),
    ...(kept.retention && { retention: cleaned(kept.retention) }),
    ...(kept.quota && { quota: cleaned(kept.quota) }),
  };
}

/** Without the members that are null. */
const cleaned = <T extends object>(settings: T): T =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value != null)) as T;

const SHOWN = ['name', 'description', 'folder', 'retention', 'quota', 'archivedAt'] as const;

/** What differs between two descriptions, as `project_updated` has it. */
export const changesOf = (from: ProjectAbout, to: ProjectAbout) =>
  Object.fromEntries(
    SHOWN.filter((field) => !isDeepStrictEqual(to[field], from[field])).map((field) => [
      field,
      { from: from[field] ?? null, to: to[field] ?? null },
    ]),
  );
