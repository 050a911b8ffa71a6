import { duration, number, counted as s } from '../model/text/format.js';
import { ADMINISTRATION } from './system-administration.en.js';

const small = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const grouped = (value: number) => (value < 10 ? small.format(value) : number(Math.round(value)));

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const COMPONENTS: Readonly<Record<string, string>> = {
  ...{ log: 'Log', engine: 'Engine', 'event-loop': 'Event loop', memory: 'Memory', sockets: 'Sockets' },
  ...{ sources: 'Sources', webhooks: 'Webhooks', 'sign-ins': 'Sign-ins', nodes: 'Hubs' },
};

/** The first of so many names. */
const listed = (names: readonly string[], count: number) =>
  `${names.join(', ')}${count > names.length ? ` and ${number(count - names.length)} more` : ''}`;

type Share = Record<'acknowledged' | 'recipients', number>;
const shareOf = ({ acknowledged, recipients }: Share) => `${number(acknowledged)} of ${number(recipients)}`;

interface Addressed {
  readonly audience: 'SYSTEM' | 'PROJECT' | 'USER';
  readonly projectId: string | null;
  readonly userIds: readonly string[];
}

/** Words of the system view. */
export const W = {
  title: 'System',
  parts: 'Parts of the system view',
  loading: 'Loading',
  failed: 'This could not be read.',
  notRead: 'This could not be read again.',
  notAllowed: 'You may not see this.',
  again: 'Try again',
  close: 'Close',
  filter: 'Filter',
  more: 'Show more',
  since: (time: string) => `since ${time}`,
  perSecond: (value: number) => `${grouped(value)}/s`,
  chart: (title: string, figures: string) => `${title}. ${figures}.`,

  needs: {
    title: 'You may not see the system view.',
    say: 'It needs the right MONITOR on the project system. Ask whoever gave you your key for a key with it.',
    back: 'Back to your projects',
    unknown: 'There is no such part of the system view.',
    unknownSay: 'Check the address, or start from the overview.',
    overview: 'To the overview',
  },

  tabs: {
    overview: 'Overview',
    connections: 'Connections',
    alerts: 'Alerts',
    broadcasts: 'Announcements',
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

  ...ADMINISTRATION,

  health: { HEALTHY: 'Healthy', DEGRADED: 'Degraded', UNHEALTHY: 'Unhealthy' },

  components: {
    name: (name: string) => COMPONENTS[name] ?? name,
    title: 'Components',
    one: (name: string) => `Component: ${name}`,
    log: (engine: string, durability: string) => `Log: ${engine}, ${durability.toLowerCase()}`,
    nothing: 'Nothing is wrong.',
    trouble: (metric: string, value: string, limit: string | null) =>
      `${first(metric)} is ${value}${limit === null ? '' : `, limit ${limit}`}.`,
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
    hour: 'last hour',
    figures: { tenSeconds: 'Last 10 s', minute: 'Last minute', now: 'Now' },
    noPast: (why: string) => `What was before could not be read: ${why}`,
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
    say: {
      RAISED: (metric: string, limit: string, value: string) => `${first(metric)} is ${value}, limit ${limit}`,
      WITHIN_LIMIT: (metric: string, limit: string, value: string) =>
        `${first(metric)} is ${value}, within its limit of ${limit} again`,
      NODE_ENDED: (metric: string, limit: string) =>
        `${first(metric)} was beyond its limit of ${limit}; its hub has ended`,
    },
    note: (isResolved: boolean, severity: string, node: string | null) =>
      `${isResolved ? 'Resolved, was ' : ''}${isResolved ? severity.toLowerCase() : first(severity.toLowerCase())}${node ? `, on hub ${node}` : ''}`,
  },

  priority: { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High', URGENT: 'Urgent' },

  broadcasts: {
    compose: 'New announcement',
    sent: 'Sent',
    none: 'No announcement has been made yet.',
    to: 'To whom',
    audience: { SYSTEM: 'Everybody', PROJECT: 'Project', USER: 'People' },
    reaches: {
      SYSTEM:
        'Reaches every user who was connected in the last 30 days, and users who connect before it ends. People who share a key count as one.',
      PROJECT:
        'Reaches users who may read the project: those who were connected in the last 30 days, and those who connect before it ends.',
      USER: 'Reaches those you choose as soon as they are connected.',
    },
    countLater: 'How many they are is shown once it is sent.',
    toWhom: ({ audience, projectId, userIds }: Addressed) =>
      audience === 'SYSTEM' ? 'everybody' : audience === 'PROJECT' ? (projectId ?? '') : s(userIds.length, 'user'),
    project: 'Project',
    people: 'People',
    findPerson: 'Find somebody',
    noPerson: 'Nobody has such a name or id.',
    others: 'Others, by id',
    othersHint: 'Separate several by a space.',
    noneChosen: 'Choose somebody, or write an id.',
    title: 'Title',
    body: 'Text',
    priority: 'Priority',
    until: 'Shown for',
    span: (ms: number) => (ms === 0 ? 'As long as it is kept' : duration(ms)),
    send: 'Send',
    sending: 'Sending',
    by: (name: string, time: string) => `by ${name}, ${time}`,
    of: (delivery: Share) => (delivery.recipients === 0 ? 'nobody yet' : shareOf(delivery)),
    share: shareOf,
    watch: (name: string) => `Delivery of ${name}`,
    cancelled: 'taken back',
    expired: 'over',
    takeBack: 'Take back',
    takeBackTitle: (name: string) => `Take back “${name}”?`,
    takeBackSay: 'Who has it keeps it. Nobody else gets it.',
    nobody: 'Nobody has had to get it so far.',
    state: {
      ...{ acknowledged: 'acknowledged', delivered: 'delivered only', pending: 'pending', expired: 'too late' },
      failed: 'failed',
    },
    track: ({ recipients, acknowledged, delivered, pending }: Record<string, number>) =>
      `Of ${s(recipients!, 'recipient')} ${number(acknowledged!)} acknowledged, ${number(delivered!)} only delivered, ${number(pending!)} pending`,
    recipients: {
      ACKNOWLEDGED: (names: readonly string[], count: number) => `Acknowledged by ${listed(names, count)}.`,
      DELIVERED: (names: readonly string[], count: number) => `Not acknowledged by ${listed(names, count)}.`,
      MISSING: (names: readonly string[], count: number) => `Has not reached ${listed(names, count)}.`,
    },
    goodUntil: (time: string) => `It can until ${time}.`,
  },

  connections: {
    title: 'Connections',
    count: (count: string) => `${count} on all hubs`,
    first: 'The first 100 are shown.',
    without: (hubs: readonly string[]) => `Without those of ${hubs.join(', ')}, which did not answer.`,
    none: 'No connection matches.',
    order: 'Order',
    orders: {
      ...{ MOST_BEHIND: 'Most behind first', MOST_SENT: 'Most sent first', NEWEST: 'Newest first' },
      OLDEST: 'Oldest first',
    },
    who: 'Who',
    by: 'By',
    transport: { '': 'Any', WS: 'WebSocket', SSE: 'SSE' },
    user: 'Id of a user',
    project: 'Id of a project',
    address: 'Address',
    streams: 'Streams',
    behind: 'Behind',
    sent: 'Sent',
    since: 'Since',
    do: 'Close it',
    nobody: 'Nobody',
    program: ({ name, version }: { readonly name: string; readonly version: string | null }) =>
      /^Mozilla/.test(name) ? 'a browser' : version ? `${name} ${version}` : name,
    in: (project: string | null) => (project === null ? 'in all projects' : `in ${project}`),
    at: (position: string, events: string, span: string | null) =>
      `at ${position}, ${events} behind${span ? `, ${span}` : ''}`,
    sentEvents: (count: string) => `${count} sent`,
    onHub: (id: string) => `on hub ${id}`,
    close: 'Close the connection',
    closeOf: (name: string) => `Close the connection of ${name}`,
    closeTitle: (name: string) => `Close the connection of ${name}?`,
    closeSay: 'The client is given the reason. It may connect again, and goes on where it was.',
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
