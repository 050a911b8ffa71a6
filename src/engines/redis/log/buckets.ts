import type { BucketRequest, SharedBuckets, Taken } from '../../../core/rate/leased-buckets.js';
import type { Link } from '../link/link.js';
import { TAKE } from '../scripts/commands.js';

/** The buckets of all nodes, in Redis and by its clock. */
export class RedisBuckets implements SharedBuckets {
  readonly #link: () => Link;

  /** @param link the link, unless the log is closed: then it throws. */
  constructor(link: () => Link) {
    this.#link = link;
  }

  async take({ key, count, capacity, perSecond }: BucketRequest): Promise<Taken> {
    const numbers = [count, capacity, perSecond].map(String);
    const [granted, left] = await this.#link().run<[string, string]>(TAKE, [key, ...numbers]);
    return { granted: Number(granted), left: Number(left) };
  }
}
