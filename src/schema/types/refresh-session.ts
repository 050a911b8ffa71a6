import { authenticated } from '../../auth/rights.js';
import { badInput } from '../../core/errors.js';
import type { Builder } from '../builder.js';

/** The mutation `refreshSession`: a connection goes on with another token. */
export function addRefreshSession(builder: Builder): void {
  builder.mutationField('refreshSession', (t) =>
    t.field({
      type: 'Viewer',
      description:
        'Has the connection that it comes on, and all that streams there, go on with another credential of the same viewer: its rights and its expiry are in force from here on. Only over WebSocket and in the single connection mode of SSE.',
      args: { token: t.arg.string({ required: true, description: 'The credential, without "Bearer".' }) },
      resolve: async (_, { token }, { viewer, refresh }) => {
        authenticated(viewer);
        if (!refresh) throw badInput('token', 'A request of its own has no session to refresh: show the token with it');
        await refresh(token);
        return viewer;
      },
    }),
  );
}
