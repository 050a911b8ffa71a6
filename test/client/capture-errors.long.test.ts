import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { runCapturing } from './capturing-program.js';

it('ends a process whose hub takes the error and never answers', async () => {
  let requests = 0;
  const silent = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => requests++);
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { code, stderr } = await runCapturing({ code: "throw new Error('boom')", url });
  expect(code).toBe(1);
  expect(stderr).toContain('Error: boom');
  expect(requests).toBeGreaterThan(0);
  silent.close();
});
