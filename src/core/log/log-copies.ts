/** Record that a copy of a log has beside what the log holds. */
export interface CopyRecord {
  readonly kind: string;
  readonly id: string;
  readonly value: string;
}

export interface CopyRequest {
  /** File of the log. */
  readonly file: string;
  /** File to write; one that is there is replaced. */
  readonly to: string;
  readonly record: CopyRecord;
}

/** What a copy holds. */
export interface CopiedLog {
  /** How far the log had come. */
  readonly sequence: number;
  readonly bytes: number;
}

export interface PutBackRequest {
  /** The copy. It stays as it is. */
  readonly from: string;
  /** File of the log to make. */
  readonly file: string;
  readonly record: Pick<CopyRecord, 'kind' | 'id'>;
}

/** Copies of a log that is kept in files. */
export interface LogCopies {
  /** Files beside `file`, itself included, that belong to the log. */
  filesOf(file: string): string[];
  /**
   * Copies a log into one file, also while a hub has it open. The file is whole or not there.
   *
   * @throws TidingsError `UNAVAILABLE` that names the file and says why.
   */
  copy(request: CopyRequest): Promise<CopiedLog>;
  /**
   * Makes a copy the log of `file`. Its cursors stay valid with the value of the record.
   *
   * @param begin is called with that value once the copy has been checked, before the log is there.
   * @throws TidingsError `UNAVAILABLE` that names the copy: damaged, not a log, of a newer version, without the record.
   */
  putBack(request: PutBackRequest, begin: (value: string) => void): Promise<CopiedLog>;
  /** @throws TidingsError `UNAVAILABLE` when a process has the log open. */
  requireUnused(file: string): void;
}
