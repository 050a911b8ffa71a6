import {
  type ComponentHealth,
  limitOf,
  measured,
  metricName,
  shownHealth,
  troubleOf,
} from '../../model/system/reading.js';
import { W } from '../../words/system.en.js';

/** What is wrong with a component, as a sentence with value and unit; null where nothing is. */
export function sayTrouble(component: ComponentHealth): string | null {
  const metric = troubleOf(component);
  if (!metric) return component.message;
  const { name, value, unit } = metric;
  const limit = limitOf(metric, shownHealth(component));
  const say = limit === null ? null : measured(limit, unit);
  return W.components.trouble(metricName(name), measured(value, unit), say);
}
