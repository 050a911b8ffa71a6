const NEWLINE = 10;
const RETURN = 13;

/** A line is cut where it is longer: memory stays bounded whatever a command prints. */
const MAX_BYTES = 256 * 1024;

/**
 * Cuts the output of one stream behind its last complete line. Bars that redraw a line end their parts with a carriage
 * return, which counts where there is no line break.
 */
export class LineSplitter {
  #rest: Buffer = Buffer.alloc(0);

  /** @returns whole lines; empty when no line is complete yet. */
  add(chunk: Buffer): Buffer {
    const end = endOfLines(chunk);
    if (end === 0) {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      return this.#rest.length > MAX_BYTES ? this.flush() : Buffer.alloc(0);
    }
    const lines =
      this.#rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([this.#rest, chunk.subarray(0, end)]);
    // Copied: a part of a chunk would keep the whole chunk in memory.
    this.#rest = Buffer.from(chunk.subarray(end));
    return lines;
  }

  /** @returns the line that is not complete. */
  flush(): Buffer {
    const rest = this.#rest;
    this.#rest = Buffer.alloc(0);
    return rest;
  }
}

function endOfLines(chunk: Buffer): number {
  const newline = chunk.lastIndexOf(NEWLINE);
  if (newline >= 0) return newline + 1;
  const carriage = chunk.lastIndexOf(RETURN);
  // Behind the last byte a line break may follow.
  return carriage === chunk.length - 1 ? 0 : carriage + 1;
}
