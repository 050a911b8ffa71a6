export { type AutoCommitInput, autoCommitSchema } from './auto-commit/settings.js';
export { createCloudEventsRoutes } from './cloudevents/routes.js';
export { Derivation } from './derived/derivation.js';
export { type FolderConfig, folderSource } from './folder.js';
export { SourceMonitor } from './monitor.js';
export type { KnownEvent, Sink, SourceItem } from './sink.js';
export type { OpenSource, Source, SourceRoute, SourceType } from './source.js';
export { tasksSource } from './tasks/tasks.js';
export { folderDigest, watchFolder } from './watch-folder.js';
