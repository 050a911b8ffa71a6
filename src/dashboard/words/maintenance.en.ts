/** Words of the bar that says that maintenance is on. */
export const W = {
  label: 'Maintenance',
  say: (until: string | null) =>
    `you cannot publish until ${until ?? 'an administrator ends it'}. Reading and live streams go on.`,
  toSystem: 'To the system view',
  sayToAdmin: (until: string | null) =>
    `until ${until ?? 'you or another administrator ends it'}, only administrators can publish.`,
} as const;
