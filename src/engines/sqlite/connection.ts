import { DatabaseSync } from '@photostructure/sqlite';

/** Values that SQLite stores and returns here. */
export type Value = string | number | null;

interface Statement {
  run(...values: Value[]): unknown;
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
  setReturnArrays(on: boolean): void;
}

/** As much of `node:sqlite` as the engine uses. */
export interface Database {
  readonly isTransaction: boolean;
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/** Opens a database. Tests hand in one whose disk fails. */
export type Driver = (location: string, options: { readonly readOnly: boolean }) => Database;

export const sqliteDriver: Driver = (location, { readOnly }) =>
  new DatabaseSync(location, { readOnly, enableForeignKeyConstraints: false });

/** A database and its prepared statements. Everything is synchronous; errors are the driver's own. */
export class Connection {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #arrayStatements = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** Runs a script of several statements, none of which is kept prepared. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values);
  }

  get<T>(sql: string, ...values: Value[]): T | undefined {
    return this.#statement(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: Value[]): T[] {
    return this.#statement(sql).all(...values) as T[];
  }

  /** Rows as arrays in the order of the columns, at half the cost of objects. */
  rows<T extends readonly Value[]>(sql: string, values: readonly Value[]): T[] {
    let statement = this.#arrayStatements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      statement.setReturnArrays(true);
      this.#arrayStatements.set(sql, statement);
    }
    return statement.all(...values) as T[];
  }

  pragma(name: string): Value {
    const row = this.get<Record<string, Value>>(`PRAGMA ${name}`);
    return row ? (Object.values(row)[0] ?? null) : null;
  }

  /** The driver keeps the file open, and locked, for as long as a statement has not been collected as garbage. */
  close(): void {
    this.#statements.clear();
    this.#arrayStatements.clear();
    this.#database.close();
  }

  /** The SQL is a closed set of shapes, so the cache needs no bound. */
  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
