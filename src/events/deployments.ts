import { defineEvent } from '../core/declare/event.js';
import { formerly, id, oneOf, optional, percentage, string } from '../core/declare/field.js';

export const deploymentStatus = defineEvent({
  name: 'deployment_status',
  domain: 'deployments',
  description: 'The status or the progress of a deployment changed.',
  payload: {
    deploymentId: id('Id of the deployment'),
    environment: string('Target environment, such as production'),
    deploymentStatus: formerly(
      'status',
      oneOf(
        'DeploymentState',
        ['QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'ROLLED_BACK', 'CANCELLED'],
        'Status of the deployment',
      ),
    ),
    percentage: optional(percentage('Share done in percent, 0 to 100')),
    version: optional(string('Deployed version')),
    url: optional(string('URL of the deployment')),
    message: optional(string('Current activity, or the error')),
  },
  key: 'deploymentId',
  kept: 'log',
  from: ['clients'],
  example: {
    deploymentId: 'deploy-310',
    environment: 'production',
    deploymentStatus: 'IN_PROGRESS',
    percentage: 50,
    version: '2.4.0',
    url: 'https://ci.example.com/acme/web/deployments/310',
    message: '2 of 4 instances replaced',
  },
});

export const logLine = defineEvent({
  name: 'log_line',
  domain: 'deployments',
  description: 'A line of the log of a deployment, an agent or another program.',
  payload: {
    source: string('Program that wrote the line'),
    stream: oneOf('LogStream', ['STDOUT', 'STDERR', 'OTHER'], 'Output stream of the line'),
    level: oneOf('LogLevel', ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'], 'Log level of the line'),
    message: string('Text of the line, without its line break'),
    deploymentId: optional(id('Id of the deployment that the line belongs to')),
    agentId: optional(id('Id of the agent that the line belongs to')),
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
