import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { by, type RecordAudit } from '../auth/audit.js';
import { authenticated, authorize, can, Denial, SYSTEM_PROJECT } from '../auth/rights.js';
import type { Viewer } from '../auth/viewer.js';
import { SingleFlight } from '../core/async/single-flight.js';
import type { Clock } from '../core/clock.js';
import { badInput, TidingsError } from '../core/errors.js';
import { isFirst } from '../core/is-first.js';
import type { KeyedRecords } from '../core/log.js';
import { PROJECT_ID, PROJECT_ID_ACCEPTS } from '../core/project-id.js';
import { checkName } from '../core/text/content.js';
import type { SecretBox } from './nodes/secret-box.js';

/** Forges that a hook can be for. */
const FORGES = ['github', 'gitlab', 'gitea'] as const;
export type ForgeName = (typeof FORGES)[number];

const KIND = 'forge-hook';
const MAX_HOOKS = 1_000;
const MAX_REPOSITORY = 256;
/** A node uses and forgets hooks of other nodes within this time. */
const RELOAD_MS = 1_000;
/** Stands for the name of the repository. */
const OWN_NAME = '*';

/** Public description of a hook, by which a forge may deliver events of repositories. */
export interface ForgeHook {
  readonly id: string;
  readonly forge: ForgeName;
  /** Pattern of the paths of the repositories, such as `octo/*`. */
  readonly repository: string;
  /** Null where each repository has the project of its own name. */
  readonly project: string | null;
  /** Path of the hub at which the forge delivers. */
  readonly path: string;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Id of the actor who made it. */
  readonly createdBy: string;
}

export interface ForgeHookInput {
  readonly forge: ForgeName;
  readonly repository: string;
  readonly project?: string | null;
  /** The one that the forge has made; made here when absent. */
  readonly secret?: string | null;
}

const storedHook = z.looseObject({
  ...{ forge: z.enum(FORGES), repository: z.string(), project: z.string().nullable() },
  ...{ createdAt: z.number(), createdBy: z.string(), sealed: z.string() },
});
type Stored = z.infer<typeof storedHook>;

interface ForgeHooksOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly box: SecretBox;
  readonly audit: RecordAudit;
}

/** Hooks of forges that the log stores, for all nodes. A secret is shown once, and stored sealed. */
export class ForgeHooks {
  readonly #options: ForgeHooksOptions;
  readonly #loading: SingleFlight;
  #loaded: ReadonlyMap<string, Stored> = new Map();
  #loadedAt = Number.NEGATIVE_INFINITY;
  #changes = 0;

  constructor(options: ForgeHooksOptions) {
    this.#options = options;
    this.#loading = new SingleFlight(() => this.#load());
  }

  /**
   * Makes a hook. Its secret is in the answer and nowhere else.
   *
   * @throws TidingsError `NOT_FOUND` or `FORBIDDEN` without ADMIN on the project, on `*` where the hook names none;
   * `BAD_USER_INPUT`.
   */
  async create(viewer: Viewer | null, input: ForgeHookInput): Promise<{ secret: string; hook: ForgeHook }> {
    const { forge, repository } = input;
    const project = input.project ?? null;
    requireAdmin(viewer, project);
    checkName('input.repository', repository, MAX_REPOSITORY);
    if (project !== null && (!PROJECT_ID.test(project) || project === SYSTEM_PROJECT))
      throw badInput('input.projectId', `Accepted: ${PROJECT_ID_ACCEPTS}`);
    if (input.secret != null) checkName('input.secret', input.secret, MAX_REPOSITORY);
    const { records, clock, box, audit } = this.#options;
    if ((await records.count(KIND)) >= MAX_HOOKS)
      throw badInput('input', `There are ${MAX_HOOKS} hooks: delete some first`);
    const id = randomBytes(8).toString('hex');
    const secret = input.secret ?? secretFor(forge);
    const stored = { forge, repository, project, createdAt: clock.now(), createdBy: viewer.actor.id };
    await records.put({ kind: KIND, id, value: { ...stored, sealed: box.seal(secret) }, expected: 0 });
    this.#forget();
    audit({ action: 'HOOK_CREATED', ...by(viewer), projectId: project, target: id });
    return { secret, hook: described(id, stored) };
  }

  /**
   * Deletes a hook: its deliveries are refused from then on, on other nodes within a second.
   *
   * @throws TidingsError `NOT_FOUND` for no hook, or one that the viewer may not see.
   */
  async delete(viewer: Viewer | null, id: string): Promise<ForgeHook> {
    const { records, audit } = this.#options;
    for (;;) {
      const record = await records.get(KIND, id);
      const stored = storedHook.safeParse(record?.value).data;
      if (!record || !stored || !maySee(viewer, stored))
        throw new TidingsError('NOT_FOUND', { message: 'No such hook' });
      if (!(await isFirst(records.delete({ kind: KIND, id, expected: record.version })))) continue;
      this.#forget();
      audit({ action: 'HOOK_DELETED', ...by(viewer!), projectId: stored.project, target: id });
      return described(id, stored);
    }
  }

  /** The hooks that the viewer may see, by id: those of projects that it may ADMIN. @throws TidingsError `UNAUTHENTICATED` */
  async list(viewer: Viewer | null): Promise<ForgeHook[]> {
    authenticated(viewer);
    return [...(await this.#read())].flatMap(([id, stored]) => (maySee(viewer, stored) ? [described(id, stored)] : []));
  }

  /**
   * The hook with this id and its secret; null when there is none. Asks the log at most once a second, whatever is asked.
   *
   * @throws TidingsError `UNAVAILABLE`
   */
  async find(id: string) {
    // Again where a hook was made or deleted during the reading.
    while (this.#options.clock.elapsed() - this.#loadedAt >= RELOAD_MS) await this.#loading.run();
    const stored = this.#loaded.get(id);
    if (!stored) return null;
    const { forge, repository, project, sealed } = stored;
    return { forge, repository, project: project ?? OWN_NAME, secret: this.#options.box.open(sealed) };
  }

  async #load(): Promise<void> {
    const changes = this.#changes;
    this.#loaded = await this.#read();
    if (changes === this.#changes) this.#loadedAt = this.#options.clock.elapsed();
  }

  async #read(): Promise<Map<string, Stored>> {
    return new Map(
      (await this.#options.records.list(KIND)).flatMap(({ id, value }) => {
        const stored = storedHook.safeParse(value).data;
        return stored ? [[id, stored] as const] : [];
      }),
    );
  }

  #forget(): void {
    this.#changes++;
    this.#loadedAt = Number.NEGATIVE_INFINITY;
  }
}

/** One for GitLab is a signing token too, which has a form. */
function secretFor(forge: ForgeName): string {
  const bytes = randomBytes(32);
  return forge === 'gitlab' ? `whsec_${bytes.toString('base64')}` : bytes.toString('hex');
}

/** A hook without a project may deliver to any. */
function requireAdmin(viewer: Viewer | null, project: string | null): asserts viewer is Viewer {
  authenticated(viewer);
  if (project !== null) return authorize(viewer, 'ADMIN', project);
  if (can(viewer, 'ADMIN', '*')) return;
  throw new TidingsError('FORBIDDEN', {
    message: 'A hook without a project needs ADMIN on *',
    cause: new Denial(viewer, 'ADMIN', '*'),
  });
}

const maySee = (viewer: Viewer | null, { project }: Pick<Stored, 'project'>) =>
  viewer !== null && can(viewer, 'ADMIN', project ?? '*');

function described(id: string, hook: Omit<ForgeHook, 'id' | 'path'>): ForgeHook {
  const { forge, repository, project, createdAt, createdBy } = hook;
  return { id, forge, repository, project, path: `/hooks/${forge}/${id}`, createdAt, createdBy };
}
