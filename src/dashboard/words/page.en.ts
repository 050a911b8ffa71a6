import { number, counted as s } from '../model/text/format.js';

/** Words of the page itself. */
export const W = {
  product: 'Tidings',
  home: 'Tidings, home',
  skip: 'Skip to the content',
  views: 'Views',
  feed: 'Feed',
  travel: 'Time travel',
  system: 'System',
  jump: 'Search or jump to',
  /** Behind the name of the system view. */
  alerts: (count: number, most: number) => (count > most ? `more than ${s(most, 'alert')}` : s(count, 'alert')),
  find: 'Find',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  unreachable: {
    title: 'The hub cannot be reached.',
    say: 'Check that it runs. This page goes on as soon as it answers.',
    again: 'Try again',
  },
  broken: {
    title: 'A part of this page could not be loaded.',
    say: 'The hub was updated, or it does not answer. Load the page anew.',
    reload: 'Load it anew',
  },
  unknown: {
    project: {
      title: 'There is no such project, or you may not read it.',
      say: 'Check the address, or ask for a key with the right READ on the project.',
    },
    view: { title: 'There is no such page.', say: 'Check the address, or start from the feed of a project.' },
    back: 'Back to your projects',
  },

  signIn: {
    ended: 'You are signed out: the session has ended.',
    notEnded: 'The hub has not ended the session. Reload the page and sign out again.',
    linkUsed: {
      ticket: 'That link has been used, or it is older than a minute. Sign in with a key.',
      board: 'The link to this board has been used, or it is older than 15 minutes.',
    },
  },

  account: {
    open: (initials: string, name: string) => `${initials}, ${name}: account, theme, sign out`,
    switchTheme: 'Switch between light and dark',
  },

  project: {
    view: 'Project',
    switch: (name: string) => `Project: ${name}. Switch project`,
    feedOf: (name: string) => `Feed of ${name}`,
  },

  connection: {
    prefix: 'Connection: ',
    connecting: 'Connecting',
    live: 'Live',
    kept: 'Last known',
    behind: 'Catching up',
    offline: 'Offline',
    ended: 'Ended',
    replaying: 'Replaying',
    held: 'Held in the past',
    ago: (span: string) => `${span} ago`,
    nothing: 'nothing yet',
    behindBy: (count: number | null) => (count === null ? 'behind' : `${number(count)} behind`),
    since: (time: string) => `since ${time}`,
    asOf: (time: string) => `as of ${time}`,
    lost: (count: number) => `${number(count)} lost`,
  },

  banner: {
    offline: (time: string) => [
      'Offline since ',
      time,
      '. What you see is of then; it goes on by itself, and nothing is skipped.',
    ],
    behind: (count: string, at: string) => [`Catching up: ${count}.`, ` The list is at position ${at}.`],
    kept: (time: string) => ['Last known state, ', time, '. Connecting to the hub.'],
    ended: (why: string) => ['The feed has ended. ', why],
    away: (time: string) => ['You look at ', time, '. New events are not shown here.'],
    backToLive: 'Back to live',
    replay: 'Replay from here',
  },

  rail: {
    label: 'Filter',
    views: 'Views',
    everything: 'Everything',
    high: 'High priority',
    agents: 'Agents at work',
    domain: (span: string) => `Domain, ${span}`,
    all: 'All',
    atLeast: (span: string) => `At least, ${span}`,
    who: (span: string) => `Who, ${span}`,
    more: (count: number) => `${number(count)} more`,
    lastHour: 'last hour',
    lately: (time: string) => `since ${time}`,
    past: (from: string, until: string) => `${from}–${until}`,
  },

  toolbar: {
    filter: 'Filter events',
    placeholder: 'Filter by text, or type:commit  min:high  in:src/',
    group: 'Group bursts',
    hold: 'Hold the list',
    goOn: 'Let the list go on',
    clear: 'Clear the filter',
    matching: (count: number, loaded: number, older: number) =>
      `${number(count)} of ${number(loaded)} loaded${older ? `, ${number(older)} older` : ''}`,
  },

  pulse: {
    label: 'Events of the last hour',
    total: (whole: boolean, time: string) => (whole ? 'events in the last hour' : `events since ${time}`),
    unfiltered: ', without the filter',
    describe: (slot: string, high: number, deployments: number) =>
      `Events per ${slot}.${high ? ` ${s(high, 'moment')} of high priority.` : ''}${deployments ? ` ${s(deployments, 'moment')} with a deployment.` : ''}`,
    now: 'now',
    marks: { high: 'high priority', deployments: 'deployment' },
  },

  list: {
    label: 'Events, newest first',
    event: (offset: string) => `Event ${offset}`,
    position: 'Position ',
    positions: 'Positions ',
    more: (count: number, offset: string) => `and ${number(count)} more, down to position ${offset}`,
    updates: (count: number) => s(count, 'update'),
    noMatch: 'No event matches',
    noMatchSay: (newest: string, offset: string, time: string) =>
      `Searched positions ${offset} to ${newest}, back to ${time}. Older events may match.`,
    noMatchEver: (newest: string) => `Searched everything that this project keeps, up to position ${newest}.`,
    older: 'Look further back',
    searchOn: 'Search on',
    loadingOlder: 'Reading older events',
    searching: 'Searching older events',
    start: 'The first event of this project',
    allSearched: 'Looked through everything that is kept',
    startKept: 'Older events are no longer kept',
    readTo: (offset: string, time: string) => `Loaded back to position ${offset}, ${time}.`,
    searchedTo: (offset: string, time: string) => `Searched to ${time}, position ${offset}.`,
    full: 'The list takes no more of what matches. A narrower filter finds older events.',
    held: 'held while you read',
    heldBy: 'held',
    fresh: (count: number) => `${number(count)} new`,
    urgent: 'urgent',
    unread: (count: number | null) => `${count === null ? 'New' : `${number(count)} new`} since you were last here`,
    failed: 'The events could not be read',
    late: (recorded: string, happened: string) => `Recorded ${recorded}, happened ${happened}`,
    happened: 'happened',
  },

  now: {
    label: 'Now',
    running: 'Running now',
    risks: 'Open risks',
    here: 'Here now',
    nobody: 'Nobody else is here.',
    noRisk: 'No open risk.',
    nothing: 'Nothing is running.',
    status: { ONLINE: 'Online', AWAY: 'Away', BUSY: 'Busy', OFFLINE: 'Offline' } as Record<string, string>,
    since: (time: string) => `Since ${time}`,
    hereAre: (names: string) => `Here now: ${names}`,
    on: ' on ',
    to: ' to ',
  },

  say: {
    fresh: (count: number, high: number) =>
      `${s(count, 'new event')}${high ? `, ${number(high)} of high priority` : ''}`,
  },
} as const;
