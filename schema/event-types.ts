import type { EventDefinition } from '../src/core/declare/event.js';
import type { FieldKind, FieldSpec, Fields } from '../src/core/declare/field.js';
import { eventNames } from '../src/core/declare/names.js';

const SCALARS: Partial<Record<FieldKind, string>> = {
  ...{ string: 'string', id: 'string', dateTime: 'string' },
  ...{ int: 'number', safeInt: 'number', float: 'number' },
  ...{ boolean: 'boolean', json: 'unknown' },
};

/** TypeScript that types events by the wire name of their type: what `src/client/generated/event-types.ts` holds. */
export function printedEventTypes(definitions: readonly EventDefinition[]): string {
  const sorted = [...definitions].sort((a, b) => (a.name < b.name ? -1 : 1));
  const published = sorted.filter(({ from }) => from.some((publisher) => publisher !== 'hub'));
  const keyed = sorted.filter(({ key }) => key !== undefined);
  const liveOnly = published.filter(({ kept }) => kept === 'live').map(({ name }) => `'${name}'`);
  const inputs = published.map((definition) => eventNames(definition).input);
  return `/* Written by \`npm run schema\`. */
import type {\n${inputs.map((name) => `  ${name},\n`).join('')}} from './graphql.js';

/** Payload of each event type, by its wire name. Extend it to type event types of your own. */
export interface EventPayloads {
${sorted.map(({ name, description, payload }) => `  /** ${description} */\n  ${name}: ${fieldsType(payload)};\n`).join('')}}

/** Payload to publish of each event type that clients may publish. Extend it to type event types of your own. */
export interface EventInputs {
${published.map((definition) => `  ${definition.name}: ${eventNames(definition).input};\n`).join('')}}

/** Payload field that is the key, of each event type with a current state. Extend it to type event types of your own. */
export interface EventKeys {
${keyed.map(({ name, key }) => `  ${name}: '${key}';\n`).join('')}}

/** Event types that clients may publish and that the hub does not store. */
export const LIVE_ONLY: ReadonlySet<string> = /* @__PURE__ */ new Set([${liveOnly.join(', ')}]);
`;
}

function fieldsType(fields: Fields): string {
  const members = Object.entries<FieldSpec>(fields).map(([name, spec]) => {
    // A field with a default is optional to write, and always there to read.
    const isAbsent = spec.optional && spec.default === undefined;
    return `readonly ${name}${isAbsent ? '?' : ''}: ${typeOf(spec)}`;
  });
  return `{ ${members.join('; ')} }`;
}

function typeOf({ kind, item, values, fields }: FieldSpec): string {
  if (kind === 'list') return `readonly ${item!.kind === 'enum' ? `(${typeOf(item!)})` : typeOf(item!)}[]`;
  if (kind === 'enum') return values!.map((value) => `'${value}'`).join(' | ');
  return kind === 'object' ? fieldsType(fields!) : SCALARS[kind]!;
}
