import type { HomeQuery } from '../../client/index.js';
import type { Alert } from './data/use-alerts.js';
import type { Health } from './data/use-health.js';
import type { Read } from './data/use-read.js';

/** What a part of the view is given: what is read once for all of them. */
export interface TabProps {
  readonly home: HomeQuery;
  readonly health: Health;
  readonly alerts: Read<readonly Alert[]>;
}
