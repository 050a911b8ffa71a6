import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Keeps browsers on TLS for a year. */
const STRICT_TRANSPORT = 'max-age=31536000';

/** Sets the headers of every answer: no guessing of media types and, from a hub with a certificate, TLS only. */
export function setSecurityHeaders(res: ServerResponse, { tls }: { tls: boolean }): void {
  res.setHeader('x-content-type-options', 'nosniff');
  if (tls) res.setHeader('strict-transport-security', STRICT_TRANSPORT);
}

/** Sources that a page may load from, by kind. Other kinds are not loaded at all. */
export type PagePolicy = Readonly<Record<`${string}-src`, string>>;

/** Features of browsers that no page of the hub uses. */
const POWERS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** Headers of a page: it loads from the hub and sends to the hub only, is framed by nobody, and sends no referrer. */
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
