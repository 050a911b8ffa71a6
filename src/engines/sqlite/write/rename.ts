import type { RenameRequest } from '../../../core/log.js';
import { projectNotFound } from '../../../core/project-id.js';
import { projectExists } from '../../common/refusals.js';
import type { Catalog } from '../catalog.js';
import type { Connection } from '../connection.js';
import type { Counts } from '../counts/counts.js';
import type { Writer } from './writer.js';

interface Context {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly counts: Counts;
  readonly writer: Writer;
}

/** Gives a project another id and description in one commit. All of its rows have its number. */
export function renameProject(
  { connection, catalog, counts, writer }: Context,
  { project: id, to, about }: RenameRequest,
): void {
  const project = catalog.project(id);
  if (!project) throw projectNotFound(id);
  if (catalog.project(to)) throw projectExists();
  writer.transaction(
    () =>
      connection.run(
        'UPDATE projects SET id = ?, about = ? WHERE number = ?',
        to,
        JSON.stringify(about),
        project.number,
      ),
    () => {
      catalog.rename(project, { to, about });
      counts.rename(id, to);
    },
  );
}
