import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import type { Signals } from '../../core/signals.js';
import { NodeDirectory, type NodeIdentity, type OtherNode } from './node-directory.js';

const QUESTION = 'node-question';
const ANSWER = 'node-answer';
const WAIT_MS = 1_000;
/** Bytes of the largest answer, as JSON text. */
const MAX_BYTES = 512 * 1_024;
/** Questions that wait for answers at most. */
const MAX_PENDING = 100;

/** Why a node has not answered: it is lost, was too slow, could not, or had more to say than an answer holds. */
export type NoAnswer = 'LOST' | 'SILENT' | 'FAILED' | 'TOO_LARGE';

/** A node that has not answered. */
export interface MissingNode extends Omit<OtherNode, 'isLost'> {
  readonly reason: NoAnswer;
}

/** The answer of one node. */
export interface NodeAnswer<T> {
  readonly node: NodeIdentity;
  readonly value: T;
}

export interface Answers<T> {
  /** The one of this node first. */
  readonly answers: readonly NodeAnswer<T>[];
  /** Nodes that are known and have not answered. */
  readonly missing: readonly MissingNode[];
}

/** Answers a question of any node. Both are JSON values, the answer one of at most 512 KiB. */
export type Answerer = (question: never) => unknown;

interface Question {
  readonly id: string;
  readonly from: string;
  readonly topic: string;
  readonly question: unknown;
}

interface Answer {
  readonly id: string;
  readonly to: string;
  readonly node: string;
  readonly value?: unknown;
  readonly failed?: 'FAILED' | 'TOO_LARGE';
}

/** A question under way: nodes that are still to answer, and what was answered. */
interface Pending {
  readonly waiting: Map<string, OtherNode>;
  readonly answers: NodeAnswer<unknown>[];
  readonly missing: MissingNode[];
  readonly done: () => void;
}

interface NodeInquiryOptions {
  readonly signals: Signals;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * Asks all nodes that share the log, this one included. An answer takes at most 1 s; which nodes have not answered by then
 * is part of the result. Where no other node is, it takes no time.
 */
export class NodeInquiry {
  readonly directory: NodeDirectory;
  readonly #options: NodeInquiryOptions;
  readonly #answerers = new Map<string, Answerer>();
  readonly #pending = new Map<string, Pending>();
  readonly #stop: readonly (() => void)[];

  constructor(options: NodeInquiryOptions) {
    const { signals } = options;
    this.#options = options;
    this.directory = new NodeDirectory(options);
    this.#stop = [
      signals.hear(QUESTION, (subject) => void this.#asked(JSON.parse(subject) as Question)),
      signals.hear(ANSWER, (subject) => this.#answered(JSON.parse(subject) as Answer)),
    ];
  }

  /** Sets how this node answers the questions of a topic. */
  answer(topic: string, answerer: Answerer): void {
    this.#answerers.set(topic, answerer);
  }

  /**
   * Asks every node, this one at once.
   *
   * @throws what the answerer of this node throws; TidingsError `UNAVAILABLE` when 100 questions are under way.
   */
  async ask<T>(topic: string, question: unknown = null): Promise<Answers<T>> {
    const own = async () => this.#answerers.get(topic)?.(question as never) as T;
    const [value, { answers, missing }] = await Promise.all([own(), this.#askOthers(topic, question)]);
    return { answers: [{ node: this.directory.self, value }, ...(answers as NodeAnswer<T>[])], missing };
  }

  /** Ends what waits for answers, and says goodbye to the other nodes. Idempotent. */
  close(): void {
    for (const stop of this.#stop) stop();
    for (const { done } of [...this.#pending.values()]) done();
    this.directory.close();
  }

  async #askOthers(topic: string, question: unknown): Promise<Answers<unknown>> {
    const others = this.directory.others();
    const missing = others.filter(({ isLost }) => isLost).map((other) => missed(other, 'LOST'));
    const waiting = new Map(others.filter(({ isLost }) => !isLost).map((other) => [other.node.id, other]));
    const answers: NodeAnswer<unknown>[] = [];
    if (waiting.size === 0) return { answers, missing };
    if (this.#pending.size >= MAX_PENDING)
      throw new TidingsError('UNAVAILABLE', { message: 'Too many questions to the other nodes are under way' });
    const id = randomUUID();
    const asked: Question = { id, from: this.directory.self.id, topic, question };
    await new Promise<void>((resolve) => {
      const stopWaiting = this.#options.clock.after(WAIT_MS, () => done());
      const done = () => {
        stopWaiting();
        this.#pending.delete(id);
        resolve();
      };
      this.#pending.set(id, { waiting, answers, missing, done });
      this.#options.signals.tell(QUESTION, JSON.stringify(asked));
    });
    return { answers, missing: [...missing, ...[...waiting.values()].map((other) => missed(other, 'SILENT'))] };
  }

  async #asked({ id, from, topic, question }: Question): Promise<void> {
    const node = this.directory.self.id;
    if (from === node) return;
    const reply: Answer = { id, to: from, node, ...(await this.#replyTo(topic, question)) };
    this.#options.signals.tell(ANSWER, JSON.stringify(reply));
  }

  async #replyTo(topic: string, question: unknown): Promise<Pick<Answer, 'value' | 'failed'>> {
    const answerer = this.#answerers.get(topic);
    // A node of another version may ask what this one does not know.
    if (!answerer) return { failed: 'FAILED' };
    try {
      const value = (await answerer(question as never)) ?? null;
      return Buffer.byteLength(JSON.stringify(value)) > MAX_BYTES ? { failed: 'TOO_LARGE' } : { value };
    } catch (error) {
      this.#options.onError(error);
      return { failed: 'FAILED' };
    }
  }

  #answered({ id, to, node, value, failed }: Answer): void {
    const pending = to === this.directory.self.id ? this.#pending.get(id) : undefined;
    const other = pending?.waiting.get(node);
    if (!pending || !other) return;
    pending.waiting.delete(node);
    if (failed) pending.missing.push(missed(other, failed));
    else pending.answers.push({ node: other.node, value });
    if (pending.waiting.size === 0) pending.done();
  }
}

const missed = ({ node, lastSeenAt }: OtherNode, reason: NoAnswer): MissingNode => ({ node, lastSeenAt, reason });
