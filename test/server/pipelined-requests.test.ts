import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import { Measurements } from '../../src/core/observe/measurements.js';
import { PipelinedRequests } from '../../src/server/http/pipelined-requests.js';

it('begins 8 requests a turn of those that one packet brings behind the first', async () => {
  const begunByTurn: number[] = [];
  let begun = 0;
  const pipelined = new PipelinedRequests(new Measurements(), (_, res) => {
    begun++;
    res.end();
  });
  const server = createServer((req, res) => pipelined.begin(req, res));
  server.on('connection', (socket) => pipelined.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const closed = once(socket.resume(), 'close');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(64));
  while (begun < 64) {
    await nextTurn();
    begunByTurn.push(begun - begunByTurn.reduce((sum, count) => sum + count, 0));
  }
  expect(Math.max(...begunByTurn)).toBeLessThanOrEqual(9);
  socket.end();
  await closed;
  server.close();
});
