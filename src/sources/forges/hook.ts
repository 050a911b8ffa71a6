import { covers } from '../../auth/project-pattern.js';
import { projectIdFor } from '../../core/project-id.js';

/** Right of a forge to send deliveries, by settings or by `tidings hooks add`. */
export interface Hook {
  /** Each of them may sign: a new one is added before the old one is removed. */
  readonly secrets: readonly string[];
  /** Project of a repository, by its path; null for a repository that it does not accept. */
  projectOf(repository: string): string | null;
}

/** Projects of repositories, by patterns such as `octo/app` and `octo/*`. */
export type RepositoryProjects = Readonly<Record<string, string>>;

/** Every repository has the project of its own name. */
export const OWN_PROJECTS: RepositoryProjects = { '*': '*' };

/**
 * Returns the function that finds the project of a repository. The longest pattern that matches counts; case makes no
 * difference, as for the forges. `*` in a pattern stands for any text, `*` in a project for the name of the repository.
 */
export function projectFinder(projects: RepositoryProjects): Hook['projectOf'] {
  const rows = Object.entries(projects)
    .map(([pattern, project]) => ({ pattern: pattern.toLowerCase(), project }))
    .sort((one, other) => other.pattern.length - one.pattern.length);
  return (repository) => {
    const path = repository.toLowerCase();
    const row = rows.find(({ pattern }) => covers(pattern, path));
    return row ? projectFor(row.project, repository) : null;
  };
}

function projectFor(project: string, repository: string): string {
  if (!project.includes('*')) return project;
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  const id = projectIdFor(project.replace('*', () => name));
  // The hub's own project is not for repositories.
  return id === 'system' ? 'system-repository' : id;
}
