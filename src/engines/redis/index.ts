export { openRedis } from './open.js';
export { restoreRedis } from './restore.js';
