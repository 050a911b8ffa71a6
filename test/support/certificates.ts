import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Two certificates for this machine that nobody has reason to trust, each with its key. They protect nothing. */
export function testCertificate(name: 'first' | 'second') {
  const path = (ending: string) => fileURLToPath(new URL(`certificates/${name}.${ending}`, import.meta.url));
  const paths = { cert: path('crt'), key: path('key') };
  return { paths, cert: readFileSync(paths.cert), key: readFileSync(paths.key) };
}
