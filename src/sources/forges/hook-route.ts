import { createHash } from 'node:crypto';
import { badInput, TidingsError } from '../../core/errors.js';
import { growingCache } from '../../core/growing-cache.js';
import { isObject, parseJson } from '../../core/text/json.js';
import type { SharedSourceParts, SourceAnswer, SourceRequest, SourceRoute } from '../source.js';
import { Fields } from './fields.js';
import type { Forge, Mapper } from './forge.js';
import type { Hook } from './hook.js';
import { publishFound } from './publish-found.js';

/** Deliveries whose body is remembered, so that another one under the same id is noticed whatever it holds. */
const REMEMBERED = 10_000;

export interface HookRouteOptions extends Pick<SharedSourceParts, 'checkSignature' | 'sinkFor'> {
  readonly forge: Forge;
  /** The hooks of a path: those of the settings for the path of the forge, and one for its own path. */
  hooksAt(path: string): Promise<readonly Hook[]>;
}

/** Paths at which a forge delivers: `/hooks/github`, and below it one for each hook of `tidings hooks add`. */
export function createHookRoutes(options: HookRouteOptions): SourceRoute[] {
  const path = `/hooks/${options.forge.type}`;
  const door = new HookDoor(options);
  const row = {
    methods: ['POST'],
    credential: 'ignored',
    handle: (request: SourceRequest) => door.answer(request),
  } as const;
  return [
    { ...row, path },
    { ...row, path: `${path}/*` },
  ];
}

/** Where deliveries of one forge come in. */
class HookDoor {
  readonly #options: HookRouteOptions;
  /** Digest of the body by delivery. */
  readonly #bodies = growingCache<string>(REMEMBERED);

  constructor(options: HookRouteOptions) {
    this.#options = options;
  }

  /** Publishes a delivery, then answers 200. */
  async answer(request: SourceRequest): Promise<SourceAnswer> {
    const hook = await this.#authenticate(request);
    const text = jsonOf(request);
    return text === null ? NOT_JSON : { status: 200, body: await this.#publish(request, { hook, text }) };
  }

  /** The hook whose secret has signed. Without one the answer is the same, whether or not there are hooks. */
  async #authenticate(request: SourceRequest): Promise<Hook> {
    const { forge, checkSignature, hooksAt } = this.#options;
    const hooks = await hooksAt(request.url.pathname);
    let signer: Hook | undefined;
    await checkSignature({ name: `hook:${forge.type}`, address: request.address }, async () => {
      for (const hook of hooks) {
        if (!(await forge.isSigned(request, hook.secrets))) continue;
        signer = hook;
        return true;
      }
      return false;
    });
    return signer!;
  }

  async #publish(request: SourceRequest, { hook, text }: { hook: Hook; text: string }): Promise<object> {
    const { forge } = this.#options;
    const json = parseJson('body', text);
    if (!isObject(json)) throw badInput('body', 'The body must be a JSON object');
    const body = new Fields(json);
    const event = forge.eventOf(request.headers, body);
    const deliveryId = forge.deliveryId(request);
    // Several hooks get one event under the same id, each with a body of its own.
    const delivery = `${request.url.pathname} ${deliveryId}`;
    const digest = createHash('sha256').update(request.body).digest('base64url');
    if ((this.#bodies.get(delivery) ?? digest) !== digest)
      throw new TidingsError('CONFLICT', { message: 'A delivery with this id had another body' });
    const repository = forge.repositoryOf(body);
    const project = repository === undefined ? null : hook.projectOf(repository);
    if (repository === undefined || project === null)
      return { published: 0, ignored: repository === undefined ? 'It is about no repository' : NO_PROJECT };
    const found = mapperOf(forge, event)({ forge: forge.type, event, repository, body });
    const origin = { deliveryKey: `${forge.type}:${deliveryId}`, repository, actor: forge.actorOf(body) };
    const published = await publishFound(this.#options.sinkFor(project), found, origin);
    this.#bodies.set(delivery, digest);
    return { published, project };
  }
}

const NO_PROJECT = 'Its repository has no project in the settings of this hook';

/** An event without a row, which a forge may have added lately, becomes nothing. */
const mapperOf = ({ mappers }: Forge, event: string): Mapper =>
  Object.hasOwn(mappers, event) ? mappers[event]! : () => [];

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;

const NOT_JSON: SourceAnswer = {
  status: 415,
  body: {
    errors: [
      {
        message: 'The body must be application/json in UTF-8, or a form with the field payload',
        extensions: { code: 'BAD_USER_INPUT', field: 'content-type' },
      },
    ],
  },
};

/** Text of the JSON of a delivery, which GitHub and Gitea can also send as the field `payload` of a form. Null for another type. */
function jsonOf({ headers, body }: SourceRequest): string | null {
  const type = headers['content-type'] ?? '';
  if (FORM_TYPE.test(type)) return new URLSearchParams(body.toString()).get('payload');
  return JSON_TYPE.test(type) ? body.toString() : null;
}
