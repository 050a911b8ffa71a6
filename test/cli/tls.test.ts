import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCertificate } from '../support/certificates.js';
import { until } from '../support/until.js';
import { type Running, run, start, stop } from './run.js';
import { runHere } from './run-here.js';

const first = testCertificate('first');
const second = testCertificate('second');

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tidings-cli-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const settings = (cert: string, key: string) => ({ TIDINGS_TLS_CERT: cert, TIDINGS_TLS_KEY: key });

describe('rejects an unusable certificate in one line, with exit code 2:', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a certificate without a key',
      { TIDINGS_TLS_CERT: first.paths.cert },
      /TIDINGS_TLS_CERT is '.+', but TIDINGS_TLS_KEY is not set/,
    ],
    [
      'a key without a certificate',
      { TIDINGS_TLS_KEY: first.paths.key },
      /TIDINGS_TLS_KEY is '.+', but TIDINGS_TLS_CERT is not set/,
    ],
    [
      'a missing certificate file',
      settings('no.crt', first.paths.key),
      /TIDINGS_TLS_CERT is 'no.crt', which cannot be read/,
    ],
    ['a missing key file', settings(first.paths.cert, 'no.key'), /TIDINGS_TLS_KEY is 'no.key', which cannot be read/],
    ['a folder', settings('.', first.paths.key), /TIDINGS_TLS_CERT is '.', which cannot be read; accepted: the path/],
    [
      'a file that holds no certificate',
      settings(first.paths.key, first.paths.key),
      /TIDINGS_TLS_CERT is '.+'; accepted: the path of a file with/,
    ],
    [
      'a file that holds no key',
      settings(first.paths.cert, first.paths.cert),
      /TIDINGS_TLS_KEY is '.+'; accepted: the path of a file/,
    ],
    [
      'the key of another certificate',
      settings(first.paths.cert, second.paths.key),
      /TIDINGS_TLS_KEY is '.+'; accepted: the key of the cert/,
    ],
  ])('%s', async (_, env, message) => {
    const { code, stdout, stderr } = await runHere(['serve', '--no-watch'], { cwd, env: { PORT: '0', ...env } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('PRIVATE KEY');
  });
});

describe('a hub with a certificate', () => {
  let hub: Running;
  let url: string;
  const [cert, key] = ['hub.crt', 'hub.key'];
  const bring = async (name: 'first' | 'second') => {
    const { paths } = testCertificate(name);
    await copyFile(paths.cert, join(cwd, cert));
    await copyFile(paths.key, join(cwd, key));
  };
  beforeAll(async () => {
    await bring('first');
    const env = { PORT: '0', TIDINGS_DATA: 'hub', TIDINGS_DRAIN_MS: '50', ...settings(cert, key) };
    hub = start(['serve', '--no-watch'], { cwd, env });
    url = (await hub.says(/^listening on (https:\/\/\S+)$/m))[1]!;
  });
  afterAll(() => stop(hub));

  /** The names in the certificate that the hub shows now. */
  async function shown(): Promise<string> {
    const sent = request(`${url}/health`, { ca: [first.cert, second.cert], agent: false }).end();
    const [response] = await once(sent, 'response');
    response.resume();
    return response.socket.getPeerCertificate().subject.CN;
  }

  it('accepts the commands of the same machine', async () => {
    const [, adminKey] = await hub.says(/^admin key +(\S+)$/m);
    const env = { TIDINGS_URL: url, TIDINGS_KEY: adminKey!, NODE_EXTRA_CA_CERTS: join(cwd, cert) };
    const { code, stdout } = await run(['keys', 'create', '--name', 'ci', '--grant', 'projects=*;actions=READ'], {
      cwd,
      env,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('tdg_') });
  });

  it('says how to trust a certificate that nobody has signed', async () => {
    const env = { TIDINGS_URL: url, TIDINGS_KEY: 'k' };
    for (const args of [['tail'], ['publish', 'activity', '--data', '{}', '--project', 'p'], ['projects', 'list']]) {
      const { code, stderr } = await runHere(args, { cwd, env });
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^tidings: UNREACHABLE: [^\n]*does not trust its certificate; set NODE_EXTRA_CA_CERTS to [^\n]*\n$/,
      );
    }
  });

  it('reloads the certificate on SIGHUP, and keeps the last valid one', async () => {
    expect(await shown()).toContain('first');
    await bring('second');
    hub.child.kill('SIGHUP');
    await until(async () => (await shown()).includes('second'));
    await writeFile(join(cwd, key), 'cut off in the middle of being written');
    hub.child.kill('SIGHUP');
    await until(() => hub.stderr().includes('the certificate stays the last one'));
    expect(await shown()).toContain('second');
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
  });
});
