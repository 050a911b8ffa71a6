import { counted, number } from '../model/text/format.js';

/** Words of the board on a wall, and of what leads to one. */
export const W = {
  name: (project: string) => `Board of ${project}`,
  events: 'Latest events',
  nothing: 'Nothing has happened yet.',
  progress: 'Progress',
  noProgress: 'Nobody has reported progress yet.',
  tasks: (completed: number, total: number) => `${number(completed)} of ${counted(total, 'task')} done`,
  risks: 'Open risks',
  noRisk: 'No risk is open.',
  more: (count: number) => `and ${number(count)} more`,
  runs: 'Builds and deployments',
  noRun: 'No build and no deployment yet.',
  here: 'Here now',
  nobody: 'Nobody is here.',
  notLive: 'Known only while the board is live.',
  gone: 'The project is no longer there, or this board may not read it any longer.',

  ended: {
    title: 'This board is not signed in.',
    why: 'It was never opened here, or its time is over.',
    again: 'A new link brings it back:',
    page: ['in the dashboard, by whoever has ADMIN on the project: ', 'Share a board', ' in the menu of the project'],
    command: ['on the machine of the hub: ', 'tidings board PROJECT'],
    key: 'Sign in with a key instead',
  },

  only: {
    title: 'This browser shows a board.',
    say: (name: string) => `It is signed in as the board of ${name}, and opens nothing else.`,
    back: 'To the board',
    signOut: 'Sign out, to sign in with a key',
  },

  asking: {
    title: 'Open the board here?',
    say: (name: string) => `You are signed in as ${name}. The board would sign you out in this browser.`,
    open: 'Open the board',
    keep: 'Stay signed in',
    note: 'The link stays good until it is used, or 15 minutes old.',
  },

  share: {
    title: 'Share a board',
    say: (project: string) =>
      `A screen that shows ${project}. It can read the project and do nothing else. It needs no key.`,
    name: 'Name',
    initial: (project: string) => `Board of ${project}`,
    nameHint: 'Under this name the board is among the keys, and among those who are here.',
    lasts: 'Ends after',
    make: 'Make the link',
    done: 'Done',
    made: 'Open this link on the screen',
    madeSay: (time: string) => `It works once, until ${time}. Whoever opens it first has the board.`,
    copy: 'Copy the link',
    ends: (when: string, id: string) => `The board ends on ${when}, or when you revoke the key ${id}.`,
    failed: (message: string) => `No link was made: ${message}.`,
  },
} as const;
