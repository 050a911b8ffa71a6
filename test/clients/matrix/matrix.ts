import { DISTURBANCES, type DisturbanceName } from './disturbances.js';

const COLUMN = 9;
const SHORT = /^\S+$|^no tab$/;

/** Table of what each client did under each disturbance. */
export class Matrix {
  readonly #rows: readonly string[];
  readonly #cells = new Map<string, string>();

  constructor(rows: readonly string[]) {
    this.#rows = rows;
  }

  /** @param cell one word, or the reason why the client cannot do it. */
  set(row: string, column: DisturbanceName, cell: string): void {
    this.#cells.set(`${row}/${column}`, cell);
  }

  /** The table, with the reasons below it. */
  text(): string {
    const columns = Object.entries(DISTURBANCES) as [DisturbanceName, { heading: string }][];
    const width = Math.max(...this.#rows.map((row) => row.length)) + 2;
    const reasons: string[] = [];
    const short = (cell: string) => (SHORT.test(cell) ? cell : `no (${noted(reasons, cell)})`);
    const heading = ''.padEnd(width) + columns.map(([, column]) => column.heading.padEnd(COLUMN)).join('');
    const lines = this.#rows.map(
      (row) =>
        row.padEnd(width) +
        columns.map(([column]) => short(this.#cells.get(`${row}/${column}`) ?? '-').padEnd(COLUMN)).join(''),
    );
    return [heading, ...lines, '', ...reasons.map((reason, index) => `(${index + 1}) ${reason}`)].join('\n');
  }
}

/** Number of a reason among those so far. */
function noted(reasons: string[], reason: string): number {
  if (!reasons.includes(reason)) reasons.push(reason);
  return reasons.indexOf(reason) + 1;
}
