/** Lock file that cannot be read as what it is, perhaps because it is half written. The message says why, in words. */
export class BrokenLock extends Error {
  override readonly name = 'BrokenLock';
}
