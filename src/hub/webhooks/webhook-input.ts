import { PROJECT_PATTERN, PROJECT_PATTERN_RULE } from '../../auth/project-pattern.js';
import { badInput } from '../../core/errors.js';
import type { Priority } from '../../core/record.js';
import { checkName } from '../../core/text/content.js';
import type { Registry } from '../../events/index.js';
import type { AddressGuard } from './address-guard.js';
import type { StoredWebhook } from './webhook.js';

const MAX_NAME = 100;
const MAX_TAG = 128;
const MAX_TAGS = 32;

/** Webhook to create. Null and an empty list do not narrow. */
export interface WebhookInput {
  /** By default the host of the address. */
  readonly name?: string | null;
  readonly url: string;
  readonly projects: string;
  readonly types?: readonly string[] | null;
  readonly minPriority?: Priority | null;
  readonly tags?: readonly string[] | null;
}

/** Changes of a webhook. What is absent stays; null removes a filter. */
export type WebhookChange = Partial<WebhookInput>;

type Described = Pick<StoredWebhook, 'name' | 'url' | 'projects' | 'types' | 'minPriority' | 'tags'>;

interface InputContext {
  readonly guard: AddressGuard;
  readonly registry: Registry;
}

/** Reads a new webhook. @throws TidingsError `BAD_USER_INPUT` with the field. */
export function readWebhook({ guard, registry }: InputContext, input: WebhookInput): Described {
  const url = guard.read('input.url', input.url);
  const name = input.name ?? url.hostname;
  checkName('input.name', name, MAX_NAME);
  if (!PROJECT_PATTERN.test(input.projects)) throw badInput('input.projects', PROJECT_PATTERN_RULE);
  for (const type of input.types ?? [])
    if (registry.get(type)?.kept === 'live')
      throw badInput('input.types', `Events of type '${type}' are live-only, and webhooks deliver only stored events`);
  const tags = listOf(input.tags);
  if (tags && tags.length > MAX_TAGS) throw badInput('input.tags', `At most ${MAX_TAGS} tags`);
  for (const tag of tags ?? []) checkName('input.tags', tag, MAX_TAG);
  const { projects, minPriority = null } = input;
  return { name, url: url.href, projects, types: listOf(input.types), minPriority, tags };
}

/** Applies changes. @throws TidingsError `BAD_USER_INPUT` with the field. */
export function changedWebhook(context: InputContext, before: Described, change: WebhookChange): Described {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return readWebhook(context, { ...before, ...Object.fromEntries(given) } as WebhookInput);
}

const listOf = (items: readonly string[] | null | undefined): readonly string[] | null =>
  items && items.length > 0 ? [...new Set(items)] : null;
