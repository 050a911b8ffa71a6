/** Words of the page that takes a key. */
export const S = {
  lead: 'Everything that happens in your project, as it happens.',
  label: 'API key or token',
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  refused: 'This hub does not accept it. Check that you copied all of it. It may also have expired or been revoked.',
  started: 'Started the hub yourself?',
  /** Text and code in turn. */
  hint: [
    'Its start, by ',
    'npm start',
    ' or ',
    'tidings serve',
    ', printed a link that signs you in, once and within a minute. Start it again for another. The admin key is in the file ',
    '.tidings/admin.key',
    ' below the folder where it was started, unless you chose another.',
  ],
  invited: 'Were you invited?',
  invitedSay: [
    'Use the key or the link that you were sent, or ask whoever runs this hub for a key: they make one under System, Keys, or with ',
    'tidings keys create',
    '.',
  ],
  stays: 'You stay signed in for 12 hours after you were last here.',
} as const;
