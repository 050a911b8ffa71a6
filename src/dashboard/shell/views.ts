import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { FeedView } from '../feed/feed-view.js';
import { feedPathOf, livePathOf, put } from '../feed/use-address.js';
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

/** What leads to a view from the page that is shown. */
export interface ViewLink {
  readonly href: string;
  /** Whether it leads to the part of the past that is shown. */
  readonly isPart: boolean;
}

/** The way to a view of a project. From a time travel it leads to that part of its moment: only *Back to live* leaves the past. */
export function wayTo(id: string, project: string, path: string): ViewLink {
  const travel = pathOf(project, 'travel');
  if (path !== travel) return { href: feedPathOf(project, id), isPart: false };
  const params = new URLSearchParams(location.search);
  const isPart = id === (params.get('part') ?? '');
  if (!isPart && id !== 'travel') put(put(params, 'event', null), 'part', id || null);
  return { href: `${travel}?${params}`, isPart };
}

/** Keys that lead to the views of a project. */
export function viewKeys(project: string, [path, navigate]: readonly [string, (path: string) => void]): Hotkeys {
  const goTo = (id: string) => () => navigate(wayTo(id, project, path).href);
  return {
    ...{ t: goTo('travel'), l: () => navigate(livePathOf(project)) },
    ...Object.fromEntries(VIEWS.map(({ id, key }) => [`g ${key}`, goTo(id)])),
  };
}

/** View of the hub itself, outside of any project, for viewers with MONITOR on `system`. */
export const SYSTEM = { id: 'system', name: W.system, icon: 'server', key: 's' } as const;
