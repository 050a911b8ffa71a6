import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { FeedView } from '../feed/feed-view.js';
import { pathOf } from '../model/address/path.js';
import type { Hotkeys } from '../ui/hotkeys.js';
import { W } from '../words/page.en.js';

/** A view of a project. A view that is added here is in the menus, the palette, the shortcuts and the routes. */
export interface View {
  /** Segment of its path behind the project; empty for the first view. */
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** Key behind `G`. */
  readonly key: string;
  /** Loaded when it is opened (`lazy`), unless it is the first: the first load of the page does not carry it. */
  readonly Page: ComponentType | LazyExoticComponent<ComponentType>;
}

const ProjectView = lazy(async () => ({ default: (await import('../project/project-view.js')).ProjectView }));
const TravelView = lazy(async () => ({ default: (await import('../travel/travel-view.js')).TravelView }));

export const VIEWS: readonly View[] = [
  { id: '', name: W.feed, icon: 'activity', key: 'f', Page: FeedView },
  { id: 'project', name: W.project.view, icon: 'kanban', key: 'p', Page: ProjectView },
  { id: 'travel', name: W.travel, icon: 'history', key: 't', Page: TravelView },
];

/** Keys that lead to the views of a project. */
export const viewKeys = (project: string, navigate: (path: string) => void): Hotkeys => ({
  ...{ t: () => navigate(pathOf(project, 'travel')), l: () => navigate(pathOf(project)) },
  ...Object.fromEntries(VIEWS.map(({ id, key }) => [`g ${key}`, () => navigate(pathOf(project, id))])),
});

/** View of the hub itself, outside of any project, for viewers with MONITOR on `system`. */
export const SYSTEM = { id: 'system', name: W.system, icon: 'server', key: 's' } as const;
