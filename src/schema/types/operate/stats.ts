import { type Counts, countOf, type Latencies, quantileMs } from '../../../hub/statistics/figures.js';
import type { Builder } from '../../builder.js';
import { FREE } from '../../complexity.js';

const listOf = (counts: Counts) => Object.entries(counts).map(([name, count]) => ({ name, count }));

/** The query and the subscription `stats`. */
export function addStats(builder: Builder): void {
  addParts(builder);
  addFigures(builder);
  builder.objectType('NodeStats', {
    description: 'Statistics of one node.',
    interfaces: ['Statistics'],
    fields: (t) => ({
      node: t.field({ type: 'HubNode', resolve: ({ node }) => node, description: 'The node.' }),
    }),
  });
  builder.objectType('Stats', {
    description: 'Statistics over all nodes.',
    interfaces: ['Statistics'],
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', description: 'Time of the statistics.' }),
      nodes: t.field({
        type: ['NodeStats'],
        complexity: FREE,
        resolve: ({ nodes }) => nodes.map(({ node, figures }) => ({ node, ...figures })),
        description: 'Statistics of each node.',
      }),
      missing: t.field({
        type: ['MissingNode'],
        complexity: FREE,
        resolve: ({ missing }) => [...missing],
        description: 'Nodes whose statistics are not in the sums.',
      }),
    }),
  });
  builder.queryField('stats', (t) =>
    t.field({
      type: 'Stats',
      description: 'Statistics over all nodes. Needs MONITOR on `system`.',
      resolve: async (_, _args, { hub, viewer }) => {
        const { total, ...rest } = await hub.statistics.read(viewer);
        return { ...rest, ...total };
      },
    }),
  );
  builder.subscriptionField('stats', (t) =>
    t.field({
      type: 'Stats',
      description:
        'Statistics over all nodes: at once, then at most once a second while they change. It has no cursors. Needs MONITOR on `system`.',
      subscribe: (_, _args, { hub, viewer }) => hub.statistics.follow(viewer),
      resolve: ({ total, ...rest }) => ({ ...rest, ...total }),
    }),
  );
}

function addParts(builder: Builder): void {
  builder.objectType('NamedCount', {
    description: 'A number of things of one kind.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name of the kind.' }),
      count: t.expose('count', { type: 'SafeInt', description: 'Number.' }),
    }),
  });
  const quantile = (share: number) => (latencies: Latencies) => quantileMs(latencies, share);
  builder.objectType('LatencyStats', {
    description: 'Latencies of the last minute in milliseconds. Null where nothing was measured.',
    fields: (t) => ({
      count: t.field({ type: 'SafeInt', resolve: countOf, description: 'Number of measurements.' }),
      p50: t.float({ nullable: true, resolve: quantile(0.5), description: 'Median.' }),
      p95: t.float({ nullable: true, resolve: quantile(0.95), description: '95th percentile.' }),
      p99: t.float({ nullable: true, resolve: quantile(0.99), description: '99th percentile.' }),
    }),
  });
  builder.objectType('LagStats', {
    description: 'How far subscriptions are behind the newest events.',
    fields: (t) => ({
      subscriptions: t.expose('subscriptions', { type: 'SafeInt', description: 'Number of subscriptions behind.' }),
      events: t.expose('events', { type: 'SafeInt', description: 'Greatest number of events behind.' }),
      ms: t.expose('ms', { type: 'SafeInt', description: 'Greatest age of a next event in memory, in milliseconds.' }),
    }),
  });
}

function addFigures(builder: Builder): void {
  builder.interfaceType('Statistics', {
    description: 'Statistics of the hub or of a node. Rates are those of the last seconds, sums those since the start.',
    resolveType: (figures) => ('node' in figures ? 'NodeStats' : 'Stats'),
    fields: (t) => {
      const counts = (name: 'connections' | 'subscriptions' | 'gaps' | 'refusals' | 'errors', description: string) =>
        t.field({ type: ['NamedCount'], complexity: FREE, resolve: (figures) => listOf(figures[name]), description });
      return {
        connections: counts('connections', 'Open connections by transport.'),
        subscriptions: counts(
          'subscriptions',
          'Active subscriptions by event type, or by field where they have no types. One with several types counts for each.',
        ),
        eventsInPerSecond: t.exposeFloat('eventsInPerSecond', { description: 'Published events a second.' }),
        eventsOutPerSecond: t.exposeFloat('eventsOutPerSecond', {
          description: 'Results sent to subscribers a second.',
        }),
        bytesInPerSecond: t.exposeFloat('bytesInPerSecond', { description: 'Bytes received a second.' }),
        bytesOutPerSecond: t.exposeFloat('bytesOutPerSecond', { description: 'Bytes sent a second.' }),
        publishLatency: t.field({
          type: 'LatencyStats',
          resolve: ({ publishes }) => publishes,
          description: 'Time that the log takes to make the events of a publish durable.',
        }),
        deliveryLatency: t.field({
          type: 'LatencyStats',
          resolve: ({ deliveries }) => deliveries,
          description: 'Time from the recording of an event to its writing to a live subscriber.',
        }),
        lag: t.field({ type: 'LagStats', resolve: ({ lag }) => lag, description: 'Lag of subscriptions.' }),
        resumes: t.expose('resumes', { type: 'SafeInt', description: 'Subscriptions that began at a cursor.' }),
        gaps: counts('gaps', 'Gaps that clients were notified of, by reason.'),
        refusals: counts('refusals', 'Rejections by reason.'),
        errors: counts('errors', 'Errors in answers by code.'),
      };
    },
  });
}
