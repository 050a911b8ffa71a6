import type { Builder } from '../../builder.js';
import type { Enums } from '../enums.js';

export type ProjectSettingsInputs = ReturnType<typeof addProjectSettingsInputs>;

/** Object types of the settings of a project. */
export function addProjectSettings(builder: Builder, { EventType }: Enums): void {
  builder.objectType('TypeRetention', {
    description: 'Retention of one event type.',
    fields: (t) => ({
      type: t.field({ type: EventType, resolve: ({ type }) => type, description: 'The event type.' }),
      days: t.exposeFloat('days', { description: 'Days that its events are retained.' }),
    }),
  });
  builder.objectType('ProjectRetention', {
    description: 'How long a project retains its events. What is null is as the hub has it.',
    fields: (t) => ({
      days: t.float({ nullable: true, resolve: ({ days }) => days ?? null, description: 'Days of all events.' }),
      events: t.field({
        type: 'SafeInt',
        nullable: true,
        resolve: ({ events }) => events ?? null,
        description: 'The newest events that are retained.',
      }),
      types: t.field({
        type: ['TypeRetention'],
        // A type of a team may be declared no longer: no value of the enum stands for it.
        resolve: ({ types }, _, { hub }) => types?.filter(({ type }) => hub.registry.get(type)) ?? [],
        description: 'Types that are retained for fewer days.',
      }),
    }),
  });
  builder.objectType('ProjectQuota', {
    description: 'What may be published to a project in a day, from midnight to midnight UTC, over all nodes.',
    fields: (t) => ({
      eventsPerDay: t.field({
        type: 'SafeInt',
        nullable: true,
        resolve: ({ eventsPerDay }) => eventsPerDay ?? null,
        description: 'Events a day. Null without a limit.',
      }),
      bytesPerDay: t.field({
        type: 'SafeInt',
        nullable: true,
        resolve: ({ bytesPerDay }) => bytesPerDay ?? null,
        description: 'Bytes a day, of payloads as JSON. Null without a limit.',
      }),
      usedEvents: t.field({
        type: 'SafeInt',
        description: 'Events of this day, with those that nodes have reserved. 0 without a limit of events.',
        resolve: async ({ id }, _, { hub }) => (await hub.rules.quotas.used(id)).events,
      }),
      usedBytes: t.field({
        type: 'SafeInt',
        description: 'Bytes of this day, with those that nodes have reserved. 0 without a limit of bytes.',
        resolve: async ({ id }, _, { hub }) => (await hub.rules.quotas.used(id)).bytes,
      }),
    }),
  });
}

/** Inputs of the settings of a project. */
export function addProjectSettingsInputs(builder: Builder, { EventType }: Enums) {
  const TypeRetentionInput = builder.inputType('TypeRetentionInput', {
    description: 'Retention of one event type.',
    fields: (t) => ({
      type: t.field({ type: EventType, required: true, description: 'The event type.' }),
      days: t.float({ required: true, description: 'Days that its events are retained.' }),
    }),
  });
  const retention = builder.inputType('ProjectRetentionInput', {
    description: 'How long a project retains its events. More than the hub retains needs ADMIN on `system`.',
    fields: (t) => ({
      days: t.float({ description: 'Days of all events. Default: those of the hub.' }),
      events: t.field({
        type: 'SafeInt',
        description: 'The newest events that are retained. Default: as the hub has it.',
      }),
      types: t.field({
        type: [TypeRetentionInput],
        description: 'At most 100 types that are retained for fewer days.',
      }),
    }),
  });
  const quota = builder.inputType('ProjectQuotaInput', {
    description: 'What may be published to a project in a day of UTC, over all nodes.',
    fields: (t) => ({
      eventsPerDay: t.field({ type: 'SafeInt', description: 'Events a day. Default: no limit.' }),
      bytesPerDay: t.field({ type: 'SafeInt', description: 'Bytes a day, of payloads as JSON. Default: no limit.' }),
    }),
  });
  return { retention, quota };
}
