import type { Cue } from '../cue.js';
import { coupons } from './coupons.js';
import { handbook } from './handbook.js';
import { outage } from './outage.js';
import { release } from './release.js';
import { review } from './review.js';
import { standUp } from './stand-up.js';
import { support } from './support.js';
import { upkeep } from './upkeep.js';
import { wrapUp } from './wrap-up.js';

/** The script: scenes that go on side by side. */
export const SCENES: readonly (readonly Cue[])[] = [
  ...[standUp, coupons, review, release, outage, handbook, support, upkeep, wrapUp],
];
