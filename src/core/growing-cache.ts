import { LRUCache } from 'lru-cache';

/**
 * Cache of at most `max` entries; the least recently used one makes room. Its memory grows with its entries. Made by
 * `max`, an `LRUCache` takes the memory of all of them at once, and most of these stay nearly empty.
 */
export const growingCache = <Value extends {}>(max: number): LRUCache<string, Value> =>
  new LRUCache({ maxSize: max, sizeCalculation: () => 1 });
