import type { Builder } from '../../builder.js';
import { FREE } from '../../complexity.js';

const SLOTS = 'Slots of 10 s over the last hour, or of 5 min over the last day';

/** The query `metricValues`: charts of the metrics of all nodes. */
export function addMetricValues(builder: Builder): void {
  const MetricRange = builder.enumType('MetricRange', {
    description: 'Time that values of metrics are of.',
    values: {
      HOUR: { description: 'The last hour, in 360 slots of 10 s.' },
      DAY: { description: 'The last day, in 288 slots of 5 min.' },
    },
  });
  builder.objectType('MetricSeries', {
    description: 'Values of a metric.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name of the metric, such as `events_out_per_second`.' }),
      unit: t.exposeString('unit', { description: 'Unit of the values.' }),
      values: t.field({
        type: ['Float'],
        nullable: { list: false, items: true },
        resolve: ({ values }) => values,
        description: 'The mean of each slot, oldest first. Null where nothing was measured.',
      }),
    }),
  });
  builder.objectType('NodeMetrics', {
    description: 'Values of the metrics of a node. They survive its restart.',
    fields: (t) => ({
      node: t.field({ type: 'HubNode', resolve: ({ node }) => node, description: 'The node.' }),
      metrics: t.field({
        ...{ type: ['MetricSeries'], complexity: FREE },
        resolve: ({ metrics }) => metrics,
        description: 'Its metrics.',
      }),
    }),
  });
  builder.objectType('MetricValues', {
    description: `Values of the metrics of all nodes. ${SLOTS}.`,
    fields: (t) => ({
      slotMs: t.expose('slotMs', { type: 'SafeInt', description: 'Length of a slot in milliseconds.' }),
      since: t.expose('since', { type: 'DateTime', description: 'Start of the oldest slot.' }),
      until: t.expose('until', { type: 'DateTime', description: 'End of the newest slot, which still runs.' }),
      total: t.field({
        ...{ type: ['MetricSeries'], complexity: FREE },
        resolve: ({ total }) => total,
        description:
          'Over all nodes: the sum of connections, subscriptions and rates, the greatest value of the others.',
      }),
      nodes: t.field({
        ...{ type: ['NodeMetrics'], complexity: FREE },
        resolve: ({ nodes }) => nodes,
        description: 'Of each node.',
      }),
      missing: t.field({
        ...{ type: ['MissingNode'], complexity: FREE },
        resolve: ({ missing }) => [...missing],
        description: 'Nodes whose values are not in it.',
      }),
    }),
  });
  builder.queryField('metricValues', (t) =>
    t.field({
      type: 'MetricValues',
      description: `Values of metrics over time, of all nodes. ${SLOTS}. Needs MONITOR on \`system\`.`,
      args: {
        range: t.arg({ type: MetricRange, defaultValue: 'HOUR', description: 'The last hour or the last day.' }),
        names: t.arg.stringList({ description: 'Only these metrics.' }),
      },
      resolve: (_, { range, names }, { hub, viewer }) => hub.statistics.values.read(viewer, range ?? 'HOUR', names),
    }),
  );
}
