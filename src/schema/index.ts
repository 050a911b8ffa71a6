import { mergeSchemas } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from '../events/index.js';
import { createBuilder } from './builder.js';
import { PayloadTypes } from './payload-types.js';
import { registerEvents } from './register.js';
import { addApiKeys } from './types/access/api-keys.js';
import { addAudit } from './types/access/audit.js';
import { addBoardLinks } from './types/access/board-links.js';
import { addSession } from './types/access/session.js';
import { addBroadcasts } from './types/broadcasts.js';
import { addEnums } from './types/enums.js';
import { addEvent, addEventReading } from './types/events/event.js';
import { addEventCounts } from './types/events/event-counts.js';
import { addEventTypes } from './types/events/event-types.js';
import { addPublishEvents, addPublishOptions } from './types/events/publish-events.js';
import { addHooks } from './types/hooks.js';
import { addAlerts } from './types/operate/alerts.js';
import { addConnections } from './types/operate/connections.js';
import { addMaintenance } from './types/operate/maintenance.js';
import { addMetricValues } from './types/operate/metric-values.js';
import { addNodes } from './types/operate/nodes.js';
import { addSources } from './types/operate/sources.js';
import { addStats } from './types/operate/stats.js';
import { addSystemStatus } from './types/operate/system-status.js';
import { addPresence } from './types/projects/presence.js';
import { addProjectSettings, addProjectSettingsInputs } from './types/projects/project-settings.js';
import { addProjectMutations, addProjectQueries, addProjectState, addProjectTypes } from './types/projects/projects.js';
import { addReadPositions } from './types/projects/read-positions.js';
import { addWebhooks } from './types/webhooks.js';

export { isViewerIndependent, type SchemaContext } from './builder.js';
export { ANSWERED, createOpenApi } from './openapi/openapi.js';
export { toPublishOptions } from './types/events/publish-events.js';

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
  addMetricValues(builder);
  addBroadcasts(builder, { enums, payloads });
  addSystemStatus(builder, payloads);
  addAlerts(builder, payloads);
  addMaintenance(builder);
  addSources(builder, payloads);
  addPresence(builder, payloads);
  addApiKeys(builder, enums);
  addBoardLinks(builder);
  addHooks(builder);
  addWebhooks(builder, enums);
  const schema = builder.toSchema();
  return extend.length === 0 ? schema : mergeSchemas({ schemas: [schema, ...extend] });
}
