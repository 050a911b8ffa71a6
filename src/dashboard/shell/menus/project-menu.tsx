import { useEffect } from 'react';
import { Menu, MenuChoice } from '../../ui/menu-parts.js';
import type { Opened } from '../../ui/opened.js';

export interface ProjectsProps {
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly project: string;
  readonly onProject: (project: string) => void;
  /** Reads the projects again: a grant makes no event. */
  readonly refresh: () => void;
}

/** The projects that one may read, to go to. */
export function ProjectMenu({ projects, project, onProject, refresh, ...opened }: ProjectsProps & Opened) {
  const { isOpen } = opened;
  // Once each time that it opens
  useEffect(() => {
    if (isOpen) refresh();
  }, [isOpen]);
  return (
    <Menu {...opened}>
      {projects.map(({ id, name }) => (
        <MenuChoice key={id} isChecked={id === project} onSelect={() => onProject(id)}>
          {name} {name !== id && <small>{id}</small>}
        </MenuChoice>
      ))}
    </Menu>
  );
}
