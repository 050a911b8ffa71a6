export { openSqlite, type SqliteOptions } from './open/open.js';
