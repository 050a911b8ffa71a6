import type { EventDefinition } from './event.js';
import type { FieldKind, FieldSpec } from './field.js';

/** GraphQL scalar of each kind of field that has one. */
export const SCALARS = {
  string: 'String',
  id: 'ID',
  int: 'Int',
  safeInt: 'SafeInt',
  float: 'Float',
  boolean: 'Boolean',
  dateTime: 'DateTime',
  json: 'JSON',
} as const satisfies Partial<Record<FieldKind, string>>;

/** GraphQL type of a payload field, without its nullability: `String`, `TaskStatus`, `[Artifact!]`. */
export function typeName({ kind, name, item }: FieldSpec): string {
  if (kind === 'list') return `[${typeName(item!)}!]`;
  return kind === 'enum' || kind === 'object' ? name! : SCALARS[kind];
}

/** Every GraphQL name of an event type, derived from its wire name by one rule and nothing else. */
export interface EventNames {
  /** `FILE_CHANGE`, the value of `EventType`. */
  readonly enumValue: string;
  /** `FileChange`, the object type. */
  readonly object: string;
  /** `FileChangeInput`. */
  readonly input: string;
  /** `publishFileChange`. */
  readonly mutation: string;
  /** `fileChange`: the subscription, and the member of `EventInput`. */
  readonly field: string;
  /** `fileChangeHistory`, on `Project`. */
  readonly history: string;
  /** `latestFileChange`, on `Project`, for keyed types. */
  readonly latest: string;
}

export function eventNames({ name }: Pick<EventDefinition, 'name'>): EventNames {
  const object = name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const field = object[0]!.toLowerCase() + object.slice(1);
  return {
    enumValue: name.toUpperCase(),
    object,
    input: `${object}Input`,
    mutation: `publish${object}`,
    field,
    history: `${field}History`,
    latest: `latest${object}`,
  };
}
