import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputRate } from '../../../src/cli/run/output-rate.js';
import { RunEvents } from '../../../src/cli/run/run-events.js';
import { ENTRY, type RunStart, SEGMENT_BYTES, segmentName } from '../../../src/cli/run/spool-format.js';
import { SpoolReader, savePosition } from '../../../src/cli/run/spool-reader.js';
import { SpoolWriter } from '../../../src/cli/run/spool-writer.js';

const START: RunStart = {
  ...{
    runId: 'run-1',
    url: 'http://hub',
    project: 'acme',
    agent: 'tests',
    task: null,
    program: 'npm',
    startedAt: 1_000,
  },
};

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tidings-spool-')), 'run-1');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const textsOf = (reader: SpoolReader) => {
  const texts: string[] = [];
  for (let entry = reader.read(); entry; entry = reader.read()) texts.push(entry.body.toString());
  return texts;
};

describe('a spool', () => {
  it('gives back in order what is written, while it is written', () => {
    const writer = new SpoolWriter(folder, START);
    const reader = new SpoolReader(folder);
    expect(textsOf(reader)).toEqual([]);
    writer.output(ENTRY.STDOUT, Buffer.from('a\n'));
    writer.output(ENTRY.STDERR, Buffer.from('b\n'));
    expect(textsOf(reader)).toEqual(['a\n', 'b\n']);
    writer.end({ code: 0, signal: null, durationMs: 5 });
    expect(textsOf(reader)).toEqual(['{"code":0,"signal":null,"durationMs":5}']);
    reader.close();
  });

  it('goes on from a position over many segments, and removes those before it', () => {
    const writer = new SpoolWriter(folder, START);
    const body = Buffer.alloc(SEGMENT_BYTES / 2 + 1, 'x');
    for (let count = 0; count < 5; count++) writer.output(ENTRY.STDOUT, body);
    writer.end({ code: 0, signal: null, durationMs: 5 });
    const reader = new SpoolReader(folder);
    for (let count = 0; count < 3; count++) reader.read();
    savePosition(folder, reader.place);
    expect([1, 2].map((number) => existsSync(join(folder, segmentName(number))))).toEqual([false, true]);
    expect(textsOf(new SpoolReader(folder, reader.place)).map(({ length }) => length)).toEqual([
      ...[body.length, body.length, 39],
    ]);
    reader.close();
  });

  it('ends before an entry of which a crash has left a part', () => {
    const writer = new SpoolWriter(folder, START);
    writer.output(ENTRY.STDOUT, Buffer.from('whole\n'));
    appendFileSync(join(folder, segmentName(1)), Buffer.from([ENTRY.STDOUT, 0, 0]));
    expect(textsOf(new SpoolReader(folder))).toEqual(['whole\n']);
  });
});

describe('OutputRate', () => {
  it('says that a command pours out more than any hub takes, until it prints less', () => {
    const writer = new SpoolWriter(folder, START);
    const reader = new SpoolReader(folder);
    let elapsed = 0;
    const rate = new OutputRate({ written: () => reader.writtenBytes(), elapsed: () => elapsed });
    const isPouringAfter = (bytes: number) => {
      writer.output(ENTRY.STDOUT, Buffer.alloc(bytes, 'x'));
      elapsed += 1_000;
      return rate.isPouring;
    };
    const [much, little] = [SEGMENT_BYTES, 1_000_000];
    expect([little, much, much, little].map(isPouringAfter)).toEqual([false, true, true, false]);
    // What the hub has is removed, and counts as before.
    while (reader.read());
    savePosition(folder, reader.place);
    expect([little, much].map(isPouringAfter)).toEqual([false, true]);
    reader.close();
  });
});

describe('RunEvents', () => {
  const entry = (text: string | Buffer, at = 2_000) => ({ kind: ENTRY.STDOUT, at, body: Buffer.from(text) });
  const messages = (text: string | Buffer) =>
    [...new RunEvents(START).output(entry(text))].map(({ payload }) => (payload as { message: string }).message);

  it('makes one event of each line, without control sequences, and keeps what no text can hold apart', () => {
    expect(messages('\u001b[31mred\u001b[0m\r\n\r\n\n10%\r20%\rdone\n')).toEqual([
      ...['red', '', '', '10%', '20%', 'done'],
    ]);
    expect(messages(Buffer.from([0x61, 0, 0xff, 10]))).toEqual(['a\ufffd\ufffd']);
    const long = messages(`${'x'.repeat(8_191)}😀y\n`);
    expect(long).toEqual(['x'.repeat(8_191), '😀y']);
  });

  it('gives the same events and keys when it goes on from a state', () => {
    const [first, second] = [entry('a\n[1/4] b\n'), entry('[2/4] c\nd\n', 4_000)];
    const whole = new RunEvents(START);
    const expected = [...whole.output(first), ...whole.output(second)];
    const before = new RunEvents(START);
    const begun = [...before.output(first)];
    const after = new RunEvents(START, before.state);
    expect([...begun, ...after.output(second)]).toEqual(expected);
    expect(expected.map(({ options }) => options?.idempotencyKey)).toEqual([
      ...['run-1:1', 'run-1:2', 'run-1:progress-2', 'run-1:3', 'run-1:progress-3', 'run-1:4'],
    ]);
  });

  it.each([
    [{ code: 0, signal: null, durationMs: 1_500 }, 'SUCCEEDED', 'exit status 0 after 1.5 s'],
    [{ code: 2, signal: null, durationMs: 1_500 }, 'FAILED', 'exit status 2 after 1.5 s'],
    [{ code: null, signal: 'SIGTERM' as const, durationMs: 0 }, 'STOPPED', 'ended by SIGTERM after 0.0 s'],
    [{ code: 130, signal: null, durationMs: 0 }, 'STOPPED', 'exit status 130 after 0.0 s'],
    [{ code: null, signal: 'SIGSEGV' as const, durationMs: 0 }, 'FAILED', 'ended by SIGSEGV after 0.0 s'],
    [null, 'STOPPED', 'tidings run was killed; the command may still run'],
  ])('reports the end %j as %s', (end, agentStatus, message) => {
    expect([...new RunEvents(START).ended(end, 3_000)]).toMatchObject([{ payload: { agentStatus, message } }]);
  });
});
