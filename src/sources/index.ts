export { type AutoCommitInput, autoCommitSchema } from './auto-commit/settings.js';
export { createCloudEventsRoutes } from './cloudevents/routes.js';
export { Derivation } from './derived/derivation.js';
export { type FolderConfig, folderSource } from './folder.js';
export { FORGE_SOURCES } from './forges/forge-source.js';
export { SourceMonitor } from './monitor.js';
export type { KnownEvent, Sink, SourceItem } from './sink.js';
export type { OpenSource, SharedSourceType, Source, SourceParts, SourceRoute, SourceType } from './source.js';
export { folderDigest, watchFolder } from './watch-folder.js';
