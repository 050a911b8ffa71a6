import { z } from 'zod';
import { PROJECT_ID } from '../../core/project-id.js';
import type { OpenSource, SharedSourceParts, SharedSourceType, SourceRoute } from '../source.js';
import type { Forge } from './forge.js';
import { gitea } from './gitea/gitea.js';
import { github } from './github/github.js';
import { GITHUB_API, MissedDeliveries } from './github/missed-deliveries.js';
import { gitlab } from './gitlab/gitlab.js';
import { type Hook, OWN_PROJECTS, projectFinder, type RepositoryProjects } from './hook.js';
import { createHookRoutes } from './hook-route.js';

/** Declaration of a forge: secrets that sign, and the projects of the repositories that they may deliver for. */
interface ForgeConfig {
  /** Several are each accepted, so that a new one can replace an old one. */
  readonly secret: string | readonly string[];
  /** By default each repository has the project of its own name. */
  readonly projects?: RepositoryProjects | undefined;
  /** Token of the API by which missed deliveries are requested again; GitHub only. */
  readonly token?: string | undefined;
  /** Address of that API. */
  readonly api?: string | undefined;
}

const secret = z.string().min(1);
/** Project of a repository: an id, with `*` for the name of the repository. */
const project = z
  .string()
  .refine(
    (id) => PROJECT_ID.test(id.replace('*', 'x')) && id !== 'system',
    'must be the id of a project; * in it stands for the name of the repository',
  );

const settings = {
  secret: z.union([secret, z.array(secret).min(1).readonly()]),
  projects: z.record(z.string().min(1), project).optional(),
};

const githubSettings = z
  .strictObject({ ...settings, token: z.string().min(1).optional(), api: z.url({ protocol: /^https?$/ }).optional() })
  .refine(({ token, projects }) => token === undefined || projects !== undefined, {
    path: ['projects'],
    message: 'must name the repositories whose missed deliveries the token is for',
  });

const forgeSource = (forge: Forge, schema: z.ZodType<ForgeConfig>): SharedSourceType<ForgeConfig> => ({
  type: forge.type,
  schema,
  secretsOf: ({ secret, token }) => [...[secret].flat(), ...(token === undefined ? [] : [token])],
  openAll: (configs, parts) => new ForgeSource(forge, configs, parts),
});

/** The forges: those that are declared, and those of `tidings hooks add`. */
export const FORGE_SOURCES: readonly SharedSourceType<ForgeConfig>[] = [
  forgeSource(github, githubSettings),
  forgeSource(gitlab, z.strictObject(settings)),
  forgeSource(gitea, z.strictObject(settings)),
];

/** Id of a hook of `tidings hooks add`, at the end of its path. */
const HOOK_ID = /\/([0-9a-f]{16})$/;

class ForgeSource implements OpenSource {
  readonly name: string;
  readonly project = null;
  readonly routes: readonly SourceRoute[];
  readonly #forge: Forge;
  readonly #declared: readonly Hook[];
  readonly #parts: SharedSourceParts;
  readonly #missed: readonly MissedDeliveries[];

  constructor(forge: Forge, configs: readonly ForgeConfig[], parts: SharedSourceParts) {
    this.name = forge.type;
    this.#forge = forge;
    this.#parts = parts;
    this.#declared = configs.map(({ secret, projects = OWN_PROJECTS }) => ({
      secrets: [secret].flat(),
      projectOf: projectFinder(projects),
    }));
    const { checkSignature, sinkFor, mayPublish, clock, onError } = parts;
    this.routes = createHookRoutes({ forge, checkSignature, sinkFor, hooksAt: (path) => this.#hooksAt(path) });
    this.#missed = configs.flatMap(({ token, projects = {}, api = GITHUB_API }) =>
      token === undefined
        ? []
        : [new MissedDeliveries({ api, token, repositories: Object.keys(projects), mayPublish, clock, onError })],
    );
  }

  async start(): Promise<void> {
    for (const missed of this.#missed) void missed.look();
  }

  async close(): Promise<void> {
    await Promise.all(this.#missed.map((missed) => missed.close()));
  }

  async #hooksAt(path: string): Promise<readonly Hook[]> {
    const [, id] = HOOK_ID.exec(path) ?? [];
    if (id === undefined) return path === `/hooks/${this.#forge.type}` ? this.#declared : [];
    const stored = await this.#parts.findHook(id);
    if (stored?.forge !== this.#forge.type || stored.secret === null) return [];
    return [{ secrets: [stored.secret], projectOf: projectFinder({ [stored.repository]: stored.project }) }];
  }
}
