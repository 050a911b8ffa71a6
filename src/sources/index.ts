export { createCloudEventsRoutes } from './cloudevents/routes.js';
export { type FolderConfig, folderSource } from './folder.js';
export { GIT_BRANCHES, type GitBranches } from './git/git-round.js';
export { SourceMonitor } from './monitor.js';
export type { KnownEvent, PublishedEvent, Sink, SourceItem } from './sink.js';
export type {
  OpenSource,
  Source,
  SourceAnswer,
  SourceParts,
  SourceRequest,
  SourceRoute,
  SourceType,
} from './source.js';
export { folderDigest, memoryOf, type Watch, watchFolder } from './watch-folder.js';
