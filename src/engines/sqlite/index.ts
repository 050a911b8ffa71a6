export { openSqlite, type SqliteOptions } from './open.js';
export type { Notice } from './store.js';
