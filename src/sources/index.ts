export { type AutoCommitInput, autoCommitSchema } from './auto-commit/settings.js';
export { createCloudEventsRoutes } from './cloudevents/routes.js';
export { Derivation } from './derived/derivation.js';
export { type FolderConfig, folderSource } from './folder.js';
export { GIT_BRANCHES, type GitBranches } from './git/git-round.js';
export { SourceMonitor } from './monitor.js';
export type { KnownEvent, Sink, SourceItem } from './sink.js';
export type { OpenSource, Source, SourceRoute, SourceType } from './source.js';
export { folderDigest, memoryOf, watchFolder } from './watch-folder.js';
