/** Words of the bar that says that maintenance is on. */
export const W = {
  label: 'Maintenance',
  say: (until: string | null) =>
    `you cannot publish until ${until ?? 'an administrator ends it'}. Reading and live streams go on.`,
} as const;
