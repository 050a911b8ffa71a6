import { HUB_VIEWER } from '../../auth/hub-viewer.js';
import { authorize, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { SingleFlight } from '../../core/async/single-flight.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { badInput, hasCode } from '../../core/errors.js';
import type { PresenceChange, PresenceSaid, Present } from '../../core/log/presence-store.js';
import type { EventLog } from '../../core/log.js';
import type { Measurements } from '../../core/observe/measurements.js';
import { TokenBuckets } from '../../core/rate/token-bucket.js';
import type { Signals } from '../../core/signals.js';
import { checkText } from '../../core/text/content.js';
import type { ConnectionDirectory } from '../connections/connection-directory.js';
import type { Projects } from '../projects/projects.js';
import { asLive } from '../publish/publish.js';
import type { PublishRate } from '../publish/publish-rate.js';
import type { Stamp } from '../publish/stamp.js';
import type { Feeds } from '../streams/feeds.js';
import { NodeUsers } from './node-users.js';
import { PresenceStream } from './presence-stream.js';
import { ProjectView } from './project-view.js';

const TICK_MS = 1_000;
/** In ticks: how often expired users are looked for, and how often every user is sent to the store again. */
const EXPIRE_EVERY = 5;
const REFRESH_EVERY = 10;
/** In ticks after the log was away: by then all nodes have sent their users again. */
const SETTLE_TICKS = 3;

const MAX_MESSAGE = 500;
const TOPIC = 'presence';

/**
 * Limit on the events `user_joined` and `user_left` of each project: when thousands come back at once, each would receive
 * all the others. The presence streams carry the rest, summed up.
 */
const TOLD = { capacity: 200, perSecond: 50 };

interface PresenceOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly feeds: Feeds;
  readonly projects: Projects;
  readonly stamp: Stamp;
  readonly signals: Signals;
  readonly rate: PublishRate | undefined;
  /** Begins something that needs the log, and waits where that is away. */
  readonly waitForLog: <T>(begin: () => Promise<T>) => Promise<T>;
  readonly onError: (error: unknown) => void;
}

/**
 * Who is in which project, over all nodes: those with a subscription to it, and those who have said so in the last minute.
 * A user whose node has crashed has left within 45 s. The project `system` has no presence.
 */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #users: NodeUsers;
  readonly #views = new Map<string, ProjectView>();
  readonly #told: TokenBuckets;
  readonly #stop: readonly (() => void)[];
  #connections: ConnectionDirectory | null = null;
  #ticks = 0;
  /** Whether the log was away at the last look. */
  #away = false;
  /** Ticks until the content of the store is complete again. */
  #unsettled = 0;
  #owed = { refresh: false, check: false };
  readonly #working: SingleFlight;

  constructor(options: PresenceOptions) {
    const { log, clock, signals, onError } = options;
    this.#options = options;
    this.#told = new TokenBuckets(TOLD, clock);
    this.#users = new NodeUsers({
      ...{ store: log.presence, clock, onError },
      connectionOf: () => this.#connectionOf(),
      onChange: (change, isNews) => this.#changed(change, isNews),
    });
    this.#working = new SingleFlight(() => this.#work());
    this.#startWork();
    this.#stop = [clock.every(TICK_MS, () => this.#tick()), signals.hear(TOPIC, (project) => this.#ring(project))];
  }

  /** How many users are with this node, each counted once in each project. */
  get size(): number {
    return this.#users.size;
  }

  /** Shows how many there are in the measurements. */
  measure(measurements: Measurements): void {
    measurements.gauge({
      ...{ name: 'present_users', help: 'Users who are present with this node, each once in each project.' },
      read: () => this.size,
    });
  }

  /** Sets the list of this node's connections. `user_joined` names one of them. */
  locate(connections: ConnectionDirectory): void {
    this.#connections = connections;
  }

  /** A subscription to a project, or to all, has begun. Neither waits nor fails. */
  watch(viewer: Viewer, project: string): void {
    if (isCounted(viewer, project)) this.#users.watch(viewer, project);
  }

  /** It has ended. */
  unwatch(viewer: Viewer, project: string): void {
    if (isCounted(viewer, project)) this.#users.unwatch(viewer, project);
  }

  /** Who is in a project, by user id. @throws TidingsError `UNAUTHENTICATED`, `NOT_FOUND`, `UNAVAILABLE`. */
  async list(viewer: Viewer | null, project: string): Promise<Present[]> {
    await this.#options.projects.get(viewer, project);
    return (await this.#options.log.presence.list(project)).present;
  }

  /**
   * Takes what a viewer says of itself. It is present for a minute then, also without a connection; with `OFFLINE` it is not,
   * whatever connections it has, until it says something else or all of them are gone.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `NOT_FOUND`, `BAD_USER_INPUT`, `RATE_LIMITED`, `UNAVAILABLE`.
   */
  async say(viewer: Viewer | null, project: string, said: Omit<PresenceSaid, 'at'>): Promise<Present> {
    const { projects, rate } = this.#options;
    authorize(viewer, 'READ', project);
    if (said.message !== null) {
      if (said.message.length > MAX_MESSAGE) throw badInput('input.message', `At most ${MAX_MESSAGE} characters`);
      checkText('input.message', said.message);
    }
    await rate?.take(viewer, 1);
    await projects.get(viewer, project);
    if (!isCounted(viewer, project)) throw badInput('input.projectId', `Nobody is present in '${project}'`);
    return this.#users.say(viewer, project, said);
  }

  /**
   * Opens a stream of who is there. It must be ended with `return()`. While the log is away it waits for it, up to 20 s.
   * Same errors as `list`.
   */
  follow(viewer: Viewer | null, project: string): Promise<PresenceStream> {
    return this.#options.waitForLog(() => this.#open(viewer, project));
  }

  async #open(viewer: Viewer | null, project: string): Promise<PresenceStream> {
    await this.#options.projects.get(viewer, project);
    authorize(viewer, 'READ', project);
    this.watch(viewer, project);
    const view = this.#view(project);
    try {
      // The snapshot contains the viewer itself, otherwise its own coming would follow as an update.
      await this.#users.flush();
      await view.attach();
      await view.read();
    } catch (error) {
      view.release();
      this.unwatch(viewer, project);
      throw error;
    }
    const stream = new PresenceStream({
      ...{ viewer, project, snapshot: () => view.snapshot() },
      onEnd: (ended) => {
        view.remove(ended);
        view.release();
        this.unwatch(viewer, project);
      },
    });
    view.add(stream);
    return stream;
  }

  /** Prepares for the stop of the hub: users on their way to another node are not reported as LEFT. */
  retire(): void {
    this.#users.retire();
  }

  /** Ends the streams, and leaves the users to the nodes that they go to. Idempotent. */
  async close(): Promise<void> {
    for (const stop of this.#stop) stop();
    for (const view of [...this.#views.values()]) view.end();
    await this.#users.close();
  }

  #view(project: string): ProjectView {
    const { log, feeds, onError } = this.#options;
    let view = this.#views.get(project);
    if (!view) {
      const onEmpty = () => this.#views.delete(project);
      const onLost = () => {
        this.#users.interrupted = true;
      };
      view = new ProjectView({ ...{ project, feeds, onError, onEmpty, onLost }, store: log.presence });
      this.#views.set(project, view);
    }
    view.retain();
    return view;
  }

  /** Reads nothing while the nodes fill the store again, otherwise the missing users would be reported as LEFT. */
  #ring(project: string): void {
    if (this.#unsettled === 0 && !this.#away && !this.#users.interrupted) this.#views.get(project)?.ring();
  }

  #tick(): void {
    this.#users.tick();
    const wasAway = this.#away || this.#users.interrupted;
    this.#away = this.#options.log.standing.status === 'unreachable';
    if (this.#away || wasAway) for (const view of this.#views.values()) view.interrupted();
    if (this.#away) return;
    this.#users.interrupted = false;
    const isSettled = !wasAway && this.#unsettled === 1;
    this.#unsettled = wasAway ? SETTLE_TICKS : Math.max(0, this.#unsettled - 1);
    this.#ticks++;
    const isDue = (every: number) => this.#ticks % every === 0;
    if (wasAway || isDue(REFRESH_EVERY)) this.#owed.refresh = true;
    if (this.#unsettled === 0 && (isSettled || isDue(EXPIRE_EVERY))) this.#owed.check = true;
    this.#startWork();
  }

  /** Starts what is owed, unless it is being done: the log may take longer than a tick. */
  #startWork(): void {
    if (!this.#working.running) void this.#working.run().catch(this.#options.onError);
  }

  /** What is owed, one thing after the other: what the store may have lost is there again before anybody looks. */
  async #work(): Promise<void> {
    await this.#users.look();
    const { refresh, check } = this.#owed;
    this.#owed = { refresh: false, check: false };
    if (refresh) await this.#users.refresh();
    if (check) {
      await this.#users.expire();
      await Promise.all([...this.#views.values()].map((view) => view.check()));
    }
  }

  #changed({ kind, project, present }: PresenceChange, isNews: boolean): void {
    this.#ring(project);
    this.#options.signals.tell(TOPIC, project);
    if (!isNews || !present || kind === 'CHANGED' || this.#told.take(project) > 0) return;
    const { stamp, log, onError } = this.#options;
    const payload = { userId: present.user, connectionId: present.profile.connectionId };
    const type = kind === 'JOINED' ? 'user_joined' : 'user_left';
    // Its failure stays here, otherwise one user would hold up the batch of all.
    const announce = async () => log.announce(asLive(stamp(HUB_VIEWER, project, { type, payload }).entry));
    announce().catch((error: unknown) => {
      // At most once, and `ready` reports a log that is away.
      if (!hasCode(error, 'UNAVAILABLE')) onError(error);
    });
  }

  #connectionOf(): (viewer: Viewer) => string | undefined {
    const connections = this.#connections?.list() ?? [];
    const byViewer = new Map(connections.map(({ viewer, id }) => [viewer, id]));
    return (viewer) => byViewer.get(viewer);
  }
}

/** Neither the hub itself counts, nor the readers of projects that the hub keeps for itself. */
const isCounted = (viewer: Viewer, project: string): boolean =>
  viewer.method !== 'INTERNAL' && project !== ALL_PROJECTS && project !== SYSTEM_PROJECT && !project.startsWith('~');
