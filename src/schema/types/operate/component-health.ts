import { healthCheck } from '../../../events/system.js';
import type { Builder } from '../../builder.js';
import type { PayloadTypes } from '../../payload-types.js';

const CIRCUIT_STATES = {
  CLOSED: 'Calls pass.',
  OPEN: 'Calls are refused: the service has failed several times in a row.',
  HALF_OPEN: 'One call tries whether the service is back.',
} as const;

/** The type `ComponentHealth`, with what was measured of the component and its circuit breakers. */
export function addComponentHealth(builder: Builder, payloads: PayloadTypes): void {
  addComponentMetric(builder);
  addCircuitBreaker(builder);
  const { health, message } = healthCheck.payload;
  builder.objectType('ComponentHealth', {
    description: 'Health of a component of a node.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name of the component.' }),
      health: t.field({
        type: payloads.output(health),
        resolve: (component) => component.health,
        description: health.description,
      }),
      message: t.exposeString('message', { nullable: true, description: message.description }),
      since: t.expose('since', { type: 'DateTime', description: 'Since when the component has this health.' }),
      checkedAt: t.expose('checkedAt', {
        ...{ type: 'DateTime', nullable: true },
        description: 'Time of the last check. Null before the first.',
      }),
      latencyMs: t.expose('latencyMs', {
        ...{ type: 'SafeInt', nullable: true },
        description: 'Duration of the last check, in milliseconds.',
      }),
      metrics: t.field({
        type: ['ComponentMetric'],
        resolve: ({ readings }) => readings,
        description: 'What the last check has measured.',
      }),
      circuits: t.expose('circuits', {
        type: ['CircuitBreaker'],
        description: 'Circuit breakers in front of what the component uses outside the hub.',
      }),
    }),
  });
}

function addComponentMetric(builder: Builder): void {
  builder.objectType('ComponentMetric', {
    description: 'A measured value of a component, with its limits.',
    fields: (t) => ({
      name: t.exposeString('metric', { description: 'Name of the metric.' }),
      value: t.exposeFloat('value', { description: 'Measured value.' }),
      unit: t.exposeString('unit', { description: 'Unit of the value.' }),
      degradedAt: t.exposeFloat('degradedAt', {
        nullable: true,
        description: 'Value from which the component is DEGRADED. Null where there is no limit.',
      }),
      unhealthyAt: t.exposeFloat('unhealthyAt', {
        nullable: true,
        description: 'Value from which the component is UNHEALTHY. Null where there is no limit.',
      }),
    }),
  });
}

function addCircuitBreaker(builder: Builder): void {
  const CircuitState = builder.enumType('CircuitState', {
    description: 'State of a circuit breaker.',
    values: Object.fromEntries(Object.entries(CIRCUIT_STATES).map(([name, description]) => [name, { description }])),
  });
  builder.objectType('CircuitBreaker', {
    description: 'A circuit breaker in front of a service outside the hub.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The service, such as `redis`, `key set` or the id of a webhook.' }),
      state: t.expose('state', { type: CircuitState, description: 'State of the circuit breaker.' }),
      failures: t.exposeInt('failures', { description: 'Failures in a row.' }),
      opened: t.exposeInt('opened', { description: 'How often it has opened since the start of the node.' }),
    }),
  });
}
