/**
 * The public door: declare event types, configure, and embed a hub in an application of your own.
 *
 * @packageDocumentation
 */

export { type Config, ConfigError, type ConfigInput, defineConfig } from './core/config/config.js';
export { defineEvent, type EventDefinition, type Kept, type Publisher } from './core/declare/event.js';
export * as field from './core/declare/field.js';
export { type ErrorCode, TidingsError } from './core/errors.js';
export type { Actor, EventRecord, LiveRecord, Priority } from './core/record.js';
export { CATALOGUE, createRegistry, type Registry } from './events/index.js';
export { createSchema, type SchemaOptions } from './schema/index.js';
export { type RunningHub, startHub } from './wiring/compose.js';
export { loadConfig } from './wiring/engines.js';
export type { StartOptions } from './wiring/start-arguments.js';
