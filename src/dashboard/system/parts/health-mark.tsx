import type { ComponentHealth } from '../../model/system/reading.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/system.en.js';

type HealthStatus = ComponentHealth['health'];

const LOOKS = {
  HEALTHY: ['circle-check', 'ok'],
  DEGRADED: ['triangle-alert', 'warn'],
  UNHEALTHY: ['octagon-alert', 'danger'],
} as const;

export const HealthIcon = ({ health }: { readonly health: HealthStatus }) => {
  const [icon, className] = LOOKS[health];
  return (
    <span className={`mark mark--${className}`}>
      <Icon name={icon} size={14} />
    </span>
  );
};

/** A health in a word, with its icon and colour. */
export const HealthChip = ({ health }: { readonly health: HealthStatus }) => {
  const [icon, className] = LOOKS[health];
  return (
    <span className={`chip chip--${className}`}>
      <Icon name={icon} size={12} />
      {W.health[health]}
    </span>
  );
};
