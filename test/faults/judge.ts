import type { Kept, Line } from '../chaos/history.js';

/** Log as one hub gives it out while nothing is published. */
export interface Survey {
  readonly epoch: string;
  readonly events: readonly Kept[];
}

export interface Findings {
  acknowledged: number;
  /** Acknowledged events that are in the log no more. */
  lost: number;
  /** Events that the log holds, or a client received, twice. */
  doubled: number;
  /** Events that the log holds and a client did not receive, and holes between offsets. */
  skipped: number;
  /** Clients that were not notified that events which anybody had seen are lost. */
  silentGaps: number;
  /** Clients that were notified of a loss. */
  notified: number;
  /** Clients that were notified although nothing was lost. */
  needless: number;
  /** One sentence for each finding that breaks a promise. */
  readonly broken: string[];
}

export function noFindings(): Findings {
  const counts = { acknowledged: 0, lost: 0, doubled: 0, skipped: 0, silentGaps: 0, notified: 0, needless: 0 };
  return { ...counts, broken: [] };
}

export interface Act {
  /** Surveys by feed, before and after one power cut. */
  readonly before: ReadonlyMap<string, Survey>;
  readonly after: ReadonlyMap<string, Survey>;
  /** Everything that happened in between. Every client has caught up at both ends. */
  readonly lines: readonly Line[];
}

export interface JudgeOptions {
  /** Whether acknowledged events may be lost. */
  readonly mayLose: boolean;
  /** Whether every start may count as a loss, because nothing proves that it was none. */
  readonly mayNotifyNeedlessly: boolean;
}

type Received = Extract<Line, { what: 'received' }>;

interface Receipt {
  readonly received: Received[];
  /** Whether the client was notified before these events. */
  readonly notified: boolean;
}

/** Compares what clients and publishers saw with what the log holds, one power cut after another. */
export class Judge {
  readonly #options: JudgeOptions;
  readonly #accepted = new Set<string>();
  /** Client and feed of each stream. */
  readonly #streams = new Map<number, { client: string; feed: string }>();
  readonly #feeds = new Map<string, string>();
  #act = 0;

  constructor(options: JudgeOptions) {
    this.#options = options;
  }

  judge({ before, after, lines }: Act): Findings {
    this.#act++;
    const findings = noFindings();
    const seen = this.#read(lines, findings);
    for (const { events } of before.values()) for (const { id } of events) seen.add(id);
    const there = new Set([...after.values()].flatMap(({ events }) => events.map(({ id }) => id)));
    const gone = [...seen].filter((id) => !there.has(id));
    findings.lost = gone.filter((id) => this.#accepted.has(id)).length;
    for (const id of gone) this.#accepted.delete(id);
    if (findings.lost > 0 && !this.#options.mayLose) this.#broken(findings, `${findings.lost} acknowledged are lost`);
    for (const [feed, survey] of after) this.#judgeLog({ feed, survey, before: before.get(feed)! }, gone, findings);
    const receipts = this.#receipts(lines);
    for (const [client, feed] of this.#feeds) {
      const receipt = receipts.get(client) ?? [{ received: [], notified: false }];
      this.#judgeClient(client, { receipt, before: before.get(feed)!, after: after.get(feed)!, gone }, findings);
    }
    return findings;
  }

  /** Takes in who is who. @returns ids of everything that was acknowledged or received */
  #read(lines: readonly Line[], findings: Findings): Set<string> {
    const seen = new Set<string>();
    for (const line of lines) {
      if (line.what === 'began') this.#feeds.set(line.client, line.feed);
      if (line.what === 'opened')
        this.#streams.set(line.stream, { client: line.client, feed: this.#feeds.get(line.client)! });
      if (line.what === 'received') seen.add(line.id);
      if (line.what !== 'accepted') continue;
      seen.add(line.id);
      this.#accepted.add(line.id);
      findings.acknowledged++;
    }
    return seen;
  }

  #judgeLog(
    { feed, survey, before }: { feed: string; survey: Survey; before: Survey },
    gone: readonly string[],
    findings: Findings,
  ): void {
    const values = survey.events.flatMap(({ value }) => value ?? []);
    this.#count(findings, 'doubled', values.length - new Set(values).size, `${feed} holds twice`);
    if (survey.epoch === '') return;
    const isHole = ({ offset }: Kept, index: number) => index > 0 && offset !== survey.events[index - 1]!.offset + 1;
    this.#count(findings, 'skipped', survey.events.filter(isHole).length, `${feed} has holes`);
    if (gone.length > 0 && survey.epoch === before.epoch)
      this.#broken(findings, `${feed} lost ${gone.length} events and keeps its epoch`);
  }

  /** Events of each client in order, split where it was notified. */
  #receipts(lines: readonly Line[]): Map<string, Receipt[]> {
    const all = new Map<string, Receipt[]>();
    for (const line of lines) {
      if (line.what !== 'received' && line.what !== 'expired') continue;
      const { client } = this.#streams.get(line.stream)!;
      const receipts = all.get(client) ?? [{ received: [], notified: false }];
      all.set(client, receipts);
      if (line.what === 'expired' || line.gap) receipts.push({ received: [], notified: true });
      if (line.what === 'received') receipts.at(-1)!.received.push(line);
    }
    return all;
  }

  #judgeClient(
    client: string,
    act: { receipt: readonly Receipt[]; before: Survey; after: Survey; gone: readonly string[] },
    findings: Findings,
  ): void {
    const { receipt, before, after, gone } = act;
    for (const { received } of receipt)
      this.#count(findings, 'doubled', received.length - new Set(received.map(({ id }) => id)).size, `${client} twice`);
    const { received, notified } = receipt.at(-1)!;
    if (notified) findings[gone.length > 0 ? 'notified' : 'needless']++;
    if (notified && gone.length === 0 && !this.#options.mayNotifyNeedlessly)
      this.#broken(findings, `${client} was notified of a loss that is none`);
    if (!notified && gone.length > 0) {
      // What it received is compared with nothing: its gap is known.
      findings.silentGaps++;
      this.#broken(findings, `${client} was not notified that ${gone.length} events are lost`);
      return;
    }
    const ids = after.events.map(({ id }) => id);
    const start = notified ? startOf(received, ids) : ids.indexOf(before.events.at(-1)!.id) + 1;
    const had = new Set(received.map(({ id }) => id));
    const missing = ids.slice(start).filter((id) => !had.has(id)).length;
    this.#count(findings, 'skipped', missing, `${client} did not receive`);
    const order = received.map(({ id }) => ids.indexOf(id)).filter((place) => place >= 0);
    if (order.some((place, index) => index > 0 && place < order[index - 1]!))
      this.#broken(findings, `${client} received events out of order`);
  }

  #count(findings: Findings, what: 'doubled' | 'skipped', count: number, sentence: string): void {
    if (count === 0) return;
    findings[what] += count;
    this.#broken(findings, `${sentence}: ${count} events`);
  }

  #broken(findings: Findings, what: string): void {
    findings.broken.push(`cut ${this.#act}: ${what}`);
  }
}

/** Place in the log from which a client that was notified has everything. */
function startOf(received: readonly Received[], ids: readonly string[]): number {
  const first = received[0];
  return first ? Math.max(ids.indexOf(first.id), 0) : ids.length;
}
