/** Path of a view of a project, below that of the dashboard. */
export const pathOf = (project: string, view = ''): string => `/p/${project}${view && `/${view}`}`;
