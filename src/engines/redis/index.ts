export { restoreRedis } from './move/restore.js';
export { openRedis } from './open.js';
