import { systemClock } from '../../../core/clock.js';
import type { Readiness } from '../../../core/log.js';
import { isReply, LinkLost, replyCode } from '../link/faults.js';
import type { Link } from '../link/link.js';
import { PROBE } from '../scripts/commands.js';

/** How long an answer about whether Redis can be written is good for. */
const PROOF_MS = 1_000;

/** Knows whether the log can be written now, by writing. */
export class ReadinessProbe {
  readonly #link: Link;
  #answer: Readiness | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;

  constructor(link: Link) {
    this.#link = link;
  }

  /** Never rejects. */
  async ready(): Promise<Readiness> {
    const known = this.#known();
    if (known) return known;
    if (this.#answer && systemClock.elapsed() - this.#triedAt < PROOF_MS) return this.#answer;
    const answer = await this.#try();
    this.#answer = answer.status === 'unreachable' ? null : answer;
    this.#triedAt = systemClock.elapsed();
    return answer;
  }

  /** The last answer of `ready`, and whether there is a connection now. */
  get standing(): Readiness {
    const { circuit } = this.#link;
    return this.#known() ?? (this.#answer && { ...this.#answer, circuit }) ?? this.answer('ready');
  }

  answer(status: Readiness['status'], detail?: string | null): Readiness {
    const { durability, risk, circuit } = this.#link;
    return { status, engine: 'redis', durability, circuit, ...(detail && { detail }), ...(risk && { risk }) };
  }

  /** The answer where it is known without a question. */
  #known(): Readiness | null {
    const { fault, unsettled } = this.#link;
    if (fault) return this.answer('unreachable', fault);
    return unsettled ? this.answer('not writable', unsettled) : null;
  }

  async #try(): Promise<Readiness> {
    try {
      await this.#link.write(PROBE, []);
      return this.answer('ready');
    } catch (error) {
      const { cause } = error as Error;
      if (error instanceof LinkLost || !isReply(cause)) return this.#known() ?? this.answer('unreachable');
      return this.answer('not writable', `${this.#link.where} answers ${replyCode(cause)}`);
    }
  }
}
