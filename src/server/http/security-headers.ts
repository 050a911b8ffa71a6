import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** For a year browsers come by TLS only. */
const STRICT_TRANSPORT = 'max-age=31536000';

/** What every answer says: it is what it says that it is and, from a hub with a certificate, to be had by TLS only. */
export function setSecurityHeaders(res: ServerResponse, { tls }: { tls: boolean }): void {
  res.setHeader('x-content-type-options', 'nosniff');
  if (tls) res.setHeader('strict-transport-security', STRICT_TRANSPORT);
}

/** Where a page may load from, by kind. What is not named is not loaded from anywhere. */
export type PagePolicy = Readonly<Record<`${string}-src`, string>>;

/** Powers of the browser that no page of the hub has a use for. */
const POWERS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** What a page says beside that: it loads and sends only here, nobody frames it or holds on to it, none learns of it. */
export function pageHeaders(policy: PagePolicy): OutgoingHttpHeaders {
  const sources = Object.entries(policy).map(([kind, from]) => `${kind} ${from}`);
  const closed = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];
  return {
    'content-security-policy': ["default-src 'none'", ...sources, ...closed].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': POWERS.map((power) => `${power}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
}
