import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  float,
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

const healthStatus = (description: string) => oneOf('HealthStatus', ['HEALTHY', 'DEGRADED', 'UNHEALTHY'], description);
const authenticationMethod = (description: string) =>
  oneOf('AuthenticationMethod', ['JWT', 'API_KEY', 'SESSION'], description);

export const systemStatus = defineEvent({
  name: 'system_status',
  domain: 'system',
  description: 'How the hub is, as a whole and in its parts.',
  payload: {
    status: healthStatus('How the hub is'),
    components: listOf(
      object(
        'ComponentStatus',
        {
          name: string('Name of the component'),
          status: healthStatus('How the component is'),
          message: optional(string('What is wrong with it')),
        },
        'How one component of the hub is',
      ),
      'How each component is',
    ),
  },
  kept: 'log',
  from: ['hub'],
  example: {
    status: 'DEGRADED',
    components: [{ name: 'log', status: 'DEGRADED', message: 'Commits take longer than usual' }],
  },
});

export const healthCheck = defineEvent({
  name: 'health_check',
  domain: 'system',
  description: 'A component was checked.',
  payload: {
    component: string('Name of the component'),
    status: healthStatus('How it is'),
    latencyMs: optional(safeInt('How long it took to answer, in milliseconds')),
    message: optional(string('What is wrong with it')),
  },
  key: 'component',
  kept: 'log',
  from: ['hub', 'clients'],
  example: { component: 'mail', status: 'UNHEALTHY', latencyMs: 5_000, message: 'No answer within 5 s' },
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
          name: string('What was measured'),
          value: float('What it measured'),
          unit: string('Unit of the value'),
        },
        'One measurement',
      ),
      'The measurements',
    ),
  },
  kept: 'live',
  from: ['hub'],
  example: { metrics: [{ name: 'publish_rate', value: 412.5, unit: 'events/s' }] },
});

export const performanceAlert = defineEvent({
  name: 'performance_alert',
  domain: 'system',
  description: 'A measurement passed its threshold, or came back.',
  payload: {
    alertId: id('The alert'),
    metric: string('What is measured'),
    value: float('What it measured'),
    threshold: float('What it should not pass'),
    severity: severity('How bad it is'),
    resolved: boolean('Whether it came back'),
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
  description: 'Something failed.',
  payload: {
    code: string('Code of the failure, for programs'),
    message: string('What went wrong, for people'),
    category: optional(string('Kind of failure, in the words of the publisher')),
    severity: severity('How bad it is'),
    source: optional(string('Where it happened')),
    details: optional(json('Whatever else is known')),
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
  description: 'Something may fail soon.',
  payload: {
    code: string('Code of the warning, for programs'),
    message: string('What may go wrong, for people'),
    source: optional(string('Where it was noticed')),
  },
  kept: 'log',
  from: ['hub', 'clients'],
  example: { code: 'DISK_ALMOST_FULL', message: '8 % of the disk is free', source: 'log' },
});

export const recoveryAttempt = defineEvent({
  name: 'recovery_attempt',
  domain: 'system',
  description: 'A component is being brought back.',
  payload: {
    component: string('Name of the component'),
    attempt: int('Number of the attempt, from 1', { min: 1 }),
    strategy: optional(string('How it is being brought back')),
    outcome: oneOf('RecoveryOutcome', ['TRYING', 'SUCCEEDED', 'GAVE_UP'], 'What came of it'),
  },
  kept: 'log',
  from: ['hub', 'clients'],
  example: { component: 'mail', attempt: 2, strategy: 'reconnect', outcome: 'SUCCEEDED' },
});

export const connectionRestored = defineEvent({
  name: 'connection_restored',
  domain: 'system',
  description: 'A client came back and resumed where it was.',
  payload: {
    connectionId: id('The new connection'),
    userId: optional(id('Whose connection it is')),
    downMs: safeInt('How long it was away, in milliseconds'),
    missedEvents: safeInt('Number of events that it caught up on'),
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
    connectionId: id('The connection'),
    transport: oneOf('StreamTransport', ['WS', 'SSE'], 'How it is connected'),
    userId: optional(id('Whose connection it is')),
    remoteAddress: string('Address that it comes from'),
  },
  kept: 'log',
  from: ['hub'],
  example: { connectionId: 'conn-88', transport: 'WS', userId: 'user-ada', remoteAddress: '192.0.2.14' },
});

export const disconnect = defineEvent({
  name: 'disconnect',
  domain: 'system',
  description: 'A client is no longer connected.',
  payload: {
    connectionId: id('The connection'),
    code: optional(int('Close code of the WebSocket', { min: 0 })),
    reason: optional(string('Why it ended')),
    durationMs: safeInt('How long it lasted, in milliseconds'),
  },
  kept: 'log',
  from: ['hub'],
  example: { connectionId: 'conn-88', code: 1001, reason: 'Going away', durationMs: 93_000 },
});

export const connectionError = defineEvent({
  name: 'connection_error',
  domain: 'system',
  description: 'A connection failed, or could not be made.',
  payload: {
    connectionId: optional(id('The connection, where there was one already')),
    code: string('Code of the failure, for programs'),
    message: string('What went wrong, for people'),
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
    subject: string('Whom the credential stands for'),
    method: authenticationMethod('Kind of credential'),
    remoteAddress: string('Address that it came from'),
  },
  kept: 'log',
  from: ['hub'],
  example: { subject: 'user-ada', method: 'API_KEY', remoteAddress: '192.0.2.14' },
});

export const authenticationFailed = defineEvent({
  name: 'authentication_failed',
  domain: 'system',
  description: 'A credential was refused.',
  payload: {
    reason: string('Why it was refused'),
    method: optional(authenticationMethod('Kind of credential, where it could be told')),
    remoteAddress: string('Address that it came from'),
  },
  kept: 'log',
  from: ['hub'],
  example: { reason: 'The token has expired', method: 'JWT', remoteAddress: '198.51.100.7' },
});
