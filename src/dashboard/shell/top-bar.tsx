import { use } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import { AlertCountContext } from '../data/alert-count.js';
import type { SessionActions } from '../data/use-session.js';
import { systemPathOf } from '../model/address/path.js';
import { mayInSystem, mayMakeProject } from '../model/rights/system-right.js';
import { IS_APPLE } from '../ui/hotkeys.js';
import { Icon } from '../ui/icon.js';
import { opened } from '../ui/opened.js';
import { W } from '../words/page.en.js';
import { ConnectionPill } from './connection/connection-pill.js';
import type { ProjectsProps } from './menus/project-menu.js';
import { PlainBar } from './plain-bar.js';
import { PresentAvatars } from './present-avatars.js';
import { SYSTEM, VIEWS, wayTo } from './views.js';

const ProjectMenu = opened<ProjectsProps>(async () => (await import('./menus/project-menu.js')).ProjectMenu);

interface Props {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  readonly project: string;
  readonly view: string;
  readonly isSwitching: boolean;
  readonly onSwitching: (isOpen: boolean) => void;
  readonly onProject: (project: string) => void;
  readonly onFind: () => void;
  readonly onKeys: () => void;
  /** Absent for those who may not. */
  readonly onShare?: () => void;
}

const FIND_KEY = IS_APPLE ? '⌘K' : 'Ctrl K';

export function TopBar({ home, actions, project, view, ...on }: Props) {
  const { isSwitching, onSwitching, onProject, onFind, onKeys, onShare } = on;
  const { nodes: projects } = home.projects;
  const name = projects.find(({ id }) => id === project)?.name ?? project;
  const trigger = (
    <button className="switch" type="button" aria-label={W.project.switch(name)}>
      <span>{name}</span> <Icon name="chevron-down" size={14} />
    </button>
  );
  return (
    <PlainBar {...{ home, actions, project, onKeys, onShare }}>
      <span className="slash" aria-hidden="true">
        /
      </span>
      <ProjectMenu
        {...{ projects, project, mayMake: mayMakeProject(home), onProject, onShare, trigger, refresh: actions.refresh }}
        {...{ kind: 'menu', isOpen: isSwitching, onOpenChange: onSwitching }}
      />
      <nav className="tabs" aria-label={W.views}>
        <ViewLinks {...{ home, project, view, iconSize: 14 }} />
      </nav>
      <button className="jump" type="button" aria-haspopup="dialog" onClick={onFind}>
        <Icon name="search" size={14} />
        <span>{W.jump}</span>
        <kbd>{FIND_KEY}</kbd>
      </button>
      <ConnectionPill />
      <PresentAvatars project={project} />
    </PlainBar>
  );
}

/** The views at the bottom of a phone. */
export const TabBar = ({ home, project, view, onFind }: Pick<Props, 'home' | 'project' | 'view' | 'onFind'>) => (
  <nav className="tabbar" aria-label={W.views}>
    <ViewLinks {...{ home, project, view }} />
    <button type="button" onClick={onFind}>
      <Icon name="search" />
      {W.find}
    </button>
  </nav>
);

function ViewLinks({ home, project, view, iconSize }: Pick<Props, 'home' | 'project' | 'view'> & { iconSize?: 14 }) {
  const [path] = useLocation();
  // The ways within a time travel keep its moment
  useSearch();
  return (
    <>
      {VIEWS.map(({ id, name, icon }) => {
        const { href, isPart } = wayTo(id, project, path);
        return (
          <Link key={id} href={href} aria-current={id === view ? 'page' : isPart || undefined}>
            <Icon name={icon} size={iconSize} />
            {name}
          </Link>
        );
      })}
      {mayInSystem(home, 'MONITOR') && (
        <Link href={systemPathOf()} aria-current={view === SYSTEM.id ? 'page' : undefined}>
          <Icon name={SYSTEM.icon} size={iconSize} />
          {SYSTEM.name} <AlertBadge />
        </Link>
      )}
    </>
  );
}

const MOST_ALERTS = 99;

function AlertBadge() {
  const { count } = use(AlertCountContext);
  if (!count) return null;
  return (
    <span className="chip chip--warn">
      <span aria-hidden="true">{count > MOST_ALERTS ? `${MOST_ALERTS}+` : count}</span>
      <span className="vh">{W.alerts(count, MOST_ALERTS)}</span>
    </span>
  );
}
