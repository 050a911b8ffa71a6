import { isDeepStrictEqual } from 'node:util';
import type { EventDefinition } from '../core/declare/event.js';
import type { FieldSpec } from '../core/declare/field.js';
import { eventNames, typeName } from '../core/declare/names.js';
import * as admin from './admin.js';
import * as agents from './agents.js';
import * as chat from './chat.js';
import * as deployments from './deployments.js';
import * as memory from './memory.js';
import * as progress from './progress.js';
import * as projects from './projects.js';
import * as system from './system.js';
import * as workflow from './workflow.js';
import * as workspace from './workspace.js';

const DOMAINS = [workspace, progress, workflow, agents, deployments, chat, projects, memory, system, admin];

/** Event types of the product: all exports of the domain files. */
export const CATALOGUE: readonly EventDefinition[] = DOMAINS.flatMap((domain) =>
  Object.values<EventDefinition>(domain),
);

const KEYS = new Map(CATALOGUE.map(({ name, key }) => [name, key]));

/** Key of an event of the catalogue; null for types without one. */
export function keyOfEvent(type: string, payload: Readonly<Record<string, unknown>>): string | null {
  const key = KEYS.get(type);
  return key === undefined ? null : String(payload[key]);
}

/** Event types of a hub: the catalogue and the types of the team. */
export interface Registry {
  readonly definitions: readonly EventDefinition[];
  /** By wire name. */
  get(name: string): EventDefinition | undefined;
}

/**
 * @throws TypeError when two declarations have one wire name, derive one GraphQL name, give one name of an enum or a
 * nested object different contents, or give a payload field of one name different GraphQL types.
 */
export function createRegistry(definitions: readonly EventDefinition[]): Registry {
  const byName = new Map<string, EventDefinition>();
  const names = new Map<string, Claim>();
  for (const definition of definitions) {
    if (byName.has(definition.name)) throw new TypeError(`event '${definition.name}' is declared twice`);
    byName.set(definition.name, definition);
    for (const claim of claimsOf(definition)) {
      const earlier = names.get(claim.name);
      if (earlier && (!claim.content || !isDeepStrictEqual(claim.content, earlier.content)))
        throw new TypeError(`events '${earlier.event}' and '${claim.event}' give '${claim.name}' different meanings`);
      names.set(claim.name, claim);
    }
  }
  refuseMixedFields(definitions);
  return { definitions: [...definitions], get: (name) => byName.get(name) };
}

/** Refuses fields that one GraphQL operation could not ask for side by side. */
function refuseMixedFields(definitions: readonly EventDefinition[]): void {
  const uses = new Map<string, { readonly event: string; readonly type: string }>();
  for (const { name: event, payload } of definitions)
    for (const [field, spec] of Object.entries<FieldSpec>(payload)) {
      const type = typeName(spec);
      const first = uses.get(field) ?? { event, type };
      uses.set(field, first);
      if (first.type === type) continue;
      throw new TypeError(
        `field '${field}' is ${first.type} in event '${first.event}' and ${type} in event '${event}'; rename one of the two`,
      );
    }
}

/** GraphQL name of a declaration. Enums and nested objects with the same content may share a name. */
interface Claim {
  readonly name: string;
  readonly event: string;
  readonly content?: unknown;
}

function claimsOf(definition: EventDefinition): Claim[] {
  const { object, input, history, latest } = eventNames(definition);
  // Fields of `Project` start in lower case and types in upper case, so both fit in one set of names.
  const own = [object, input, `${object}Connection`, `${object}Edge`, history, latest];
  return [
    ...own.map((name) => ({ name, event: definition.name })),
    ...Object.values(definition.payload).flatMap((field) => nestedClaims(field, definition.name)),
  ];
}

function nestedClaims(field: FieldSpec, event: string): Claim[] {
  if (field.item) return nestedClaims(field.item, event);
  const { name, values, fields } = field;
  if (!name) return [];
  if (!fields) return [{ name, event, content: values }];
  return [
    { name, event, content: fields },
    { name: `${name}Input`, event, content: fields },
    ...Object.values(fields).flatMap((nested) => nestedClaims(nested, event)),
  ];
}
