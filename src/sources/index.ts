export { type FolderConfig, folderSource } from './folder.js';
export { SourceMonitor } from './monitor.js';
export type { KnownEvent, PublishedEvent, Sink, SourceItem } from './sink.js';
export type {
  NoticeKind,
  OpenSource,
  Source,
  SourceAnswer,
  SourceParts,
  SourceRequest,
  SourceRoute,
  SourceType,
} from './source.js';
export { folderDigest, type Watch, watchFolder } from './watch-folder.js';
