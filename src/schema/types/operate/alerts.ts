import { performanceAlert } from '../../../events/system.js';
import type { Builder } from '../../builder.js';
import { listById, pageOfList } from '../../paged-list.js';
import type { PayloadTypes } from '../../payload-types.js';
import { pageArguments } from '../../request-arguments.js';

/** The query `alerts`: metrics that are or were beyond a limit. */
export function addAlerts(builder: Builder, payloads: PayloadTypes): void {
  const { metric, threshold, severity } = performanceAlert.payload;
  const AlertResolution = builder.enumType('AlertResolution', {
    description: 'Why an alert is resolved.',
    values: {
      WITHIN_LIMIT: { description: 'The metric is back within its limit.' },
      NODE_ENDED: { description: 'Its node has ended. Nothing is known of the metric.' },
    },
  });
  builder.objectType('Alert', {
    description: 'A metric of a node that is or was beyond a limit: the last state of the alert.',
    fields: (t) => ({
      alertId: t.exposeID('id', { description: 'Id of the alert. It names metric, limit and node.' }),
      metric: t.exposeString('metric', { description: metric.description }),
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'Measured value. Null when its node has ended.',
      }),
      threshold: t.exposeFloat('threshold', { description: threshold.description }),
      severity: t.field({
        type: payloads.output(severity),
        resolve: (alert) => alert.severity,
        description: severity.description,
      }),
      resolved: t.exposeBoolean('resolved', { description: 'Whether it is resolved.' }),
      resolution: t.field({
        type: AlertResolution,
        nullable: true,
        resolve: ({ resolution }) => resolution,
        description: 'Why it is resolved. Null while it is raised.',
      }),
      changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was raised or, resolved, resolved.' }),
      nodeId: t.id({ nullable: true, resolve: ({ node }) => node, description: 'Id of the node.' }),
    }),
  });
  const AlertConnection = builder.connectionObject(
    { type: 'Alert', name: 'AlertConnection', description: 'A page of alerts.' },
    { name: 'AlertEdge', description: 'Alert with its cursor.' },
  );
  builder.queryField('alerts', (t) =>
    t.field({
      type: AlertConnection,
      description:
        'Alerts of all nodes by id, each in its last state. The events `performance_alert` have the history. Needs MONITOR on `system`.',
      args: {
        active: t.arg.boolean({ description: 'Only alerts that are raised now or, with false, that are resolved.' }),
        ...pageArguments(t.arg),
      },
      resolve: async (_, { active, ...page }, { hub, viewer }) =>
        pageOfList(listById('alerts', hub.cursors, await hub.health.alerts.list(viewer, active ?? undefined)), page),
    }),
  );
}
