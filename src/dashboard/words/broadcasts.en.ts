import { number } from '../model/text/format.js';

/** Words of the bar with the broadcasts to the viewer. */
export const W = {
  label: 'Broadcast to you',
  urgent: 'Urgent',
  urgentText: (text: string) => `Urgent: ${text}`,
  by: (name: string, { sent, until }: { readonly sent: string; readonly until: string | null }) =>
    `${name}, ${sent}${until ? `, shown until ${until}` : ''}`,
  of: (count: number) => `1 of ${number(count)}`,
  acknowledge: 'Got it',
  notAcknowledged: (why: string) => `The hub does not know yet that you have read it: ${why}`,
} as const;
