import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { UsageError } from '../command.js';
import { ReportFault, type ReportReader, type TestReport } from './test-report.js';

/** Makes readers of the formats, by the names that `--from` takes. No other command needs their parsers. */
const READERS = {
  junit: async () => (await import('./junit.js')).createJunitReader(),
  tap: async () => (await import('./tap.js')).createTapReader(),
} satisfies Record<string, () => Promise<ReportReader>>;

export type ReportFormat = keyof typeof READERS;
export const REPORT_FORMATS = Object.keys(READERS) as ReportFormat[];

const STDIN = '-';
const MAX_MIB = 64;
const MAX_BYTES = MAX_MIB * 1_048_576;

/**
 * Reads the report of a file, or of stdin for `-`, without keeping it. One without a name has that of its file.
 *
 * @param hash takes the bytes of the report.
 * @throws UsageError that names the file, the place in it, and what is accepted.
 */
export async function readReport(file: string, format: ReportFormat, hash: Hash): Promise<TestReport> {
  const what = file === STDIN ? 'stdin' : file;
  const reader = await READERS[format]();
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for await (const chunk of file === STDIN ? process.stdin : createReadStream(file)) {
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > MAX_BYTES) throw new ReportFault(`it has over ${MAX_MIB} MiB; accepted: at most that`);
      hash.update(piece);
      reader.write(decoder.decode(piece, { stream: true }));
    }
    reader.write(decoder.decode());
    const report = reader.end();
    return { ...report, name: report.name ?? (file === STDIN ? null : basename(file, extname(file))) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ReportFault)
      throw new UsageError(`${what} is no ${format} report: ${error.message}; nothing was published`);
    if (code !== undefined) throw new UsageError(`${what} cannot be read: ${code}; accepted: a file, or - for stdin`);
    throw error;
  }
}
