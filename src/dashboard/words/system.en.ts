import { number } from '../model/format.js';

const s = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
const small = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const grouped = (value: number) => (value < 10 ? small.format(value) : number(Math.round(value)));

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const COMPONENTS: Readonly<Record<string, string>> = {
  ...{ log: 'Log', engine: 'Engine', 'event-loop': 'Event loop', memory: 'Memory', sockets: 'Sockets' },
  ...{ sources: 'Sources', webhooks: 'Webhooks', 'sign-ins': 'Sign-ins', nodes: 'Hubs' },
};

/** Words of the system view. */
export const W = {
  title: 'System',
  parts: 'Parts of the system view',
  loading: 'Loading',
  failed: 'This could not be read.',
  notRead: 'This could not be read again.',
  notAllowed: 'You may not see this.',
  again: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  more: 'Show more',
  asOf: (time: string) => `as of ${time}`,
  since: (time: string) => `since ${time}`,
  perSecond: (value: number) => `${grouped(value)}/s`,
  chart: (title: string, figures: string) => `${title} over the last minutes. Now: ${figures}.`,

  needs: {
    title: 'You may not see the system view.',
    say: 'It needs the right MONITOR on the project system. Ask whoever gave you your key for a key with it.',
    back: 'Back to your projects',
    unknown: 'There is no such part of the system view.',
    overview: 'To the overview',
  },

  tabs: {
    overview: 'Overview',
    connections: 'Connections',
    alerts: 'Alerts',
    broadcasts: 'Broadcasts',
    keys: 'Keys',
    delivery: 'Webhooks',
    audit: 'Audit log',
  },

  head: {
    unknown: 'Asking the hub how it is.',
    fine: (count: number) => `All ${number(count)} components are healthy.`,
    bad: (names: readonly string[], count: number) =>
      `${names.length} of ${s(count, 'component')} ${names.length === 1 ? 'needs' : 'need'} a look: ${names.join(', ')}.`,
  },

  health: { HEALTHY: 'Healthy', DEGRADED: 'Degraded', UNHEALTHY: 'Unhealthy' },

  components: {
    name: (name: string) => COMPONENTS[name] ?? name,
    title: 'Components',
    one: (name: string) => `Component: ${name}`,
    log: (engine: string, durability: string) => `Log: ${engine}, ${durability.toLowerCase()}`,
    nothing: 'Nothing is wrong.',
    checked: (time: string) => `checked ${time}`,
    check: 'Check now',
    measured: 'Measured',
    value: 'Now',
    from: (value: string) => `from ${value}`,
    circuits: 'Circuit breakers',
    circuit: { CLOSED: 'closed', HALF_OPEN: 'half open', OPEN: 'open' },
    failures: (failures: number, opened: number) => `${s(failures, 'failure')} in a row, opened ${s(opened, 'time')}`,
  },

  nodes: {
    title: 'Hubs',
    count: (count: number) => `${number(count)} on one log`,
    hub: 'Hub',
    state: 'State',
    connections: 'Connections',
    published: 'Published',
    delivered: 'Delivered',
    version: 'Version',
    up: 'Up',
    missing: { FAILED: 'Failed', LOST: 'Lost', SILENT: 'Silent', TOO_LARGE: 'Answer too large' },
    lastSeen: (time: string) => `last seen ${time}`,
  },

  charts: {
    throughput: 'Throughput',
    delivered: 'delivered',
    published: 'published',
    delivery: 'Publish to socket',
    publish: 'Time to store',
    lag: 'Behind',
    behind: 'events',
    streamsBehind: 'streams',
  },

  alerts: {
    title: 'Alerts',
    count: (count: number) => `${number(count)} raised`,
    all: (count: string) => `All ${count}`,
    none: 'No metric has crossed a limit.',
    raisedTitle: 'Raised now',
    resolvedTitle: 'Resolved',
    noneRaised: 'No metric is beyond its limit.',
    noneResolved: 'No alert has been resolved yet.',
    raised: (metric: string, value: string, limit: string) => `${first(metric)} is ${value}, limit ${limit}`,
    resolved: (metric: string, value: string, limit: string) =>
      `${first(metric)} is ${value}, within its limit of ${limit} again`,
    note: (isResolved: boolean, severity: string, node: string | null) =>
      `${isResolved ? 'Resolved, was ' : ''}${isResolved ? severity.toLowerCase() : first(severity.toLowerCase())}${node ? `, on hub ${node}` : ''}`,
  },

  refusals: {
    title: 'Refused',
    since: 'since the hubs started',
    none: 'Nothing was refused.',
    errors: 'Errors in answers',
    gaps: 'Gaps that clients were told of',
    reason: (name: string) => name.replaceAll('_', ' '),
  },
} as const;
