import { isInterfaceType } from 'graphql';
import type { EventDefinition } from '../../src/core/declare/event.js';
import type { FieldKind, FieldSpec, Fields } from '../../src/core/declare/field.js';
import { eventNames } from '../../src/core/declare/names.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';
import { block, code, page, sentence, table } from './markdown.js';

const INTRO = `The event types that every hub has, with all of their fields. The subscription is named after the type in camel case:
\`file_change\` is followed with \`fileChange\` and published with \`publishFileChange\`. Its history is \`fileChangeHistory\` on
\`Project\`. A type with a key also has the current state: \`latestFileChange\` would return the latest event of each key.

[Your own event types](../guides/own-event-types.md) get the same names by the same rule.`;

/** Page of the catalogue. */
export function eventsPage(): string {
  const domains = new Set(CATALOGUE.map(({ domain }) => domain));
  return page('Event catalogue', INTRO, [
    '## Envelope',
    'Every event has these fields beside those of its payload.',
    envelope(),
    ...[...domains].flatMap((domain) => [`## ${title(domain)}`, ...definitionsOf(domain).map(eventSection)]),
  ]);
}

/** Sorted: the exports of a module have another order under other loaders. */
const definitionsOf = (domain: string): EventDefinition[] =>
  CATALOGUE.filter((definition) => definition.domain === domain).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );

function envelope(): string {
  const event = createSchema({ registry: createRegistry(CATALOGUE) }).getType('Event');
  if (!isInterfaceType(event)) throw new TypeError('The schema has no interface Event');
  const rows = Object.values(event.getFields()).map(({ name, type, description }) => [
    code(name),
    code(String(type)),
    sentence(description ?? ''),
  ]);
  return table(['field', 'type', 'meaning'], rows);
}

function eventSection(definition: EventDefinition): string {
  const { name, description, payload, example } = definition;
  const rows = fieldRows(payload);
  return [
    `### ${name}`,
    description,
    factsOf(definition),
    table(['field', 'type', 'required', 'meaning'], rows),
    block('json', JSON.stringify(example, null, 2)),
  ].join('\n\n');
}

const PUBLISHERS = {
  clients: 'any credential with PUBLISH',
  admins: 'a credential with ADMIN',
  hub: 'the hub',
} as const;

function factsOf(definition: EventDefinition): string {
  const { key, kept, from, retentionDays, byNameOnly } = definition;
  const { object, latest } = eventNames(definition);
  const facts = [
    `- Type ${code(object)}, published by ${from.map((publisher) => PUBLISHERS[publisher]).join(' or ')}.`,
    kept === 'live' ? '- Live-only: not stored, no cursor, delivered at most once.' : '- Stored and replayed.',
  ];
  if (key !== undefined) facts.push(`- Key ${code(key)}: ${code(latest)} returns the latest event of each.`);
  if (retentionDays !== undefined) facts.push(`- Retained for ${retentionDays} days at most.`);
  if (byNameOnly) facts.push('- Delivered only to streams that name this type.');
  return facts.join('\n');
}

function fieldRows(fields: Fields, prefix = ''): string[][] {
  return Object.entries(fields).flatMap(([name, spec]) => {
    const path = `${prefix}${name}`;
    const nested = spec.fields ?? spec.item?.fields;
    return [
      [code(path), typeOf(spec), requiredOf(spec), meaningOf(spec)],
      ...(nested ? fieldRows(nested, `${path}.`) : []),
    ];
  });
}

const SCALARS: Partial<Record<FieldKind, string>> = {
  ...{ string: 'String', id: 'ID', int: 'Int', safeInt: 'SafeInt', float: 'Float', boolean: 'Boolean' },
  ...{ dateTime: 'DateTime', json: 'JSON' },
};

function typeOf({ kind, name, item }: FieldSpec): string {
  if (item) return `list of ${typeOf(item)}`;
  return code(SCALARS[kind] ?? name ?? kind);
}

function requiredOf({ optional, default: usual }: FieldSpec): string {
  if (!optional) return 'yes';
  return usual === undefined ? 'no' : `no; default ${code(JSON.stringify(usual))}`;
}

function meaningOf({ description, values, formerly }: FieldSpec): string {
  const accepted = values ? ` One of ${values.map(code).join(', ')}.` : '';
  const earlier = formerly ? ` Formerly ${code(formerly)}.` : '';
  return `${sentence(description)}${accepted}${earlier}`;
}

const title = (domain: string): string => domain[0]!.toUpperCase() + domain.slice(1);
