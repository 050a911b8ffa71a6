import { number } from '../model/text/format.js';

/** Words of the bar with the announcements to the viewer. */
export const W = {
  label: 'Announcement to you',
  urgent: 'Urgent',
  urgentText: (text: string) => `Urgent: ${text}`,
  to: {
    SYSTEM: () => 'To everybody',
    PROJECT: (project: string) => `To the project ${project}`,
    USER: () => 'To you',
  },
  by: (name: string, { sent, until }: { readonly sent: string; readonly until: string | null }) =>
    `by ${name}, ${sent}${until ? `, shown until ${until}` : ''}`,
  of: (count: number) => `1 of ${number(count)}`,
  acknowledge: 'Got it',
  notAcknowledged: (why: string) => `The hub does not know yet that you have read it: ${why}`,
} as const;
