export { type AutoCommitInput, autoCommitSchema } from './auto-commit/settings.js';
export { createCloudEventsRoutes } from './cloudevents/routes.js';
export { Derivation } from './derived/derivation.js';
export { folderSource, watchFolder } from './folder.js';
export { folderDigest, memoryOf } from './folder-memory.js';
export { FORGE_SOURCES } from './forges/forge-source.js';
export type { GitBranches } from './git/branches.js';
export { SourceMonitor } from './monitor.js';
export { pathHider } from './shown-path.js';
export type { KnownEvent, Sink, SourceItem } from './sink.js';
export type {
  OpenSource,
  Outlet,
  SharedSourceParts,
  SharedSourceType,
  Source,
  SourceRoute,
  SourceType,
} from './source.js';
export { tasksSource } from './tasks/tasks.js';
export { warningOf } from './warning.js';
