import { describe, expect, it } from 'vitest';
import { OtlpReceiver } from './otlp-receiver.js';

const span = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  name: 'append',
  kind: 1,
  startTimeUnixNano: '1767225600000000000',
  endTimeUnixNano: '1767225600001000000',
  attributes: [{ key: 'events', value: { intValue: 2 } }],
};

describe('the receiver of OTLP', () => {
  it.each([
    ['takes a span of the protocol', span, 200],
    ['refuses a member that the protocol does not have', { ...span, started: 1 }, 400],
    ['refuses a member of another type', { ...span, name: 7 }, 400],
    ['refuses a name where an enum has its number', { ...span, kind: 'SPAN_KIND_INTERNAL' }, 400],
  ])('%s', async (_, sent, status) => {
    const receiver = await OtlpReceiver.start();
    const body = {
      resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ scope: { name: 'test' }, spans: [sent] }] }],
    };
    const response = await fetch(`${receiver.url}/v1/traces`, { method: 'POST', body: JSON.stringify(body) });
    expect([response.status, receiver.spans.length, receiver.faults.length]).toEqual(
      status === 200 ? [200, 1, 0] : [400, 0, 1],
    );
    await receiver.close();
  });
});
