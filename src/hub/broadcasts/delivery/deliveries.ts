import { HUB_VIEWER } from '../../../auth/hub-viewer.js';
import { nameOfKey } from '../../../auth/methods/api-keys.js';
import { can, type Holder } from '../../../auth/rights.js';
import type { Viewer } from '../../../auth/viewer.js';
import { LingeringTask } from '../../../core/async/lingering-task.js';
import { SharedReads } from '../../../core/async/shared-reads.js';
import type { Clock } from '../../../core/clock.js';
import type { KeyedRecords } from '../../../core/log.js';
import type { Projects } from '../../projects/projects.js';
import type { Acknowledgements } from '../acknowledgements.js';
import { type Address, type Broadcast, isAddressedTo, type KeptBroadcast, usersOf } from '../broadcast.js';
import { DeliveryMarks } from './delivery-marks.js';
import { DeliveryRecords } from './delivery-records.js';
import {
  type BroadcastEnd,
  countsOf,
  type DeliveryCounts,
  DeliveryStates,
  missingIn,
  RECIPIENT_STATES,
  type Recipient,
} from './delivery-states.js';
import { type CountedBroadcast, DeliveryWatch } from './delivery-watch.js';
import { KnownUsers } from './known-users.js';

/** Marks of this time are written together. */
const LINGER_MS = 100;
/** Age of a state that tells what a user took before. */
const SEEN_MS = 1_000;

interface DeliveriesOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly acknowledgements: Acknowledgements;
  readonly projects: Pick<Projects, 'members'>;
  /** The broadcasts that are open now. */
  readonly open: () => Promise<readonly Broadcast[]>;
  /** What is kept of a broadcast. */
  readonly find: (id: string) => Promise<KeptBroadcast | null>;
  /** How a broadcast has ended by now. */
  readonly endOf: (kept: KeptBroadcast) => BroadcastEnd;
  readonly onError: (error: unknown) => void;
}

/** A stream that resumed: everything up to a sequence was taken. */
interface Proof {
  readonly viewer: Viewer;
  readonly sequence: number;
}

/**
 * Delivery of broadcasts by recipient. The recipients are the users who are known when it is sent; a socket that takes it
 * marks its user, one of them or not. Counts are of what is stored, and the same on every node.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #records: DeliveryRecords;
  readonly #states: DeliveryStates;
  readonly #marks: DeliveryMarks;
  readonly #known: KnownUsers;
  readonly #open: SharedReads<readonly Broadcast[]>;
  readonly #writing: LingeringTask;
  readonly #watches = new Set<DeliveryWatch>();
  #proofs: Proof[] = [];

  constructor(options: DeliveriesOptions) {
    const { records, clock, onError } = options;
    this.#options = options;
    this.#records = new DeliveryRecords(records);
    this.#states = new DeliveryStates(this.#records);
    const exists = async (id: string) => (await options.find(id)) !== null;
    this.#marks = new DeliveryMarks({ records: this.#records, states: this.#states, exists });
    this.#known = new KnownUsers({ records, clock });
    this.#open = new SharedReads(() => options.open());
    this.#writing = new LingeringTask({ lingerMs: LINGER_MS, task: () => this.#write(), onError });
  }

  /** A user opens a stream, and is known within a moment. Programs count only where they look for broadcasts. */
  seen(viewer: Viewer | null): void {
    if (viewer?.actor.kind === 'USER' && this.#isNew(viewer)) this.#writing.due();
  }

  /** A viewer, user or program, looks for broadcasts. It is known on every node when this resolves. Never rejects. */
  async looks(viewer: Viewer): Promise<void> {
    // While the log is away it is written later.
    if (this.#isNew(viewer)) await this.#writing.attempt();
  }

  /** Stores whom a broadcast is addressed to: those who are named, or those who are known but the sender. */
  async address(kept: KeptBroadcast, sender: Viewer): Promise<void> {
    const users = usersOf(kept) ?? (await this.#audienceOf(kept)).filter((user) => user !== sender.actor.id);
    await this.#records.addRecipients(kept.id, users);
  }

  /** A socket took a broadcast for a user. Written within a moment, and once. */
  taken(broadcast: string, viewer: Viewer): void {
    if (this.#marks.add(broadcast, viewer.actor.id, 'delivered')) this.#writing.due();
  }

  /** A stream passes over a broadcast because its viewer may not receive it: that fails one of the recipients. */
  async passed(kept: KeptBroadcast, viewer: Viewer): Promise<void> {
    if (kept.audience !== 'PROJECT' || viewer.ended()) return;
    const { id } = viewer.actor;
    if (!(await this.#states.recipients(kept.id)).has(id)) return;
    if (this.#marks.add(kept.id, id, 'failed')) this.#writing.due();
  }

  /** A stream resumed behind a sequence: what is addressed to its viewer up to there was taken, whatever crashed since. */
  resumed(viewer: Viewer, sequence: number): void {
    this.#proofs.push({ viewer, sequence });
    this.#writing.due();
  }

  /** As `taken`, and stored when it resolves. */
  async confirm(broadcast: string, viewer: Viewer): Promise<void> {
    this.#marks.add(broadcast, viewer.actor.id, 'delivered');
    await this.#writing.run();
  }

  /** The open broadcasts for a viewer: ids of those that its user has not taken, and of those that it has. */
  async split(viewer: Viewer): Promise<{ pending: Set<string>; taken: Set<string> }> {
    const pending = new Set<string>();
    const taken = new Set<string>();
    const user = viewer.actor.id;
    for (const broadcast of await this.#open.read('')) {
      const { id } = broadcast;
      if (!isAddressedTo(viewer, broadcast)) await this.passed(broadcast, viewer);
      else if (this.#marks.isTaken(id, user) || (await this.#states.read(id, SEEN_MS)).delivered.has(user))
        taken.add(id);
      else pending.add(id);
    }
    return { pending, taken };
  }

  async counts(kept: KeptBroadcast): Promise<DeliveryCounts> {
    if (kept.counts) return kept.counts;
    // In this order: an acknowledgement is stored behind the mark of its user.
    const acknowledged = await this.#options.acknowledgements.count(kept.id);
    return countsOf(await this.#states.read(kept.id), acknowledged, this.#options.endOf(kept));
  }

  /** Recipients that have not taken it, by id. */
  async missing(broadcast: string, first: number): Promise<string[]> {
    return missingIn(await this.#states.read(broadcast)).slice(0, first);
  }

  /** Recipients that have taken it and not acknowledged it, by id. */
  async unacknowledged(broadcast: string, first: number): Promise<string[]> {
    // In this order: otherwise one who acknowledges meanwhile would be among them.
    const { delivered } = await this.#states.read(broadcast);
    const acknowledged = await this.#options.acknowledgements.users(broadcast);
    return [...delivered]
      .filter((user) => !acknowledged.has(user))
      .sort()
      .slice(0, first);
  }

  /** Recipients by state and id with their names: at most `first` of each state. */
  async recipients(broadcast: string, first: number): Promise<Recipient[]> {
    const state = await this.#states.read(broadcast);
    const acknowledged = await this.#options.acknowledgements.users(broadcast);
    const delivered = [...state.delivered].sort();
    const users = {
      ACKNOWLEDGED: delivered.filter((user) => acknowledged.has(user)),
      DELIVERED: delivered.filter((user) => !acknowledged.has(user)),
      MISSING: missingIn(state),
    };
    const listed = RECIPIENT_STATES.flatMap((of) => users[of].slice(0, first).map((id) => ({ id, state: of })));
    const names = await this.#known.names(listed.map(({ id }) => id));
    const nameOf = async (id: string) => names.get(id) ?? (await nameOfKey(this.#options.records, id));
    return Promise.all(listed.map(async (one) => ({ ...one, name: await nameOf(one.id) })));
  }

  /** See `DeliveryWatch`. It must be ended with `return()`. */
  watch(look: () => Promise<CountedBroadcast>, isSettled: (broadcast: Broadcast) => boolean): DeliveryWatch {
    const onEnd = (ended: DeliveryWatch) => this.#watches.delete(ended);
    const watch = new DeliveryWatch({ look, isSettled, onEnd });
    this.#watches.add(watch);
    return watch;
  }

  async forget(broadcast: string): Promise<void> {
    await this.#records.forget(broadcast);
  }

  /** Writes what waits, and ends the watches. Idempotent. */
  async close(): Promise<void> {
    for (const watch of [...this.#watches]) watch.end();
    await this.#writing.close();
  }

  #isNew(viewer: Viewer): boolean {
    return viewer.method !== 'INTERNAL' && !viewer.isBoard && this.#known.see(viewer);
  }

  async #audienceOf({ audience, projectId }: Address): Promise<string[]> {
    await this.#writing.run();
    const known = await this.#known.list();
    if (audience === 'SYSTEM') return [...known.keys()];
    const readers = [...known].filter(([, grants]) => mayRead({ grants: () => grants }, projectId!));
    const members = await this.#options.projects.members(HUB_VIEWER, projectId!);
    return [...new Set([...readers.map(([id]) => id), ...members.map(({ userId }) => userId)])];
  }

  async #write(): Promise<void> {
    await this.#known.write();
    await this.#prove();
    await this.#marks.write();
  }

  async #prove(): Promise<void> {
    if (this.#proofs.length === 0) return;
    const open = await this.#open.read('');
    for (const { viewer, sequence } of this.#proofs.splice(0))
      for (const broadcast of open)
        if (broadcast.sequence <= sequence && isAddressedTo(viewer, broadcast))
          this.#marks.add(broadcast.id, viewer.actor.id, 'delivered');
  }
}

const mayRead = (holder: Holder, project: string) => can(holder, 'READ', project);
