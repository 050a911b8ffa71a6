import type { EventDefinition } from '../../src/core/declare/event.js';
import type { FieldSpec, Fields } from '../../src/core/declare/field.js';
import { CATALOGUE } from '../../src/events/index.js';

/**
 * Returns few definitions that cover the traits of all: kinds of field (in a list, optional, with a default, as a key),
 * how a type is kept, and who may publish it. Types that share their traits cannot fail differently.
 */
export function sampleOf(definitions: readonly EventDefinition[]): EventDefinition[] {
  const missing = new Set(definitions.flatMap(traitsOf));
  const sample: EventDefinition[] = [];
  while (missing.size > 0) {
    const gain = (definition: EventDefinition) => new Set(traitsOf(definition).filter((it) => missing.has(it))).size;
    const best = definitions.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    sample.push(best);
    for (const trait of traitsOf(best)) missing.delete(trait);
  }
  return sample;
}

function traitsOf({ payload, key, kept, from, retentionDays, byNameOnly, name }: EventDefinition): string[] {
  return [
    ...fieldTraits(payload),
    `kept ${kept}${retentionDays === undefined ? '' : ' for days'}`,
    `from ${from.join()}`,
    ...(byNameOnly ? ['by name only'] : []),
    ...(key === undefined ? [] : [`key of ${payload[key]!.kind}`]),
    // The last event of a project ends its streams.
    ...(name === 'project_deleted' ? ['ends streams'] : []),
  ];
}

const fieldTraits = (fields: Fields): string[] =>
  Object.values(fields).flatMap(({ item, fields: nested, ...spec }) => [
    kindOf(spec, item),
    ...fieldTraits(nested ?? item?.fields ?? {}),
  ]);

const kindOf = ({ kind, optional, default: value }: FieldSpec, item: FieldSpec | undefined): string =>
  [kind, item?.kind, optional && 'optional', value !== undefined && 'default'].filter(Boolean).join(' ');

/** Event types of the catalogue that have, between them, every trait that a declaration can have. */
export const SAMPLE_TYPES: readonly EventDefinition[] = sampleOf(CATALOGUE);
