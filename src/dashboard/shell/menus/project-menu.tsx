import { lazy, Suspense, useEffect, useState } from 'react';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/menu-parts.js';
import type { Opened } from '../../ui/opened.js';
import { M } from '../../words/menus.en.js';

const NewProject = lazy(async () => ({ default: (await import('../projects/new-project.js')).NewProject }));

export interface ProjectsProps {
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly project: string;
  /** Whether the viewer may make one more. */
  readonly mayMake: boolean;
  readonly onProject: (project: string) => void;
  /** Shares the board of the project; absent for those who may not. */
  readonly onShare?: () => void;
  /** Reads the projects again: a grant makes no event. */
  readonly refresh: () => void;
}

/** The projects that one may read, to go to, and the way to a new one. */
export function ProjectMenu(props: ProjectsProps & Opened) {
  const { projects, project, mayMake, onProject, onShare, refresh, ...opened } = props;
  const { isOpen } = opened;
  const [isMaking, setMaking] = useState(false);
  // Once each time that it opens
  useEffect(() => {
    if (isOpen) refresh();
  }, [isOpen]);
  return (
    <>
      <Menu {...opened}>
        {projects.map(({ id, name }) => (
          <MenuChoice key={id} isChecked={id === project} onSelect={() => onProject(id)}>
            {name} {name !== id && <small>{id}</small>}
          </MenuChoice>
        ))}
        {(onShare || mayMake) && <MenuLine />}
        {onShare && (
          <MenuItem icon="layout-dashboard" onSelect={onShare}>
            {M.account.share}
          </MenuItem>
        )}
        {mayMake && (
          <MenuItem icon="plus" isLast onSelect={() => setMaking(true)}>
            {M.newProject.title}
          </MenuItem>
        )}
      </Menu>
      {isMaking && (
        <Suspense>
          <NewProject
            onClose={() => setMaking(false)}
            onMade={(id) => {
              setMaking(false);
              refresh();
              onProject(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
