import type { Moment } from './moment.js';

/** Failures in a row that are counted, and risks that are remembered. */
const MAX_FAILURES = 100;
const MAX_RISKS = 10_000;

/** Failure of something that can also succeed. */
interface Failure {
  /** Id of the risk: one streak each. */
  readonly riskId: string;
  /** Name of what fails, for people. */
  readonly label: string;
  /** Names this failure: when it is reported again, it counts once. */
  readonly failureId: string;
  readonly moment: Moment;
}

interface Streak {
  readonly label: string;
  /** The failures, the oldest first. */
  readonly failures: readonly Moment[];
}

/** Failures in a row of each risk, such as the builds of a workflow on a branch. A success ends a streak. */
export class Streaks {
  readonly #streaks = new Map<string, { label: string; failures: Map<string, Moment> }>();
  /** Risks with an alert that no success has followed. */
  readonly #alerted = new Set<string>();

  get isEmpty(): boolean {
    return this.#streaks.size === 0 && this.#alerted.size === 0;
  }

  fail({ riskId, label, failureId, moment }: Failure): void {
    const { failures } = this.#streaks.get(riskId) ?? { failures: new Map<string, Moment>() };
    if (failures.has(failureId)) return;
    failures.set(failureId, moment);
    if (failures.size > MAX_FAILURES) failures.delete(failures.keys().next().value!);
    this.#streaks.delete(riskId);
    this.#streaks.set(riskId, { label, failures });
    if (this.#streaks.size > MAX_RISKS) this.#streaks.delete(this.#streaks.keys().next().value!);
  }

  succeed(riskId: string): void {
    this.#streaks.delete(riskId);
    this.#alerted.delete(riskId);
  }

  /** Notes an alert. Until it is resolved the streak goes on, also where the log has its failures no longer. */
  alert(riskId: string, isResolved: boolean): void {
    if (isResolved) this.#alerted.delete(riskId);
    else this.#alerted.add(riskId);
  }

  /** The streaks by the id of their risk. */
  all(): Map<string, Streak> {
    const forgotten = [...this.#alerted].map((riskId) => [riskId, { label: '', failures: [] }] as const);
    const counted = [...this.#streaks].map(
      ([riskId, { label, failures }]) => [riskId, { label, failures: [...failures.values()] }] as const,
    );
    return new Map<string, Streak>([...forgotten, ...counted]);
  }
}
