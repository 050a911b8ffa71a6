import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { RecordAudit } from '../../auth/audit.js';
import { systemClock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import type { Meter } from '../../core/meter.js';
import { AddressList, networkOf } from '../../core/net/address.js';
import { WindowCounter } from '../../core/rate/window-counter.js';
import { replyError } from '../http/reply.js';
import { answerPreflight, createOrigins, isPreflight, shareWith } from './origins.js';
import type { Proxies } from './proxies.js';
import { hasUrlCredential } from './request-credential.js';

/** Origins and addresses that may use the hub. Absent lists are empty. */
export interface GateSettings {
  /** Origins whose pages may use the hub, beside its own. */
  readonly origins?: readonly string[];
  /** Addresses and ranges that may connect; all where there is none. */
  readonly allowAddresses?: readonly string[];
  /** Addresses and ranges that may not, whatever the other list says. */
  readonly denyAddresses?: readonly string[];
}

export interface GateOptions {
  readonly settings: GateSettings;
  readonly proxies: Proxies;
  readonly meter: Meter;
  readonly audit: RecordAudit;
  readonly log: Logger;
}

type Reason = 'denied_address' | 'credential_in_url' | 'foreign_origin';

/** Check that every request and upgrade passes first. */
export interface Gate {
  /** Whether a request is admitted. If not, it has been answered. Preflights are answered here too. */
  admits(req: IncomingMessage, res: ServerResponse): boolean;
  /** Status line that refuses an upgrade; null when it is admitted. */
  refusal(req: IncomingMessage): string | null;
}

/** Refusals of one address that are logged and audited. Others are only counted: they would fill the logs. */
const LOGGED_REFUSALS = { count: 30, perMs: 60_000 };

const STATUS: Record<Reason, string> = {
  denied_address: '403 Forbidden',
  credential_in_url: '401 Unauthorized',
  foreign_origin: '403 Forbidden',
};

const ERRORS: Record<Reason, () => TidingsError> = {
  denied_address: () => new TidingsError('FORBIDDEN', { message: 'This address may not connect' }),
  credential_in_url: () =>
    new TidingsError('UNAUTHENTICATED', {
      message: 'Send a key or token in the Authorization header: only a ticket is accepted in a URL',
    }),
  foreign_origin: () => new TidingsError('FORBIDDEN', { message: 'Pages of this origin may not use the hub' }),
};

export function createGate({ settings, proxies, ...reporting }: GateOptions): Gate {
  const originOf = createOrigins({ allowed: settings.origins ?? [], ownOrigin: proxies.ownOrigin });
  const mayConnect = createAddressCheck(settings);
  const logRefusal = createRefusalLog(reporting);

  const reasonAgainst = (req: IncomingMessage): Reason | null => {
    if (!mayConnect(() => proxies.addressOf(req))) return 'denied_address';
    if (hasUrlCredential(req.url ?? '')) return 'credential_in_url';
    const from = originOf(req);
    if (from === 'foreign') return 'foreign_origin';
    // Sessions belong to the hub's own pages: otherwise another site could act as the person who signed in.
    if (from !== 'own') delete req.headers.cookie;
    return null;
  };
  const judge = (req: IncomingMessage): Reason | null => {
    const reason = reasonAgainst(req);
    if (reason) logRefusal(reason, proxies.addressOf(req));
    return reason;
  };

  return {
    admits(req, res) {
      const reason = judge(req);
      const { origin } = req.headers;
      if (origin !== undefined) res.setHeader('vary', 'origin');
      if (reason) {
        // HTTP/2 has no such header.
        if (reason === 'denied_address' && req.httpVersionMajor < 2) res.setHeader('connection', 'close');
        replyError(res, ERRORS[reason]());
        return false;
      }
      if (origin === undefined) return true;
      shareWith(origin, res);
      if (!isPreflight(req)) return true;
      answerPreflight(res);
      return false;
    },
    refusal(req) {
      const reason = judge(req);
      return reason && STATUS[reason];
    },
  };
}

/** Looks for the address only where there is a list. */
function createAddressCheck({ allowAddresses = [], denyAddresses = [] }: GateSettings) {
  const allowed = new AddressList(allowAddresses);
  const denied = new AddressList(denyAddresses);
  if (allowed.isEmpty && denied.isEmpty) return () => true;
  return (addressOf: () => string): boolean => {
    const address = addressOf();
    return !denied.has(address) && (allowed.isEmpty || allowed.has(address));
  };
}

function createRefusalLog({ meter, audit, log }: Pick<GateOptions, 'meter' | 'audit' | 'log'>) {
  const logged = new WindowCounter({ ...LOGGED_REFUSALS, clock: systemClock });
  return (reason: Reason, address: string): void => {
    meter.refused(reason);
    if (!logged.take(networkOf(address))) return;
    log.info({ reason, address }, 'request refused');
    audit({ action: 'REFUSED', address, reason: reason.toUpperCase() });
  };
}
