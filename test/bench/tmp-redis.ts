import { openRedis } from '../../src/engines/redis/index.js';
import { RedisServer } from '../support/redis-server.js';
const fsync = process.argv[2] ?? 'everysec';
const server = await RedisServer.start({ appendfsync: fsync });
const log = await openRedis({ url: server.url(), onNotice: () => undefined });
let n = 0;
const entry = (key: string | null) => { const payload = { taskId: `t${n % 100}`, progress: n % 100, note: 'x'.repeat(100) }; return { envelope: { id: `01HXXXXXXXXXXXXXXXXXX${(++n).toString(36).padStart(6, '0')}`, type: 'progress', project: 'p', occurredAt: Date.now(), recordedAt: Date.now(), actor: { id: 'u', name: 'U', kind: 'USER' as const }, priority: 'NORMAL' as const, correlationId: null, causationId: null, tags: [], key, payload }, body: JSON.stringify(payload) }; };
for (let p = 0; p < 8; p++) await log.append({ project: `p${p}`, entries: [entry(null)], create: true });
const run = async (inFlight: number, ms: number, per = 1, key: string | null = null) => {
  let done = 0; const end = performance.now() + ms; const cpu = process.cpuUsage();
  await server.command('CONFIG', 'RESETSTAT');
  const c0 = String(await server.command('INFO', 'cpu')).match(/used_cpu_user:([\d.]+)/)![1];
  const s0 = String(await server.command('INFO', 'cpu')).match(/used_cpu_sys:([\d.]+)/)![1];
  const t0 = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async (_, i) => { while (performance.now() < end) { const e = []; for (let k = 0; k < per; k++) e.push(entry(key)); await log.append({ project: `p${i % 8}`, entries: e }); done += per; } }));
  const s = (performance.now() - t0) / 1000; const c = process.cpuUsage(cpu);
  const c1 = String(await server.command('INFO', 'cpu')).match(/used_cpu_user:([\d.]+)/)![1];
  const s1 = String(await server.command('INFO', 'cpu')).match(/used_cpu_sys:([\d.]+)/)![1];
  console.log(`${fsync} in flight ${inFlight} x${per} key=${key}: ${Math.round(done / s)}/s, client cpu ${((c.user + c.system) / done).toFixed(2)} us; redis user ${((Number(c1) - Number(c0)) / done * 1e6).toFixed(2)} sys ${((Number(s1) - Number(s0)) / done * 1e6).toFixed(2)} us`);
  if (process.argv[3]) console.log(String(await server.command('INFO', 'commandstats')).split('\r\n').map((l) => l.replace(/rejected.*/, '')).filter((l) => /evalsha|xadd|hset|hmget|hget|spub|hincr|time/.test(l)).join('\n'));
};
await run(256, 1000);
for (let r = 0; r < 3; r++) await run(256, 1500);
if (!process.argv[3]) {
await run(1, 1000); await run(256, 1500, 1, 'k'); await run(8, 1500, 100);
for (const feed of ['p1', '*']) { const t = performance.now(); let read = 0;
for (let after = 0; read < 100000; ) { const page = await log.read({ feed, after, limit: 256 }); read += page.records.length; after = page.scannedTo; if (after >= page.head) break; }
console.log(`read ${feed} ${Math.round(read / ((performance.now() - t) / 1000))}/s of ${read}`); }
let heard = 0; const stop = log.listen((r) => { heard += r.length; }); await log.head('*');
await run(256, 1500); console.log('heard', heard); stop();
const info = String(await server.command('INFO', 'memory')).match(/used_memory_human:(.*)/)![1]; console.log('memory', info, 'events', n);
}
await log.close(); await server.remove();
