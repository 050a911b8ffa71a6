/** Words of the palette that are needed only while it is open. */
export const O = {
  /** Beside the system view, which a project may be called as. */
  hub: 'the hub',
  themes: { dark: 'Dark theme', light: 'Light theme', system: 'Theme of the system' },
  /** Other words for what one may do, by its key. */
  also: {
    'part board': 'board tasks',
    'part runs': 'builds deployments timeline',
    announce: 'broadcast message everybody',
    share: 'wall screen',
    dark: 'mode night',
    light: 'mode day',
    system: 'mode auto',
    theme: 'theme mode',
    keys: 'help hotkeys',
    signOut: 'signout log out logout exit quit',
    live: 'now leave the past',
  } as Record<string, string>,
} as const;
