export type { CommitSink } from './git/git.js';
export type { Source, SourceItem } from './sink.js';
export { folderDigest, type Watch, watchFolder } from './watch-folder.js';
