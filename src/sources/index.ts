export { type FolderConfig, folderSource } from './folder.js';
export { FORGE_SOURCES } from './forges/forge-source.js';
export { SourceMonitor } from './monitor.js';
export type { KnownEvent, PublishedEvent, Sink, SourceItem } from './sink.js';
export type {
  OpenSource,
  SharedSourceType,
  Source,
  SourceAnswer,
  SourceParts,
  SourceRequest,
  SourceRoute,
  SourceType,
} from './source.js';
export { folderDigest, type Watch, watchFolder } from './watch-folder.js';
