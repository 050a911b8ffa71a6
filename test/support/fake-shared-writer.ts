import type { FrameBatch, SharedWriter } from '../../src/server/fanout/frame-batch.js';

const HEAD = Buffer.from('{"id":"1","type":"next","payload":');

/** A way to a subscriber that fills up and drains when a test says so, and looks after the bytes that it was given. */
export class FakeSharedWriter implements SharedWriter {
  /** The messages that were written, parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into results of any shape
  readonly messages: { payload: any }[] = [];
  open = true;
  full = false;
  /** Whether the bytes are still held after a write, as those of a full socket are. */
  holds = false;
  #held: { bytes: Buffer; copy: Buffer }[] = [];
  #waiting: (() => void)[] = [];
  readonly #onMessage: (message: { payload: unknown }) => void;

  constructor(onMessage: (message: { payload: unknown }) => void = () => undefined) {
    this.#onMessage = onMessage;
  }

  write(batch: FrameBatch): void {
    if (this.full) throw new Error('A full writer was written to');
    const frames = batch.webSocketFrames(HEAD);
    const { bytes } = frames;
    for (const text of messagesIn(bytes)) {
      const message = JSON.parse(text);
      this.messages.push(message);
      this.#onMessage(message);
    }
    if (this.holds) this.#held.push({ bytes, copy: Buffer.from(bytes) });
    frames.held = this.holds;
  }

  accepted(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async drained(): Promise<void> {
    if (this.full) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  drain(): void {
    this.full = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  close(): void {
    this.open = false;
    this.drain();
  }

  /** Whether nobody has changed bytes that were still to be sent. */
  keptItsBytes(): boolean {
    return this.#held.every(({ bytes, copy }) => bytes.equals(copy));
  }
}

/** The text of each message in unmasked, unfragmented WebSocket frames. */
function messagesIn(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] !== 0x81) throw new Error(`Not a text frame: ${bytes[at]}`);
    const short = bytes[at + 1]!;
    const [length, start] =
      short < 126
        ? [short, at + 2]
        : short === 126
          ? [bytes.readUInt16BE(at + 2), at + 4]
          : [Number(bytes.readBigUInt64BE(at + 2)), at + 10];
    texts.push(bytes.toString('utf8', start, start + length));
    at = start + length;
  }
  return texts;
}
