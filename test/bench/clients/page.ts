import { createClient } from '../../../src/client/index.js';
import { type ClientName, type FollowOptions, readAll } from './follow.js';

/** For a page: see `readAll`. */
export const read = (name: ClientName, options: FollowOptions) => readAll(name, options, createClient);
