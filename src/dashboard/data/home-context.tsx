import { createContext, useContext } from 'react';
import type { HomeQuery } from '../../client/index.js';
import { mayPublish } from '../model/rights/publish-right.js';
import { useFeed } from './feed/feed-context.js';

/** Who has signed in, and the projects that they may read, for the views of a project. */
export const HomeContext = createContext<HomeQuery | null>(null);

export function useHome(): HomeQuery {
  const home = useContext(HomeContext);
  if (!home) throw new Error('There is no HomeContext above this component');
  return home;
}

/** Whether the viewer may publish events of a type to the project that is shown. */
export function useMayPublish(type: string): boolean {
  const { viewer } = useHome();
  const { project } = useFeed();
  return mayPublish(viewer?.grants ?? [], project, type);
}
