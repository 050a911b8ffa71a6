/** A watched folder: restart with many files, and a burst of new ones: node --import tsx test/bench/files.ts [files] [burst] [folder] */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from '../../src/client/index.js';

const KEY = 'bench-key-that-is-long-enough';
const [files = '100000', burst = '10000', folder = tmpdir()] = process.argv.slice(2);
const base = mkdtempSync(join(folder, 'tidings-bench-files-'));
const root = join(base, 'root');

/** 100 files in each folder. */
function write(below: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const at = join(root, below, String(Math.floor(index / 100)));
    if (index % 100 === 0) mkdirSync(at, { recursive: true });
    writeFileSync(join(at, `file-${index}.ts`), `content ${index}`);
  }
}

async function serve() {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [resolve('dist/cli/main.js'), 'serve', root, '--port', '0', '--project', 'bench'],
    {
      env: {
        ...{ PATH: process.env.PATH, TIDINGS_DATA: join(base, 'data'), TIDINGS_ADMIN_KEY: KEY },
        ...{ TIDINGS_DRAIN_MS: '0', TIDINGS_LOG_LEVEL: 'error' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /^listening on (\S+)/.exec(line)?.[1] ?? url;
    if (line.startsWith('watching')) break;
  }
  const readyMs = performance.now() - start;
  const rss = () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1_000;
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  return { url, readyMs, rss, stop };
}

const say = (what: string, value: number, unit: string) =>
  console.log(`${what}: ${Math.round(value).toLocaleString('en')} ${unit}`);
const many = Number(files).toLocaleString('en');

write('many', Number(files));
for (const what of ['first start', 'restart']) {
  const hub = await serve();
  say(`${what} with ${many} files, ready`, hub.readyMs, 'ms');
  say(`${what} with ${many} files, RSS`, hub.rss(), 'MB');
  await hub.stop();
}
const indexes = readdirSync(join(base, 'data/sources'), { recursive: true, encoding: 'utf8' });
const bytes = indexes.map((name) => statSync(join(base, 'data/sources', name))).filter((stats) => stats.isFile());
say('index', bytes.reduce((sum, { size }) => sum + size, 0) / 1e6, 'MB');
for (const path of ['root', 'data']) rmSync(join(base, path), { recursive: true });
mkdirSync(root);

const hub = await serve();
const client = createClient({ url: hub.url, credential: KEY });
const seen = new Set<string>();
let events = 0;
const done = (async () => {
  for await (const event of client.events({ project: 'bench', types: ['file_change'] })) {
    const { filePath } = (event as unknown as { payload: { filePath: string } }).payload;
    if (!filePath.startsWith('burst/')) continue;
    events++;
    if (seen.add(filePath).size === Number(burst)) break;
  }
})();
await new Promise((ready) => setTimeout(ready, 5_000));
const start = performance.now();
write('burst', Number(burst));
await done;
say(`burst of ${burst} files, first write to last event at a subscriber`, performance.now() - start, 'ms');
say(`burst of ${burst} files, events at a subscriber`, events / ((performance.now() - start) / 1_000), 'events/s');
say('events of a file that was published before', events - seen.size, 'events');
client.close();
await hub.stop();
rmSync(base, { recursive: true });
process.exit();
