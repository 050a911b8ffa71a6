import { basename, dirname, join, resolve } from 'node:path';
import { projectIdFor } from '../core/project-id.js';
import { UsageError } from './command.js';

/** The id of the project of a folder; see `projectIdFor`. */
export function projectNamedAfter(folder: string): string {
  const id = projectIdFor(basename(resolve(folder)));
  // The hub's own project is not for files.
  return id === 'system' ? 'system-files' : id;
}

/** A refusal by the hub because its project of this name has the events of another folder. */
export function projectTaken(project: string, folder: string): UsageError {
  const absolute = resolve(folder);
  const other = projectNamedAfter(join('/', `${basename(dirname(absolute))}-${basename(absolute)}`));
  return new UsageError(
    `the project ${project} has the events of another folder: give ${absolute} a project of its own with ` +
      `--project ${other}, or let both share one with --project ${project}`,
  );
}
