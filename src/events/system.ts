import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  float,
  formerly,
  id,
  int,
  json,
  listOf,
  object,
  oneOf,
  optional,
  safeInt,
  string,
} from '../core/declare/field.js';
import { severity } from './severity.js';

const health = (description: string) =>
  formerly('status', oneOf('HealthStatus', ['HEALTHY', 'DEGRADED', 'UNHEALTHY'], description));
const authenticationMethod = (description: string) =>
  oneOf('AuthenticationMethod', ['JWT', 'API_KEY', 'SESSION'], description);

export const systemStatus = defineEvent({
  name: 'system_status',
  domain: 'system',
  description: 'Health of the hub and of its components.',
  payload: {
    health: health('Health of the hub'),
    components: listOf(
      object(
        'ComponentStatus',
        {
          name: string('Name of the component'),
          health: health('Health of the component'),
          message: optional(string('Problem, when the component is not healthy')),
        },
        'Health of one component of the hub',
      ),
      'Health of each component',
    ),
  },
  kept: 'log',
  from: ['hub'],
  example: {
    health: 'DEGRADED',
    components: [{ name: 'log', health: 'DEGRADED', message: 'Commits take longer than usual' }],
  },
});

export const healthCheck = defineEvent({
  name: 'health_check',
  domain: 'system',
  description: 'The health of a component was checked.',
  payload: {
    component: string('Name of the component'),
    health: health('Health of the component'),
    latencyMs: optional(safeInt('Response time in milliseconds')),
    message: optional(string('Problem, when the component is not healthy')),
  },
  key: 'component',
  kept: 'log',
  from: ['hub', 'clients'],
  example: { component: 'mail', health: 'UNHEALTHY', latencyMs: 5_000, message: 'No answer within 5 s' },
});

export const metricsUpdate = defineEvent({
  name: 'metrics_update',
  domain: 'system',
  description: 'Measurements of the hub.',
  payload: {
    metrics: listOf(
      object(
        'Metric',
        {
          name: string('Name of the metric'),
          value: float('Measured value'),
          unit: string('Unit of the value'),
        },
        'A measurement',
      ),
      'Measurements',
    ),
  },
  kept: 'live',
  from: ['hub'],
  example: { metrics: [{ name: 'publish_rate', value: 412.5, unit: 'events/s' }] },
});

export const performanceAlert = defineEvent({
  name: 'performance_alert',
  domain: 'system',
  description: 'A metric crossed its threshold, or returned below it.',
  payload: {
    alertId: id('Id of the alert'),
    metric: string('Name of the metric'),
    value: float('Last measured value'),
    threshold: float('Threshold of the metric'),
    severity: severity('Severity'),
    resolved: boolean(
      'Whether the metric is below the threshold again or, with the tag `node-ended`, its node has ended',
    ),
  },
  key: 'alertId',
  kept: 'log',
  from: ['hub'],
  example: {
    alertId: 'alert-12',
    metric: 'event_loop_delay_ms',
    value: 340.2,
    threshold: 200,
    severity: 'MEDIUM',
    resolved: false,
  },
});

export const errorOccurred = defineEvent({
  name: 'error_occurred',
  domain: 'system',
  description: 'An error occurred.',
  payload: {
    code: string('Error code, for programs'),
    message: string('Message for people'),
    category: optional(string('Category of the error, as named by the publisher')),
    severity: severity('Severity'),
    source: optional(string('Component that reports the error')),
    details: optional(json('Further details')),
  },
  kept: 'log',
  from: ['hub', 'clients'],
  example: {
    code: 'MAIL_UNREACHABLE',
    message: 'The mail server does not answer',
    category: 'network',
    severity: 'HIGH',
    source: 'mailer',
    details: { attempts: 3, lastStatus: null },
  },
});

export const warningIssued = defineEvent({
  name: 'warning_issued',
  domain: 'system',
  description: 'A warning about a possible failure.',
  payload: {
    code: string('Warning code, for programs'),
    message: string('Message for people'),
    source: optional(string('Component that issues the warning')),
  },
  kept: 'log',
  from: ['hub', 'clients'],
  example: { code: 'DISK_ALMOST_FULL', message: '8 % of the disk is free', source: 'log' },
});

export const recoveryAttempt = defineEvent({
  name: 'recovery_attempt',
  domain: 'system',
  description: 'A component tries to recover.',
  payload: {
    component: string('Name of the component'),
    attempt: int('Number of the attempt, starting at 1', { min: 1 }),
    strategy: optional(string('Recovery strategy')),
    recoveryOutcome: formerly(
      'outcome',
      oneOf('RecoveryOutcome', ['TRYING', 'SUCCEEDED', 'GAVE_UP'], 'Outcome of the attempt'),
    ),
  },
  kept: 'log',
  from: ['hub', 'clients'],
  example: { component: 'mail', attempt: 2, strategy: 'reconnect', recoveryOutcome: 'SUCCEEDED' },
});

export const connectionRestored = defineEvent({
  name: 'connection_restored',
  domain: 'system',
  description: 'A client reconnected and resumed its streams. Not published for the first connection of a user.',
  payload: {
    connectionId: id('Id of the new connection'),
    userId: optional(id('Id of the user')),
    downMs: safeInt('Time without a connection, in milliseconds: the age of the first event that was missed'),
    missedEvents: safeInt('Number of events of the feeds that were missed'),
  },
  kept: 'log',
  from: ['hub'],
  example: { connectionId: 'conn-89', userId: 'user-ada', downMs: 4_200, missedEvents: 17 },
});

export const connect = defineEvent({
  name: 'connect',
  domain: 'system',
  description: 'A client connected.',
  payload: {
    connectionId: id('Id of the connection'),
    transport: oneOf('StreamTransport', ['WS', 'SSE'], 'Transport of the connection'),
    userId: optional(id('Id of the user')),
    remoteAddress: string('Address of the client'),
  },
  kept: 'log',
  from: ['hub'],
  example: { connectionId: 'conn-88', transport: 'WS', userId: 'user-ada', remoteAddress: '192.0.2.14' },
});

export const disconnect = defineEvent({
  name: 'disconnect',
  domain: 'system',
  description: 'A client disconnected.',
  payload: {
    connectionId: id('Id of the connection'),
    closeCode: formerly('code', optional(int('Close code of the WebSocket', { min: 0 }))),
    reason: optional(string('Reason for closing')),
    durationMs: safeInt('Duration of the connection in milliseconds'),
  },
  kept: 'log',
  from: ['hub'],
  example: { connectionId: 'conn-88', closeCode: 1001, reason: 'Going away', durationMs: 93_000 },
});

export const connectionError = defineEvent({
  name: 'connection_error',
  domain: 'system',
  description: 'A connection failed, or could not be opened.',
  payload: {
    connectionId: optional(id('Id of the connection; absent when it was not opened')),
    code: string('Error code, for programs'),
    message: string('Message for people'),
  },
  kept: 'log',
  from: ['hub'],
  example: { connectionId: 'conn-90', code: 'FRAME_TOO_LARGE', message: 'A frame was larger than 128 KiB' },
});

export const authenticationSuccess = defineEvent({
  name: 'authentication_success',
  domain: 'system',
  description: 'A credential was accepted.',
  payload: {
    subject: string('Id of the user, agent or service'),
    method: authenticationMethod('Kind of credential'),
    remoteAddress: string('Address of the client'),
  },
  kept: 'log',
  from: ['hub'],
  example: { subject: 'user-ada', method: 'API_KEY', remoteAddress: '192.0.2.14' },
});

export const authenticationFailed = defineEvent({
  name: 'authentication_failed',
  domain: 'system',
  description: 'A credential was rejected.',
  payload: {
    reason: string('Reason for the rejection'),
    method: optional(authenticationMethod('Kind of credential; absent when it is unknown')),
    remoteAddress: string('Address of the client'),
  },
  kept: 'log',
  from: ['hub'],
  example: { reason: 'The token has expired', method: 'JWT', remoteAddress: '198.51.100.7' },
});
