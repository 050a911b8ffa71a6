import { useEffect, useRef } from 'react';
import { useEvents } from '../../../client/react.js';

const TYPES = ['project_created', 'project_updated', 'project_deleted'] as const;

/** Reads the projects again when one of them comes, goes, or has another name. */
export function ProjectFollower({ refresh }: { readonly refresh: () => void }) {
  const { events } = useEvents({ types: TYPES, keep: 1 });
  const newest = useRef(refresh);
  newest.current = refresh;
  useEffect(() => {
    if (events.length > 0) newest.current();
  }, [events]);
  return null;
}
