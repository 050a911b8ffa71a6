import { Menu, MenuChoice } from '../../ui/menu-parts.js';
import type { Opened } from '../../ui/opened.js';

export interface ProjectsProps {
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly project: string;
  readonly onProject: (project: string) => void;
}

/** The projects that one may read, to go to. */
export const ProjectMenu = ({ projects, project, onProject, ...opened }: ProjectsProps & Opened) => (
  <Menu {...opened}>
    {projects.map(({ id, name }) => (
      <MenuChoice key={id} isChecked={id === project} onSelect={() => onProject(id)}>
        {name} {name !== id && <small>{id}</small>}
      </MenuChoice>
    ))}
  </Menu>
);
