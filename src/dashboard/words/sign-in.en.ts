/** Words of the page that takes a key. */
export const S = {
  lead: 'Everything that happens in your project, as it happens.',
  label: 'API key or token',
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  started: 'Started the hub yourself?',
  hint: [
    'Its start printed a link that signs you in. The admin key is in the file ',
    '.tidings/admin.key',
    ' below the folder where it was started, unless you chose another.',
  ],
  invited: 'Were you invited?',
  invitedSay: 'Use the key or the link that you were sent, or ask whoever runs this hub for a key.',
  stays: 'You stay signed in for 12 hours after you were last here.',
} as const;
