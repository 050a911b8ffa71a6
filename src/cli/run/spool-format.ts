/** Kind of an entry of a spool. `END` is the last one, `LOST` stands where output was left out. */
export const ENTRY = { STDOUT: 1, STDERR: 2, OTHER: 3, LOST: 4, END: 5 } as const;

export type EntryKind = (typeof ENTRY)[keyof typeof ENTRY];

/** Entry of a spool: a part of the output of a command, or what happened to it. */
export interface SpoolEntry {
  readonly kind: EntryKind;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly body: Buffer;
}

/** What is known of a run at its start. */
export interface RunStart {
  /** Id of the run, and correlation id of its events. */
  readonly runId: string;
  /** Address of the hub that it is for. */
  readonly url: string;
  readonly project: string;
  readonly agent: string;
  readonly task: string | null;
  /** Name of the program, without its arguments: they may hold secrets. */
  readonly program: string;
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number;
}

/** How a command ended. */
export interface RunEnd {
  /** Exit status; null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly durationMs: number;
}

/** Names of the files in the folder of a spool. Segments are `00000001.out` and so on. */
export const SPOOL_FILES = { start: 'start.json', position: 'position.json', deliverer: 'deliverer' } as const;

/** A segment is closed when it is larger. The deliverer removes it when the hub has all of it. */
export const SEGMENT_BYTES = 8 * 1024 * 1024;

/** Most segments of a run that wait for the hub: 1 GiB. Output beyond is counted and left out of the log. */
export const MAX_SEGMENTS = 128;

export const segmentName = (number: number): string => `${String(number).padStart(8, '0')}.out`;

/** Kind, time as a double, and length of the body. */
export const HEADER_BYTES = 1 + 8 + 4;

export function entryHeader({ kind, at, body }: SpoolEntry): Buffer {
  const header = Buffer.allocUnsafe(HEADER_BYTES);
  header.writeUInt8(kind, 0);
  header.writeDoubleBE(at, 1);
  header.writeUInt32BE(body.length, 9);
  return header;
}

/** Entry at the start of a buffer, and its length there; null while it is not complete. */
export function entryIn(bytes: Buffer): { readonly entry: SpoolEntry; readonly length: number } | null {
  if (bytes.length < HEADER_BYTES) return null;
  const length = HEADER_BYTES + bytes.readUInt32BE(9);
  if (bytes.length < length) return null;
  const kind = bytes.readUInt8(0) as EntryKind;
  return { entry: { kind, at: bytes.readDoubleBE(1), body: bytes.subarray(HEADER_BYTES, length) }, length };
}
