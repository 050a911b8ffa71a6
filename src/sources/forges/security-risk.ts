import type { Found } from './forge.js';
import { priorityOf } from './states.js';

interface Risk {
  readonly riskId: string;
  readonly severity: string;
  readonly message: string;
  readonly mitigation?: string | undefined;
  readonly resolved: boolean;
  readonly occurredAt: number | undefined;
  readonly causes?: Found['causes'];
  readonly correlationId?: string | undefined;
}

/** A risk of the security of the project. */
export function securityRisk({ occurredAt, causes, correlationId, ...risk }: Risk): Found[] {
  const priority = risk.resolved ? undefined : priorityOf(risk.severity);
  const payload = { ...risk, category: 'security' };
  return [{ type: 'risk_alert', payload, occurredAt, priority, correlationId, causes }];
}
