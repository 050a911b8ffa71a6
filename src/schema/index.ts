import { mergeSchemas } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from '../events/index.js';
import { createBuilder } from './builder.js';
import { PayloadTypes } from './payload-types.js';
import { registerEvents } from './register.js';
import { addAlerts } from './types/alerts.js';
import { addApiKeys } from './types/api-keys.js';
import { addAudit } from './types/audit.js';
import { addBroadcasts } from './types/broadcasts.js';
import { addConnections } from './types/connections.js';
import { addEnums } from './types/enums.js';
import { addEvent, addEventReading } from './types/event.js';
import { addEventCounts } from './types/event-counts.js';
import { addEventTypes } from './types/event-types.js';
import { addHooks } from './types/hooks.js';
import { addMaintenance } from './types/maintenance.js';
import { addNodes } from './types/nodes.js';
import { addPresence } from './types/presence.js';
import { addProjectSettings, addProjectSettingsInputs } from './types/project-settings.js';
import { addProjectMutations, addProjectQueries, addProjectState, addProjectTypes } from './types/projects.js';
import { addPublishEvents, addPublishOptions } from './types/publish-events.js';
import { addReadPositions } from './types/read-positions.js';
import { addSession } from './types/session.js';
import { addSources } from './types/sources.js';
import { addStats } from './types/stats.js';
import { addSystemStatus } from './types/system-status.js';
import { addWebhooks } from './types/webhooks.js';

export { isViewerIndependent, type SchemaContext } from './builder.js';
export { ANSWERED, createOpenApi } from './openapi/openapi.js';
export { toPublishOptions } from './types/publish-events.js';

export interface SchemaOptions {
  /** The event types that the schema is derived from. */
  readonly registry: Registry;
  /** Executable schemas of an application that embeds the hub. They are merged with the schema of the hub. */
  readonly extend?: readonly GraphQLSchema[];
}

/** Builds the executable schema. Its resolvers need a `SchemaContext`. */
export function createSchema({ registry, extend = [] }: SchemaOptions): GraphQLSchema {
  const builder = createBuilder();
  const enums = addEnums(builder, registry);
  addEvent(builder, registry, enums);
  addProjectTypes(builder);
  addProjectSettings(builder, enums);
  const options = addPublishOptions(builder, enums);
  const payloads = new PayloadTypes(builder, registry.definitions);
  const events = registerEvents(registry, { builder, enums, options, payloads });
  addPublishEvents(builder, options, events);
  addProjectState(builder, events);
  addEventReading(builder, enums);
  addEventCounts(builder, enums);
  addReadPositions(builder);
  addProjectQueries(builder);
  addProjectMutations(builder, addProjectSettingsInputs(builder, enums));
  addEventTypes(builder, registry, enums);
  addSession(builder, enums);
  addAudit(builder);
  addNodes(builder);
  addConnections(builder, payloads);
  addStats(builder);
  addBroadcasts(builder, { enums, payloads });
  addSystemStatus(builder, payloads);
  addAlerts(builder, payloads);
  addMaintenance(builder);
  addSources(builder, payloads);
  addPresence(builder, payloads);
  addApiKeys(builder, enums);
  addHooks(builder);
  addWebhooks(builder, enums);
  const schema = builder.toSchema();
  return extend.length === 0 ? schema : mergeSchemas({ schemas: [schema, ...extend] });
}
