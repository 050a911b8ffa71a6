import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from '../support/command.js';
import { KEY } from '../support/test-server.js';

interface Program {
  /** What it does once its errors are captured. */
  readonly code: string;
  readonly url: string;
  /** False for the same program without the capture. */
  readonly captures?: boolean;
}

/** Runs a program of Node with a client of a hub, until it has ended. */
export function runCapturing({ code, url, captures = true }: Program) {
  const client = pathToFileURL(join(dirname(command()), '../client/index.js')).href;
  const program = `
    import { captureErrors, createClient } from ${JSON.stringify(client)};
    const client = createClient({ url: ${JSON.stringify(url)}, credential: async () => ${JSON.stringify(KEY)} });
    const capture = ${captures ? "captureErrors(client, { project: 'acme', source: 'worker', tags: ['v1'] })" : 'null'};
    setTimeout(() => { ${code} }, 1);
  `;
  const args = ['--input-type=module', '-e', program];
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    );
  });
}
