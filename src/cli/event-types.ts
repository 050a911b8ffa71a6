import { type Client, EventTypesDocument } from '../client/index.js';
import type { Config } from '../core/config/config.js';
import type { EventDefinition } from '../core/declare/event.js';
import { didYouMean } from '../core/text/similar.js';
import { CATALOGUE } from '../events/index.js';
import { UsageError } from './command.js';

/** The event types that this command knows: the catalogue, and those in `tidings.config.ts`. */
export const definitionsOf = ({ events }: Pick<Config, 'events'>): readonly EventDefinition[] => [
  ...CATALOGUE,
  ...events,
];

/** The declaration of a type that is written in any case; undefined for one that only a hub may know. */
export const definitionOf = (type: string, config: Pick<Config, 'events'>): EventDefinition | undefined =>
  definitionsOf(config).find(({ name }) => name === type.toLowerCase());

/** The error for a name that is no event type, given those that there are. */
export const unknownType = (type: string, names: readonly string[]): UsageError =>
  new UsageError(
    `there is no event type '${type}'${didYouMean(type.toLowerCase(), names) || ';'} tidings types lists all of them`,
  );

/**
 * Checks names of event types, which may be the team's own: the hub is asked about those that this command does not know.
 *
 * @throws UsageError that names the first unknown one, ClientError.
 */
export async function checkTypes(client: Client, types: readonly string[], config: Config): Promise<void> {
  if (types.every((type) => definitionOf(type, config))) return;
  const { eventTypes } = await client.query(EventTypesDocument);
  const names = eventTypes.map(({ name }) => name);
  const unknown = types.find((type) => !names.includes(type.toLowerCase()));
  if (unknown !== undefined) throw unknownType(unknown, names);
}
