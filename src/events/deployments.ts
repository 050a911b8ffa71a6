import { defineEvent } from '../core/declare/event.js';
import { id, oneOf, optional, percentage, string } from '../core/declare/field.js';

export const deploymentStatus = defineEvent({
  name: 'deployment_status',
  domain: 'deployments',
  description: 'A deployment was queued, went on, or came to its end.',
  payload: {
    deploymentId: id('The deployment'),
    environment: string('Where it is deployed to, such as production'),
    status: oneOf(
      'DeploymentState',
      ['QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'ROLLED_BACK', 'CANCELLED'],
      'Where the deployment stands',
    ),
    percentage: optional(percentage('How much is done, 0 to 100')),
    version: optional(string('What is deployed')),
    url: optional(string('Where the deployment can be looked at')),
    message: optional(string('What is being done, or went wrong')),
  },
  key: 'deploymentId',
  kept: 'log',
  from: ['clients'],
  example: {
    deploymentId: 'deploy-310',
    environment: 'production',
    status: 'IN_PROGRESS',
    percentage: 50,
    version: '2.4.0',
    url: 'https://ci.example.com/acme/web/deployments/310',
    message: '2 of 4 instances replaced',
  },
});

export const logLine = defineEvent({
  name: 'log_line',
  domain: 'deployments',
  description: 'A line of a log: of a deployment, an agent, or any other program.',
  payload: {
    source: string('Program that wrote the line'),
    stream: oneOf('LogStream', ['STDOUT', 'STDERR', 'OTHER'], 'Stream that it was written to'),
    level: oneOf('LogLevel', ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'], 'Level that it was written at'),
    message: string('The line, without its line break'),
    deploymentId: optional(id('Deployment that it belongs to')),
    agentId: optional(id('Agent that it belongs to')),
  },
  kept: 'log',
  from: ['clients'],
  retentionDays: 7,
  example: {
    source: 'web-1',
    stream: 'STDOUT',
    level: 'INFO',
    message: 'listening on port 8080',
    deploymentId: 'deploy-310',
    agentId: 'agent-7',
  },
});
