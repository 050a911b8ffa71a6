import { authenticated } from '../../auth/rights.js';
import type { Builder } from '../builder.js';

/** The mutation `createStreamTicket`: a credential that may stand in a URL. */
export function addStreamTicket(builder: Builder): void {
  builder.objectType('StreamTicket', {
    description: 'A credential for one request, to be shown as `?ticket=…` where no header can be sent.',
    fields: (t) => ({
      ticket: t.exposeString('ticket', { description: 'The credential; it is good once.' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it is no longer accepted.' }),
    }),
  });
  builder.mutationField('createStreamTicket', (t) =>
    t.field({
      type: 'StreamTicket',
      description: 'Makes a ticket with which one stream can be opened in the next 60 seconds, as the same viewer.',
      resolve: (_, _args, { access, viewer }) => {
        authenticated(viewer);
        return access.tickets.issue(viewer);
      },
    }),
  );
}
