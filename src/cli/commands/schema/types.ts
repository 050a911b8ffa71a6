import { Help } from 'commander';
import { type EventDefinition, isPublishable } from '../../../core/declare/event.js';
import type { FieldKind, FieldSpec } from '../../../core/declare/field.js';
import type { CliCommand } from '../../command.js';
import { definitionOf, definitionsOf, unknownType } from '../../event-types.js';
import { print } from '../../terminal.js';

export const types: CliCommand = {
  name: 'types',
  arguments: '[type]',
  summary: 'list the event types, or show the fields of one',
  about: "The types are those of the catalogue and the team's own in tidings.config.ts.",
  examples: ['tidings types', 'tidings types task_update', 'tidings types commit --json'],
  options: [{ flags: '--json', doc: 'the declarations as JSON' }],
  async run({ args: [type], options, loaded: { config } }) {
    const all = definitionsOf(config);
    const one = type === undefined ? undefined : definitionOf(type, config);
    if (type !== undefined && !one)
      throw unknownType(
        type,
        all.map(({ name }) => name),
      );
    if (options.json) await print(JSON.stringify(one ?? all, null, 2));
    else await print(one ? described(one) : listed(all));
  },
};

const help = new Help();

/** Items below one another, with their explanations in a column of their own. */
function table(rows: readonly (readonly [term: string, explanation: string])[]): string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, explanation]) => help.formatItem(term, width, explanation, help));
}

function listed(definitions: readonly EventDefinition[]): string {
  const domains = [...new Set(definitions.map(({ domain }) => domain))];
  return domains
    .map((domain) => {
      const rows = definitions.filter((each) => each.domain === domain);
      return [domain, ...table(rows.map(({ name, description }) => [name, description] as const))].join('\n');
    })
    .join('\n\n');
}

const KEPT = { log: 'in the log: durable and replayed', live: 'not at all: delivered at most once' };

function described(definition: EventDefinition): string {
  const { name, description, key, kept, from, payload, example } = definition;
  const about: [string, string][] = [
    ['published by', from.join(', ')],
    ['kept', KEPT[kept]],
    ['key', key ?? 'none'],
  ];
  const fields = Object.entries(payload).map(([field, spec]) => [field, fieldText(spec)] as const);
  const data = JSON.stringify(example).replaceAll("'", "'\\''");
  return [
    help.boxWrap(`${name}: ${description}`, 80),
    '',
    ...table(about),
    '',
    'Fields:',
    ...table(fields),
    ...(isPublishable(definition) ? ['', 'Example:', `  $ tidings publish ${name} --data '${data}'`] : []),
  ].join('\n');
}

const KINDS: Record<FieldKind, (spec: FieldSpec) => string> = {
  string: () => 'text',
  id: () => 'id',
  int: numberText('whole number'),
  safeInt: numberText('whole number'),
  float: numberText('number'),
  boolean: () => 'true or false',
  dateTime: () => 'time such as 2026-11-21T09:00:00Z',
  json: () => 'any JSON',
  enum: ({ values }) => values!.join(', '),
  list: ({ item }) => `list of ${kindText(item!)}`,
  object: ({ fields }) =>
    `object with ${Object.entries(fields!)
      .map(([name, { optional }]) => `${name}${optional ? '?' : ''}`)
      .join(', ')}`,
};

function numberText(what: string) {
  return ({ min, max }: FieldSpec): string =>
    [what, min === undefined ? [] : `from ${min}`, max === undefined ? [] : `to ${max}`].flat().join(' ');
}

const kindText = (spec: FieldSpec): string => KINDS[spec.kind](spec);

/** Says what a field is, what it accepts, and what happens where it is left out. */
function fieldText(spec: FieldSpec): string {
  const { description, optional, default: usual } = spec;
  const absent = usual === undefined ? 'optional' : `default ${JSON.stringify(usual)}`;
  return `${description} (${kindText(spec)}; ${optional ? absent : 'required'})`;
}
