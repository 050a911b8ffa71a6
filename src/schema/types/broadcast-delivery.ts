import type { Recipient } from '../../hub/broadcasts/delivery/delivery-states.js';
import type { Builder } from '../builder.js';

/** How far broadcasts are delivered: numbers of recipients, of one and of all broadcasts, and the recipients. */
export function addDelivery(builder: Builder): void {
  addRecipient(builder);
  builder.objectType('BroadcastDelivery', {
    description:
      'Numbers of recipients of a broadcast: the users addressed when it was sent, and those who took it since. `recipients` is the sum of `pending`, `delivered`, `expired` and `failed`.',
    fields: (t) => ({
      recipients: t.exposeInt('recipients', { description: 'All recipients.' }),
      pending: t.exposeInt('pending', { description: 'Recipients that have not taken it while it is open.' }),
      delivered: t.exposeInt('delivered', { description: 'Recipients that a connection has taken it for.' }),
      acknowledged: t.exposeInt('acknowledged', { description: 'Those of `delivered` that acknowledged it.' }),
      expired: t.exposeInt('expired', { description: 'Recipients that had not taken it when it expired.' }),
      failed: t.exposeInt('failed', {
        description:
          'Recipients that can no longer take it: it was cancelled before, or they came without the right to read the project.',
      }),
    }),
  });
  builder.objectType('BroadcastStats', {
    description: 'Numbers of all broadcasts that are retained.',
    fields: (t) => ({
      total: t.exposeInt('total', { description: 'All broadcasts.' }),
      open: t.exposeInt('open', { description: 'Broadcasts that are shown now.' }),
      expired: t.exposeInt('expired', { description: 'Broadcasts that have expired.' }),
      cancelled: t.exposeInt('cancelled', { description: 'Broadcasts that were cancelled.' }),
      delivery: t.expose('delivery', { type: 'BroadcastDelivery', description: 'Sums of their deliveries.' }),
    }),
  });
}

function addRecipient(builder: Builder): void {
  const RecipientState = builder.enumType('BroadcastRecipientState', {
    description: 'State of a recipient of a broadcast.',
    values: {
      ACKNOWLEDGED: { description: 'The recipient has acknowledged it.' },
      DELIVERED: { description: 'The recipient has taken it and not acknowledged it.' },
      MISSING: { description: 'The recipient has not taken it.' },
    } satisfies Record<Recipient['state'], object>,
  });
  builder.objectType('BroadcastRecipient', {
    description: 'Recipient of a broadcast.',
    fields: (t) => ({
      userId: t.id({ resolve: ({ id }) => id, description: 'Id of the user, agent or service.' }),
      name: t.exposeString('name', {
        nullable: true,
        description: 'Display name: of the user as last seen, or of the API key. Null when the hub knows none.',
      }),
      state: t.expose('state', { type: RecipientState, description: 'State.' }),
    }),
  });
}
