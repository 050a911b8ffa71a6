export { openRedis } from './open.js';
