import { number } from '../model/text/format.js';

/** Words of notifications, and of the menu that switches them on. */
export const W = {
  title: (project: string, { count, urgent }: { readonly count: number; readonly urgent: number }) => {
    if (count === 1) return urgent ? `${project}: urgent` : `${project}: high priority`;
    return `${project}: ${number(count)} events${urgent ? `, ${urgent === count ? 'all' : number(urgent)} urgent` : ' of high priority'}`;
  },
  among: (sentence: string) => `Among them: ${sentence}`,
  label: (project: string) => `Notify of ${project} while the page is hidden`,
  level: { off: 'Never', urgent: 'Urgent only', high: 'High and urgent' },
  unable: 'This page cannot notify: that needs HTTPS, or localhost.',
  blocked: 'The browser blocks notifications of this page.',
} as const;
