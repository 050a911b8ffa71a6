export { createCloudEventsRoutes } from './cloudevents/routes.js';
export type { IndexPlace } from './files/index/folder-index.js';
export { POLL_ACCEPTS } from './files/polling.js';
export { type FolderConfig, folderSource } from './folder.js';
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
export { folderDigest, type Watch, watchFolder } from './watch-folder.js';
