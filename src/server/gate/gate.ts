import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { RecordAudit } from '../../auth/audit.js';
import { systemClock } from '../../core/clock.js';
import { SETTINGS } from '../../core/config/settings.js';
import { TidingsError } from '../../core/errors.js';
import { AddressList, networkOf } from '../../core/net/address.js';
import type { Meter } from '../../core/observe/meter.js';
import { WindowCounter } from '../../core/rate/window-counter.js';
import { replyError } from '../http/reply.js';
import { operationIdOf } from '../operate/operation-ids.js';
import { answerPreflight, createOrigins, isPreflight, shareWith } from './origins.js';
import type { Proxies } from './proxies.js';
import { hasUrlCredential } from './request-credential.js';

/** Origins and addresses that may use the hub. Absent lists are empty. */
export interface GateSettings {
  /** Origins, and patterns of origins, whose pages may use the hub, beside its own. */
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

/** Longer origins are cut off in the log. */
const MAX_LOGGED = 200;

interface Refusal {
  readonly code: 'FORBIDDEN' | 'UNAUTHENTICATED';
  /** Status line of the answer to an upgrade. */
  readonly status: string;
  /** Message of the answer. */
  readonly message: string;
  /** Members of the log line that say what was refused, and by which setting. */
  readonly details: (req: IncomingMessage, proxies: Proxies) => object;
}

const REFUSALS: Record<Reason, Refusal> = {
  denied_address: {
    code: 'FORBIDDEN',
    status: '403 Forbidden',
    message: 'This address may not connect',
    details: () => ({ settings: [SETTINGS.allowAddresses.env, SETTINGS.denyAddresses.env] }),
  },
  credential_in_url: {
    code: 'UNAUTHENTICATED',
    status: '401 Unauthorized',
    message: 'Send a key or token in the Authorization header: only a ticket is accepted in a URL',
    details: () => ({}),
  },
  foreign_origin: {
    code: 'FORBIDDEN',
    status: '403 Forbidden',
    message: `Pages of this origin may not use the hub: its operator can add the origin to ${SETTINGS.origins.env}`,
    // Behind a proxy that is not trusted the hub takes its own origin for another.
    details: (req, { ownOrigin }) => ({
      origin: pageOf(req),
      ownOrigin: ownOrigin(req)?.slice(0, MAX_LOGGED) ?? null,
      settings: [SETTINGS.origins.env, SETTINGS.trustProxy.env],
    }),
  },
};

export function createGate({ settings, proxies, ...reporting }: GateOptions): Gate {
  const originOf = createOrigins({ allowed: settings.origins ?? [], ownOrigin: proxies.ownOrigin });
  const mayConnect = createAddressCheck(settings);
  const logRefusal = createRefusalLog(proxies, reporting);

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
    if (reason) logRefusal(reason, req);
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
        const { code, message } = REFUSALS[reason];
        replyError(res, new TidingsError(code, { message }));
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
      return reason && REFUSALS[reason].status;
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

/** Origin of the page that sends a request, or the page itself where a browser names only that. */
const pageOf = ({ headers: { origin, referer } }: IncomingMessage): string | null =>
  (origin ?? referer)?.replace(/\?.*$/, '').slice(0, MAX_LOGGED) ?? null;

function createRefusalLog(proxies: Proxies, { meter, audit, log }: Pick<GateOptions, 'meter' | 'audit' | 'log'>) {
  const logged = new WindowCounter({ ...LOGGED_REFUSALS, clock: systemClock });
  return (reason: Reason, req: IncomingMessage): void => {
    const address = proxies.addressOf(req);
    meter.refused(reason);
    if (!logged.take(networkOf(address))) return;
    const details = REFUSALS[reason].details(req, proxies);
    log.info({ reason, address, ...details, operationId: operationIdOf(req) }, 'request refused');
    audit({ action: 'REFUSED', address, reason: reason.toUpperCase() });
  };
}
