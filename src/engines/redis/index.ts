export { openRedis, type RedisOptions } from './open.js';
