export type { Sink, Source, SourceItem } from './sink.js';
export { type Watch, watchFolder } from './watch-folder.js';
