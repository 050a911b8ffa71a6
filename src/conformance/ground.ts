import { randomBytes } from 'node:crypto';
import { systemClock } from '../core/clock.js';
import { codesOf, type Target } from './wire/target.js';

/** The key that was given may not do what the checks need. */
export class LacksRights extends Error {
  override readonly name = 'LacksRights';
}

const CREATE = 'mutation ($id: ID!) { createProject(input: {id: $id, name: "Conformance"}) { createdAt } }';
const DELETE = 'mutation ($id: ID!) { deleteProject(id: $id) { id } }';
const CREATE_KEY = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }';
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }';

const WITHOUT_RIGHTS: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_FOUND']);

export interface ThrowAwayKey {
  readonly id: string;
  readonly target: Target;
}

/** Throw-away projects and API keys on a hub. `clear` removes all of them. */
export class Ground {
  /** The hub with the key that was given: it makes and removes, and nothing else. */
  readonly admin: Target;
  /** The hub with a throw-away key, which may READ and PUBLISH in the throw-away projects. */
  readonly member: Target;
  /** Project of the checks that run one after the other. */
  readonly project: string;
  readonly #stem: string;
  readonly #projects = new Set<string>();
  readonly #keys = new Set<string>();
  #made = 0;
  #isCleared = false;
  /** Clock of the hub minus the clock of this machine, in milliseconds. */
  #clockAheadMs = 0;

  private constructor(admin: Target) {
    this.admin = admin;
    this.#stem = `conformance-${randomBytes(4).toString('hex')}`;
    this.project = this.#stem;
    this.member = admin;
  }

  /** @throws LacksRights, and Error for a hub that cannot be reached or rejects the key. */
  static async prepare(admin: Target): Promise<Ground> {
    const ground = new Ground(admin);
    try {
      const { data, errors, status } = await ground.#create(ground.project);
      if (!data) throw ground.#refused({ errors, status });
      ground.#clockAheadMs = Date.parse(data.createProject.createdAt) - systemClock.now();
      Object.assign(ground, { member: (await ground.newKey()).target });
      return ground;
    } catch (error) {
      await ground.clear().catch(() => 'the first error says more');
      throw reached(error, admin.url);
    }
  }

  /** Creates another project, which the throw-away keys may read too. @param id a deleted one, to make it anew. */
  async newProject(id = `${this.#stem}-${++this.#made}`): Promise<string> {
    const { data, errors, status } = await this.#create(id);
    if (!data) throw this.#refused({ errors, status });
    return id;
  }

  async deleteProject(id: string): Promise<void> {
    await this.admin.data(DELETE, { id });
    this.#projects.delete(id);
  }

  /** Creates a key with READ and PUBLISH on the throw-away projects. @param livesMs until it expires; for ever when absent. */
  async newKey({
    livesMs,
    projects = `${this.#stem}*`,
  }: {
    livesMs?: number;
    projects?: string;
  } = {}): Promise<ThrowAwayKey> {
    const expiresAt =
      livesMs === undefined ? null : new Date(systemClock.now() + this.#clockAheadMs + livesMs).toISOString();
    const grants = [{ projects, actions: ['READ', 'PUBLISH'] }];
    const input = { name: this.#stem, grants, expiresAt };
    const { createApiKey } = await this.admin.data<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      CREATE_KEY,
      { input },
    );
    const { id } = createApiKey.apiKey;
    this.#keys.add(id);
    if (this.#isCleared) await this.clear();
    return { id, target: this.admin.as(createApiKey.secret) };
  }

  async revoke({ id }: ThrowAwayKey): Promise<void> {
    await this.admin.data(REVOKE, { id });
    this.#keys.delete(id);
  }

  /** Deletes the projects and revokes the keys, and from then on each that a check still makes. Idempotent. */
  async clear(): Promise<void> {
    this.#isCleared = true;
    const left = [
      ...[...this.#projects].map((id) => this.deleteProject(id)),
      ...[...this.#keys].map((id) => this.revoke({ id, target: this.admin })),
    ];
    const failed = (await Promise.allSettled(left)).find((result) => result.status === 'rejected');
    if (failed) throw new Error(`${this.#stem} could not be removed from the hub: ${failed.reason}`);
  }

  async #create(id: string) {
    const answer = await this.admin.post<{ createProject: { createdAt: string } }>(CREATE, { id });
    if (answer.data) this.#projects.add(id);
    if (this.#isCleared) await this.clear();
    return answer;
  }

  #refused({ errors, status }: Pick<Awaited<ReturnType<Target['post']>>, 'errors' | 'status'>): Error {
    const [error] = errors ?? [];
    if (!error) return new Error(`${this.admin.url} answered ${status}, and no hub does`);
    const [code = ''] = codesOf({ errors });
    if (!WITHOUT_RIGHTS.has(code)) return new Error(`${code}: ${error.message}`);
    return new LacksRights('the key may not create throw-away projects; it needs ADMIN on conformance-*');
  }
}

/** A failed fetch has its reason in its cause. */
function reached(error: unknown, url: string): unknown {
  const { cause, name } = error as { cause?: { code?: string; message?: string }; name?: string };
  const reason = name === 'TimeoutError' ? 'no answer' : (cause?.code ?? cause?.message);
  return reason === undefined ? error : new Error(`${url} cannot be reached: ${reason}`);
}
