/** Opcode `text`, not in fragments: the only frames that are written here. RFC 6455, section 5.2. */
const TEXT_FRAME = 0x81;
/** `}` */
const MESSAGE_END = 0x7d;

/** WebSocket frames. The bytes are used again for the next subscriber, which saves a copy for each. */
export interface SharedFrames {
  readonly bytes: Buffer;
  /** Set by who writes them: whether the socket still holds these bytes. The next subscriber then gets a copy. */
  held: boolean;
}

/** Frames in which everything but the subscriber's own beginning of each message is filled in. */
interface Template extends SharedFrames {
  bytes: Buffer;
  /** Offsets of that beginning. */
  readonly holes: readonly number[];
}

/** Result for one record, equal for all subscribers of a group. */
export interface SharedResult {
  /** Position after the record. */
  readonly cursor: string;
  /** The result as JSON. */
  readonly text: string;
}

/** How an answer that streams frames the results that it shares with others. */
export interface SharedFraming {
  shared(result: SharedResult): string;
}

/** Wrapping of the bytes of such an answer: as they are, or as one chunk of HTTP/1.1. RFC 9112, section 7.1. */
export type Wrapping = 'plain' | 'chunk';

/**
 * The results for some consecutive records, serialised once, and framed once for subscribers whose frames are alike.
 */
export class FrameBatch {
  /** Position of the last record that it covers, whether or not that one was selected. */
  readonly end: number;
  readonly #results: readonly SharedResult[];
  /** By length of the subscriber's own beginning: with it, all other bytes are the same. */
  readonly #templates = new Map<number, Template>();
  readonly #bodies = new Map<SharedFraming, Partial<Record<Wrapping, Buffer>>>();

  /** Length of the payloads of its stored records. */
  readonly bytes: number;

  /**
   * @param results of the selected records, in their order.
   * @param bytes length of the payloads of those that are stored.
   */
  constructor(end: number, results: readonly SharedResult[], bytes = 0) {
    this.end = end;
    this.bytes = bytes;
    this.#results = results;
  }

  /** Number of results. */
  get count(): number {
    return this.#results.length;
  }

  /** The WebSocket frames for one subscriber, each message beginning with `head`. To be written at once. */
  webSocketFrames(head: Buffer): SharedFrames {
    let template = this.#templates.get(head.length);
    if (!template) {
      template = makeTemplate(this.#results, head.length);
      this.#templates.set(head.length, template);
    }
    if (template.held) template.bytes = Buffer.from(template.bytes);
    for (const at of template.holes) template.bytes.set(head, at);
    return template;
  }

  /** The frames of answers that stream: the same bytes for all of one framing. */
  httpBody(framing: SharedFraming, wrapping: Wrapping): Buffer {
    let bodies = this.#bodies.get(framing);
    if (!bodies) {
      bodies = {};
      this.#bodies.set(framing, bodies);
    }
    bodies[wrapping] ??= Buffer.from(wrapping === 'plain' ? this.#framed(framing) : chunkOf(this.#framed(framing)));
    return bodies[wrapping];
  }

  /** Put together as text, which becomes bytes in one go. */
  #framed(framing: SharedFraming): string {
    return this.#results.map((result) => framing.shared(result)).join('');
  }
}

/** Writes the frames of a group to one subscriber, without an execution of its own. */
export interface SharedWriter {
  /** False once its connection has closed. */
  readonly open: boolean;
  /** Whether so much is unsent that nothing more may be written. */
  readonly full: boolean;
  write(batch: FrameBatch): void;
  /** Resolves when the writer is no longer full, or is closed. */
  drained(): Promise<void>;
  /** Resolves whether the connection took everything that was written by now; false where it closed before. */
  accepted(): Promise<boolean>;
  /** The subscription has ended, or was never accepted. */
  close(): void;
}

const chunkOf = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

function makeTemplate(results: readonly SharedResult[], headLength: number): Template {
  const lengths = results.map(({ text }) => headLength + Buffer.byteLength(text) + 1);
  let size = 0;
  for (const length of lengths) size += frameHeadLength(length) + length;
  const bytes = Buffer.allocUnsafe(size);
  const holes: number[] = [];
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    at = writeFrameHead(bytes, at, length);
    holes.push(at);
    bytes.write(results[index]!.text, at + headLength);
    at += length;
    bytes[at - 1] = MESSAGE_END;
  }
  return { bytes, holes, held: false };
}

const frameHeadLength = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

function writeFrameHead(bytes: Buffer, at: number, length: number): number {
  bytes[at] = TEXT_FRAME;
  if (length < 126) bytes[at + 1] = length;
  else if (length < 65_536) {
    bytes[at + 1] = 126;
    bytes.writeUInt16BE(length, at + 2);
  } else {
    bytes[at + 1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), at + 2);
  }
  return at + frameHeadLength(length);
}
