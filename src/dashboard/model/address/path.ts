/** Path of a view of a project, below that of the dashboard. */
export const pathOf = (project: string, view = ''): string => `/p/${project}${view && `/${view}`}`;
/** Path of the board of a project, below that of the dashboard. */
export const boardPathOf = (project: string): string => `/board/${project}`;
/** Path of a part of the system view, below that of the dashboard. */
export const systemPathOf = (tab = ''): string => `/system${tab && `/${tab}`}`;
