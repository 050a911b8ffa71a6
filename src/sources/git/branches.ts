/** Branches whose commits are published: the one that is checked out, or all. */
export const GIT_BRANCHES = ['head', 'all'] as const;
export type GitBranches = (typeof GIT_BRANCHES)[number];
