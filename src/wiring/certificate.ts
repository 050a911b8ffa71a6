import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { type Config, ConfigError } from '../core/config/config.js';
import { SETTINGS, type SettingName } from '../core/config/settings.js';
import type { Certificate } from '../server/http/secure-server.js';

/**
 * Reads the certificate that the settings name, and its key; null when they name none.
 *
 * @throws ConfigError for one without the other, for a file that cannot be read, and for a key of another certificate.
 */
export function readCertificate(config: Pick<Config, 'tlsCert' | 'tlsKey'>): Certificate | null {
  const { tlsCert, tlsKey } = config;
  if (tlsCert === undefined && tlsKey === undefined) return null;
  if (tlsCert === undefined || tlsKey === undefined) {
    const [set, missing] = tlsKey === undefined ? (['tlsCert', 'tlsKey'] as const) : (['tlsKey', 'tlsCert'] as const);
    throw wrong(set, config[set]!, `, but ${SETTINGS[missing].env} is not set; accepted: both or neither`);
  }
  const cert = read('tlsCert', tlsCert, (pem) => new X509Certificate(pem));
  const key = read('tlsKey', tlsKey, createPrivateKey);
  if (!cert.parsed.checkPrivateKey(key.parsed))
    throw wrong('tlsKey', tlsKey, `; accepted: the key of the certificate in ${SETTINGS.tlsCert.env}`);
  const certificate = { cert: cert.pem, key: key.pem };
  try {
    createSecureContext(certificate);
  } catch {
    // A chain that is cut off further down, or a key too weak for TLS.
    throw wrong('tlsCert', tlsCert, '; accepted: a certificate that TLS can be spoken with');
  }
  return certificate;
}

function read<T>(name: 'tlsCert' | 'tlsKey', path: string, parse: (pem: Buffer) => T): { pem: Buffer; parsed: T } {
  try {
    const pem = readFileSync(path);
    return { pem, parsed: parse(pem) };
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    throw wrong(name, path, `${syscall ? ', which cannot be read' : ''}; accepted: ${SETTINGS[name].accepts}`);
  }
}

const wrong = (name: SettingName, value: string, rest: string) =>
  new ConfigError(`${SETTINGS[name].env} is '${value}'${rest}`);
