import { closeSync, openSync, readdirSync, writeFileSync, writevSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../core/clock.js';
import { makeFolder } from '../../core/durable-file.js';
import {
  ENTRY,
  type EntryKind,
  entryHeader,
  MAX_SEGMENTS,
  type RunEnd,
  type RunStart,
  SEGMENT_BYTES,
  SPOOL_FILES,
  segmentName,
} from './spool-format.js';

/** How often a full spool looks whether the deliverer has made room. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Writes the output of a run into files, at the speed of the page cache. Never throws while the command runs: output that
 * cannot be written, or that is over the bound, is counted, and the count is written where the output is missing.
 */
export class SpoolWriter {
  readonly #folder: string;
  #file: number | null = null;
  #segment = 0;
  #segmentBytes = 0;
  #lostLines = 0;
  #fullUntil = 0;
  /** Bytes of the entries written so far. */
  written = 0;

  /** Makes the folder of the spool. @throws where no folder can be made. */
  constructor(folder: string, start: RunStart) {
    this.#folder = folder;
    makeFolder(folder);
    writeFileSync(join(folder, SPOOL_FILES.start), JSON.stringify({ ...start, pid: process.pid }), { mode: 0o600 });
  }

  /** Adds whole lines of output. */
  output(kind: EntryKind, body: Buffer): void {
    if (this.#lostLines > 0 && !this.#add(ENTRY.LOST, lostBody(this.#lostLines))) {
      this.#lostLines += linesIn(body);
      return;
    }
    this.#lostLines = this.#add(kind, body) ? 0 : linesIn(body);
  }

  /** Adds how the command ended, over the bound too, and closes the spool. */
  end(end: RunEnd): void {
    this.#fullUntil = 0;
    if (this.#lostLines > 0) this.#write(ENTRY.LOST, lostBody(this.#lostLines));
    this.#write(ENTRY.END, Buffer.from(JSON.stringify(end)));
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  /** @returns false where the spool is full or cannot be written. */
  #add(kind: EntryKind, body: Buffer): boolean {
    if (this.#segmentBytes >= SEGMENT_BYTES && this.#isFull()) return false;
    return this.#write(kind, body);
  }

  #isFull(): boolean {
    const now = systemClock.elapsed();
    if (now < this.#fullUntil) return true;
    const waiting = readdirSync(this.#folder).filter((name) => name.endsWith('.out')).length;
    if (waiting < MAX_SEGMENTS) return false;
    this.#fullUntil = now + LOOK_AGAIN_MS;
    return true;
  }

  #write(kind: EntryKind, body: Buffer): boolean {
    try {
      const file = this.#current();
      const header = entryHeader({ kind, at: systemClock.now(), body });
      const bytes = writevSync(file, [header, body]);
      // A part of an entry is all that a full disk takes. What follows goes into another segment, after this one.
      if (bytes < header.length + body.length) throw new Error('the disk is full');
      this.#segmentBytes += bytes;
      this.written += bytes;
      return true;
    } catch {
      // Counted by the caller. The next entry tries another segment.
      this.#segmentBytes = SEGMENT_BYTES;
      return false;
    }
  }

  #current(): number {
    if (this.#file !== null && this.#segmentBytes < SEGMENT_BYTES) return this.#file;
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    this.#file = openSync(join(this.#folder, segmentName(this.#segment + 1)), 'ax', 0o600);
    this.#segment++;
    this.#segmentBytes = 0;
    return this.#file;
  }
}

const lostBody = (lines: number) => Buffer.from(JSON.stringify({ lines }));

function linesIn(body: Buffer): number {
  let lines = 0;
  for (let at = body.indexOf(10); at >= 0; at = body.indexOf(10, at + 1)) lines++;
  return Math.max(lines, 1);
}
