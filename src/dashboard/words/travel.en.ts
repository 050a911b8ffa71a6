import { counted, number } from '../model/text/format.js';

/** Words of the time travel. */
export const T = {
  label: 'Time travel',
  title: (project: string) => `${project} in the past`,
  notNow: 'Not now',
  place: (day: string, offset: number, newest: number) =>
    `${day}, ${offset === 0 ? 'before the first event' : `position ${number(offset)} of ${number(newest)}`}`,
  today: 'today',
  play: 'Play (Space)',
  hold: 'Hold (Space)',
  before: 'To the high-priority event before (Shift+Left)',
  next: 'To the next high-priority event (Shift+Right)',
  speed: 'Speed',
  times: (speed: number) => `${speed}×`,
  span: 'Time shown',
  spans: { hour: '1 hour', day: '1 day', week: '1 week', all: 'Everything' },
  part: 'View',
  parts: { feed: 'Feed', project: 'Project' },
  partKeys: { feed: 'G then F', project: 'G then P' },
  readOnly: 'Nothing of the past can be changed.',
  readTo: (time: string) =>
    `Read back to ${time}. What was last changed before then, and has changed again since, is missing.`,
  back: 'Back to live',
  moment: 'Moment shown',
  density: (total: number, slot: string, from: string, until: string) =>
    `${counted(total, 'event')} from ${from} to ${until}, every ${slot}`,
  loading: 'Reading the history',
  empty: 'This project has no events yet: there is no past to go to.',
  failed: (message: string) => `The history could not be read: ${message}. Nothing is lost; the log is as it was.`,
  again: 'Try again',
  noneYet: (time: string) => `Nothing had happened by ${time}. Play goes to the first event.`,
  noMatch: 'There is no further event of high priority.',
  noEvent: 'There is no further event.',
  over: 'This was the newest event when the replay began.',
  playing: (speed: number, time: string) => `Playing from ${time}, ${speed} times as fast`,
  held: (time: string) => `Held at ${time}`,
} as const;
