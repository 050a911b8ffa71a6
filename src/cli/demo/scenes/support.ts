import { type Cue, said } from '../cue.js';

const CHANNEL = 'support-17';

/** A customer has a problem, beside everything else. */
export const support: readonly Cue[] = [
  [
    '33:00',
    'zoe',
    'chat_status_update',
    { channel: CHANNEL, chatStatus: 'OPEN', topic: 'A parcel to Århus has the wrong tea' },
    { matter: 'support', as: 'support' },
  ],
  ...said('33:30', 'zoe', {
    name: 'parcel',
    channel: CHANNEL,
    because: 'support',
    body: 'Bjørn ordered Earl Grey and got Lapsang. He says his kitchen smells like a campfire 🔥',
  }),
  ['33:45', 'kenji', 'message_read', { messageId: '{message:parcel}', userId: 'user-kenji' }],
  ...said('34:10', 'kenji', {
    name: 'parcel-why',
    channel: CHANNEL,
    replyTo: 'parcel',
    because: 'parcel',
    body: 'Two labels changed places in the storehouse. I send the right one today.',
  }),
  ...said('34:25', 'kenji', {
    name: 'stray',
    channel: CHANNEL,
    because: 'parcel',
    body: 'Can somebody look at web-2?',
  }),
  ['34:40', 'kenji', 'message_deleted', { messageId: '{message:stray}', reason: 'Posted in the wrong channel' }],
  [
    '34:50',
    'zoe',
    'activity',
    {
      kind: 'support',
      summary: 'Zoë sent Bjørn a coupon',
      subjectId: CHANNEL,
      link: 'https://shop.example.com/admin/17',
    },
    { because: 'parcel-why' },
  ],
  [
    '35:00',
    'zoe',
    'chat_status_update',
    { channel: CHANNEL, chatStatus: 'WAITING', topic: 'The right tea is on its way' },
  ],
  [
    '50:20',
    'zoe',
    'chat_status_update',
    { channel: CHANNEL, chatStatus: 'CLOSED', topic: 'The right tea is on its way' },
  ],
];
