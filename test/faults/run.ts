import { setTimeout as pause } from 'node:timers/promises';
import type { Address } from '../chaos/addresses.js';
import { History } from '../chaos/history.js';
import type { Subscriber } from '../chaos/subscriber.js';
import { ask, survey } from '../chaos/survey.js';
import { Random } from '../support/fuzz/random.js';
import { until } from '../support/until.js';
import type { DiskOptions } from './disk.js';
import { type Findings, Judge, noFindings, type Survey } from './judge.js';
import { Machine } from './machine.js';
import { SETTINGS, type Setting, type SettingName } from './settings.js';
import { FEEDS, PROJECT, Workload } from './workload.js';

/** Power cuts that one disk goes through before the next, empty one. */
const CUTS_OF_A_DISK = 10;
/** Of them around the very first start of a hub. */
const FIRST_STARTS = 2;
/** Every so many cuts find a full disk. */
const FULL_EVERY = 5;
/** Longest load before a cut, and the load after a start. */
const BEFORE_MS = 900;
const AFTER_MS = 400;
/** Time for every client to reach the head. A busy machine needs some of it. */
const CATCH_UP_MS = 20_000;
/** Bytes that a full disk takes beyond what it holds. */
const NEARLY_FULL = 32_768;

export interface FaultOptions {
  readonly setting: SettingName;
  readonly cuts: number;
  readonly seed: number;
  /** Options of every disk from the first event on, beside those that the seed picks. */
  readonly disk?: DiskOptions;
  /** What a cut leaves of what was not synced, one of these; by default those of the setting. */
  readonly survivals?: Setting['survivals'];
  readonly program?: string;
  /** Runs for every machine before it starts; its result removes it again. For a run that is interrupted. */
  readonly onMachine?: (machine: Machine) => void;
}

export interface FaultResult extends Findings {
  readonly setting: SettingName;
  readonly cuts: number;
  /** Clients that did not reach the head. */
  readonly stalled: number;
  /** Starts of a process that failed until somebody helped. */
  readonly helped: number;
  readonly seconds: number;
}

/** Cuts the power again and again and judges after each cut what publishers and clients saw. */
export async function runFaults(options: FaultOptions): Promise<FaultResult> {
  const began = performance.now();
  const random = new Random(options.seed);
  const total = { ...noFindings(), cuts: 0, stalled: 0, helped: 0 };
  while (total.cuts < options.cuts) await runDisk(options, random, total);
  return { setting: options.setting, ...total, seconds: Math.round((performance.now() - began) / 1_000) };
}

type Total = Findings & { cuts: number; stalled: number; helped: number };

/** One disk, from its first start until its last cut. A failure ends it and counts as broken. */
async function runDisk(options: FaultOptions, random: Random, total: Total): Promise<void> {
  const setting: Setting = { ...SETTINGS[options.setting], ...(options.survivals && { survivals: options.survivals }) };
  const machine = await Machine.make({ setting, random, program: options.program });
  options.onMachine?.(machine);
  const world = new World(machine, { setting, random });
  const from = total.cuts;
  const last = Math.min(options.cuts, from + CUTS_OF_A_DISK);
  try {
    for (let starts = 0; !setting.redis && starts < FIRST_STARTS && total.cuts < last; starts++) {
      total.cuts++;
      await world.cutFirstStart();
    }
    await world.begin();
    if (options.disk) await machine.disk.set(options.disk);
    while (total.cuts < last) {
      total.cuts++;
      add(total, await world.cut());
    }
  } catch (error) {
    if (error instanceof Stalled) total.stalled += error.clients.length;
    const isEmpty = error instanceof WholeLogLost;
    if (isEmpty) total.lost += error.lost;
    // An empty log ends the disk: there is no event left to compare with.
    if (isEmpty && setting.mayLose) add(total, await world.judgeEmptyLog());
    else total.broken.push(`cut ${total.cuts}: ${(error as Error).message}`);
  } finally {
    await world.end();
    // A disk whose hubs do not start counts as a cut: otherwise it would be tried for ever.
    if (total.cuts === from) total.cuts++;
    total.helped += machine.helped.length;
    total.broken.push(...machine.helped);
    await machine.remove();
  }
}

function add(total: Total, findings: Findings): void {
  const { broken, ...counts } = findings;
  for (const [name, count] of Object.entries(counts) as [keyof typeof counts, number][]) total[name] += count;
  total.broken.push(...broken.map((what) => what.replace(/^cut \d+/, `cut ${total.cuts}`)));
}

class Stalled extends Error {
  readonly clients: readonly string[];

  constructor(clients: readonly string[]) {
    super(`clients that did not reach the head: ${clients.join('; ')}`);
    this.clients = clients;
  }
}

class WholeLogLost extends Error {
  readonly lost: number;

  constructor({ lines }: History) {
    const lost = lines.filter(({ what }) => what === 'accepted').length;
    super(`the log is empty, and ${lost} events were acknowledged`);
    this.lost = lost;
  }
}

/** A project that does not exist holds no event. */
async function surveyOrEmpty(address: Address, feed: string): Promise<Survey> {
  try {
    return await survey(address, feed);
  } catch (error) {
    if (!(error as Error).message.includes('NOT_FOUND')) throw error;
    return { epoch: 'none', events: [] };
  }
}

/** Position of somebody who comes back late. */
interface OldCursor {
  readonly cursor: string;
  readonly id: string;
  isLost: boolean;
}

/** What happens on one disk. */
class World {
  readonly #machine: Machine;
  readonly #setting: Setting;
  readonly #random: Random;
  readonly #history = new History();
  readonly #judge: Judge;
  readonly #old: OldCursor[] = [];
  #workload: Workload | null = null;
  #before = new Map<string, Survey>();
  #judged = 0;
  #cuts = 0;

  constructor(machine: Machine, { setting, random }: { setting: Setting; random: Random }) {
    this.#machine = machine;
    this.#setting = setting;
    this.#random = random;
    const mayNotifyNeedlessly = setting.redis === 'everysec';
    this.#judge = new Judge({ mayLose: setting.mayLose, mayNotifyNeedlessly });
  }

  /** Cuts the power around the very first start of a hub. The next start finds what that left. */
  async cutFirstStart(): Promise<void> {
    await this.#machine.cutFirstStart(this.#random.pick(this.#setting.survivals));
    await this.#machine.disk.mount();
  }

  async begin(): Promise<void> {
    await this.#machine.start();
    this.#workload = new Workload(this.#machine.addresses, {
      history: this.#history,
      seed: this.#random.below(1_000_000),
    });
    await this.#workload.begin();
    this.#before = await this.#settle();
  }

  async cut(): Promise<Findings> {
    const machine = this.#machine;
    const survival = this.#random.pick(this.#setting.survivals);
    this.#workload!.publish();
    await pause(this.#random.below(BEFORE_MS));
    const isFull = !this.#setting.redis && ++this.#cuts % FULL_EVERY === 0;
    if (isFull) await this.#fill();
    await machine.cut(survival);
    await machine.restart({ isFull });
    if (isFull) await machine.disk.set({ budget: null });
    await machine.ready();
    await pause(this.#random.below(AFTER_MS));
    // A transaction that the cut has torn in two may swallow what follows at the next start, however clean that is.
    if (machine.hasRedis && this.#random.chance(0.5)) await machine.restartRedis();
    await pause(this.#random.below(AFTER_MS));
    await this.#workload!.fallSilent();
    const after = await this.#settle();
    const lines = this.#history.lines.slice(this.#judged);
    this.#judged = this.#history.lines.length;
    const findings = this.#judge.judge({ before: this.#before, after, lines });
    await this.#judgeOldCursors(after, findings);
    const logged = machine.logged();
    if (findings.broken.length > 0) findings.broken.push(...logged);
    this.#before = after;
    return findings;
  }

  /** Judges a log that lost everything: every position of a client has to be refused. */
  async judgeEmptyLog(): Promise<Findings> {
    const findings = noFindings();
    for (const { name, feed, after } of this.#workload!.clients.filter(({ feed }) => feed === PROJECT)) {
      const answer = await this.#firstAfter(after).catch((error: Error) => error);
      if (answer instanceof Error && /CURSOR_EXPIRED|NOT_FOUND/.test(answer.message)) findings.notified++;
      else {
        findings.silentGaps++;
        findings.broken.push(`cut 0: ${name} of ${feed} resumes in an empty log: ${String(answer)}`);
      }
    }
    return findings;
  }

  async end(): Promise<void> {
    await this.#workload?.stop();
  }

  /** Fills the disk until a publisher is refused. */
  async #fill(): Promise<void> {
    const { disk } = this.#machine;
    await disk.set({ budget: (await disk.used()) + NEARLY_FULL });
    const from = this.#history.lines.length;
    const isRefused = () => this.#history.lines.slice(from).some(({ what }) => what === 'refused');
    await until(isRefused, { what: 'a publisher is refused by a full disk' });
  }

  /** Waits until every client has reached the head. @throws Stalled */
  async #settle(): Promise<Map<string, Survey>> {
    const [address] = this.#machine.addresses;
    const surveys = await this.#surveyAll(address!);
    const isBehind = (client: Subscriber) => client.after !== surveys.get(client.feed)!.events.at(-1)!.cursor;
    const behind = () => this.#workload!.clients.filter(isBehind);
    await until(() => behind().length === 0, { withinMs: CATCH_UP_MS }).catch(() => {
      throw new Stalled(behind().map(({ name }) => name));
    });
    return surveys;
  }

  async #surveyAll(address: Address): Promise<Map<string, Survey>> {
    const surveys = new Map<string, Survey>();
    for (const feed of FEEDS) surveys.set(feed, await surveyOrEmpty(address, feed));
    if (surveys.get(PROJECT)!.events.length === 0) throw new WholeLogLost(this.#history);
    return surveys;
  }

  /** Asks with the positions of earlier surveys, as clients that come back after several cuts do. */
  async #judgeOldCursors(after: ReadonlyMap<string, Survey>, findings: Findings): Promise<void> {
    const { events } = after.get(PROJECT)!;
    const isReplaced = findings.lost > 0 || findings.silentGaps > 0 || findings.notified > 0;
    if (isReplaced) for (const old of this.#old) old.isLost = true;
    for (const old of this.#old.slice(-5)) await this.#judgeOldCursor(old, events, findings);
    const { cursor, id } = events.at(-1)!;
    this.#old.push({ cursor, id, isLost: false });
  }

  async #judgeOldCursor(old: OldCursor, events: Survey['events'], findings: Findings): Promise<void> {
    const answer = await this.#firstAfter(old.cursor).catch((error: Error) => error);
    const next = events[events.findIndex(({ id }) => id === old.id) + 1]?.id ?? 'none';
    if (answer instanceof Error) {
      if (!answer.message.includes('CURSOR_EXPIRED'))
        findings.broken.push(`an old cursor is answered ${answer.message}`);
      else if (!old.isLost && !this.#mayBeNeedless)
        findings.broken.push('an old cursor of a whole history has expired');
      else old.isLost = true;
    } else if (old.isLost) {
      findings.silentGaps++;
      findings.broken.push('an old cursor of a lost history is taken');
    } else if (answer !== next) {
      findings.skipped++;
      findings.broken.push('an old cursor does not give the event behind it');
    }
  }

  /** Id of the first event after a position. */
  async #firstAfter(after: string | null): Promise<string> {
    const [address] = this.#machine.addresses;
    const query = `query ($after: String) { events(projectId: "${PROJECT}", first: 1, after: $after) { nodes { id } } }`;
    const { events } = await ask<{ events: { nodes: { id: string }[] } }>(address!, query, { after });
    return events.nodes[0]?.id ?? 'none';
  }

  get #mayBeNeedless(): boolean {
    return this.#setting.redis === 'everysec';
  }
}
