import { DISABLED_REASONS } from '../../hub/webhooks/webhook.js';
import type { Builder } from '../builder.js';
import { listById, pageOfList } from '../paged-list.js';
import { pageArguments } from '../request-arguments.js';
import type { Enums } from './enums.js';

const ID = 'Id of the webhook.';
const RIGHT = 'Needs ADMIN on all projects that its pattern covers.';
const URL_RULE =
  '`https://` address to which events are sent. Private addresses and `http://` need a setting of the hub. A user name, a password and redirects are not accepted.';
const PROJECTS =
  'Pattern of the ids of its projects, such as `team-*`. `*` matches any text, but never the project `system`: that is named by itself.';
const TYPES = 'Only events of these types.';
const PRIORITY = 'Only events of this priority or a higher one.';
const TAGS = 'Only events with at least one of these tags.';
/** Number of deliveries that are listed where no number is asked for. */
const DELIVERIES = 20;

/** Webhooks: the queries `webhooks` and `webhook`, and the mutations that create, change, test and delete them. */
export function addWebhooks(builder: Builder, enums: Enums): void {
  addDelivery(builder, enums);
  addObject(builder, enums);
  addQueries(builder);
  addInputMutations(builder, enums);
  addMutations(builder);
}

function addDelivery(builder: Builder, { EventType }: Enums): void {
  builder.objectType('WebhookDelivery', {
    description: 'A message to a webhook, with the result of its last attempt.',
    fields: (t) => ({
      messageId: t.id({
        resolve: ({ id }) => id,
        description: 'Header `webhook-id` of the message: the id of its event, or of the test.',
      }),
      eventId: t.id({
        nullable: true,
        resolve: ({ eventId }) => eventId,
        description: 'Id of the event. Null for a test.',
      }),
      type: t.field({
        type: EventType,
        nullable: true,
        resolve: ({ type }, _, { hub }) => (hub.registry.get(type) ? type : null),
        description: 'Type of the event. Null for a test, and for a type that is no longer declared.',
      }),
      projectId: t.id({
        nullable: true,
        resolve: ({ projectId }) => projectId,
        description: 'Project of the event. Null for a test.',
      }),
      delivered: t.boolean({
        resolve: ({ error }) => error === null,
        description: 'Whether the receiver answered 200 to 299, within 10 seconds and 64 KiB.',
      }),
      attempts: t.exposeInt('attempts', { description: 'Number of attempts.' }),
      attemptedAt: t.expose('attemptedAt', { type: 'DateTime', description: 'Time of the last attempt.' }),
      durationMs: t.exposeInt('durationMs', { description: 'Duration of the last attempt in milliseconds.' }),
      status: t.exposeInt('status', {
        nullable: true,
        description: 'HTTP status of the answer. Null without an answer.',
      }),
      error: t.exposeString('error', { nullable: true, description: 'Failure of the last attempt. Null for success.' }),
    }),
  });
}

function addObject(builder: Builder, { EventType, Priority }: Enums): void {
  const WebhookState = builder.enumType('WebhookState', {
    description: 'State of a webhook.',
    values: {
      ACTIVE: { description: 'Events are delivered.' },
      FAILING: { description: 'An event could not be delivered, and is tried again.' },
      DISABLED: { description: 'No event is delivered until it is enabled.' },
    },
  });
  const WebhookDisabledReason = builder.enumType('WebhookDisabledReason', {
    values: DISABLED_REASONS,
    description:
      'Reason for which a webhook is disabled: on request, an event that failed for three days, the answer 410, or a secret that the hub cannot open any more.',
  });
  builder.objectType('Webhook', {
    description: 'An address to which the events of projects are sent.',
    fields: (t) => ({
      id: t.exposeID('id', { description: ID }),
      name: t.exposeString('name', { description: 'Name of the webhook.' }),
      url: t.exposeString('url', { description: 'Address to which events are sent.' }),
      projects: t.exposeString('projects', { description: PROJECTS }),
      types: t.field({
        type: [EventType],
        nullable: true,
        resolve: ({ types }, _, { hub }) => types?.filter((type) => hub.registry.get(type)),
        description: TYPES,
      }),
      minPriority: t.field({
        type: Priority,
        nullable: true,
        resolve: ({ minPriority }) => minPriority,
        description: PRIORITY,
      }),
      tags: t.stringList({ nullable: true, resolve: ({ tags }) => tags, description: TAGS }),
      state: t.field({ type: WebhookState, resolve: ({ state }) => state, description: 'Present state.' }),
      failingSince: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: ({ failing }) => failing?.since,
        description: 'Time since which the same event fails. Null unless FAILING.',
      }),
      failingEventId: t.id({
        nullable: true,
        resolve: ({ failing }) => failing?.eventId,
        description: 'Id of the event that fails. Null unless FAILING.',
      }),
      failedAttempts: t.int({
        resolve: ({ failing }) => failing?.attempts ?? 0,
        description: 'Failures in a row. 0 unless FAILING.',
      }),
      nextAttemptAt: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: ({ failing }) => failing?.nextAt,
        description: 'Time of the next attempt. Null unless FAILING.',
      }),
      disabledAt: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: ({ disabled }) => disabled?.at,
        description: 'Time since which it is disabled. Null unless DISABLED.',
      }),
      disabledReason: t.field({
        type: WebhookDisabledReason,
        nullable: true,
        resolve: ({ disabled }) => disabled?.reason,
        description: 'Reason for which it is disabled. Null unless DISABLED.',
      }),
      message: t.string({
        nullable: true,
        resolve: ({ disabled, failing }) => disabled?.message ?? failing?.error,
        description: 'What is wrong, in words. Null while it is ACTIVE.',
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Time of creation.' }),
      createdBy: t.exposeID('createdBy', { description: 'Id of the creator.' }),
      deliveries: t.field({
        type: ['WebhookDelivery'],
        args: {
          first: t.arg.int({ defaultValue: DELIVERIES, description: 'Maximum number of deliveries: 0 to 500.' }),
        },
        resolve: ({ id }, { first }, { webhooks }) => webhooks.deliveries(id, first ?? DELIVERIES),
        description: 'Newest deliveries, newest first. The hub keeps 100.',
      }),
    }),
  });
  builder.objectType('WebhookWithSecret', {
    description: 'A webhook with its new secret.',
    fields: (t) => ({
      secret: t.exposeString('secret', {
        description: 'Secret with which requests are signed, `whsec_…`. It cannot be retrieved again.',
      }),
      webhook: t.field({ type: 'Webhook', resolve: ({ webhook }) => webhook, description: 'The webhook.' }),
    }),
  });
}

function addQueries(builder: Builder): void {
  const WebhookConnection = builder.connectionObject(
    { type: 'Webhook', name: 'WebhookConnection', description: 'A page of webhooks.' },
    { name: 'WebhookEdge', description: 'Webhook with its cursor.' },
  );
  builder.queryFields((t) => ({
    webhooks: t.field({
      type: WebhookConnection,
      description:
        'Webhooks that the viewer may change, ordered by id. Needs ADMIN on some project. Its cursors are valid for this list only.',
      args: pageArguments(t.arg),
      resolve: async (_, args, { hub: { cursors }, webhooks, viewer }) =>
        pageOfList(listById('webhooks', cursors, await webhooks.list(viewer)), args),
    }),
    webhook: t.field({
      type: 'Webhook',
      nullable: true,
      description: `Returns a webhook. ${RIGHT}`,
      args: { id: t.arg.id({ required: true, description: ID }) },
      resolve: (_, { id }, { webhooks, viewer }) => webhooks.get(viewer, id),
    }),
  }));
}

function addInputMutations(builder: Builder, { EventType, Priority }: Enums): void {
  const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
    description: 'Webhook to create.',
    fields: (t) => ({
      name: t.string({ description: 'Name: 1 to 100 characters. Default: the host of the address.' }),
      url: t.string({ required: true, description: URL_RULE }),
      projects: t.string({ required: true, description: PROJECTS }),
      types: t.field({ type: [EventType], description: TYPES }),
      minPriority: t.field({ type: Priority, description: PRIORITY }),
      tags: t.stringList({ description: TAGS }),
    }),
  });
  const UpdateWebhookInput = builder.inputType('UpdateWebhookInput', {
    description: 'Changes of a webhook. Absent fields stay as they are; null removes a filter.',
    fields: (t) => ({
      name: t.string({ description: 'New name; null takes the host of the address.' }),
      url: t.string({ description: URL_RULE }),
      projects: t.string({ description: PROJECTS }),
      types: t.field({ type: [EventType], description: TYPES }),
      minPriority: t.field({ type: Priority, description: PRIORITY }),
      tags: t.stringList({ description: TAGS }),
    }),
  });
  builder.mutationFields((t) => ({
    createWebhook: t.field({
      type: 'WebhookWithSecret',
      description: `Creates a webhook, which gets the events from now on. ${RIGHT}`,
      args: { input: t.arg({ type: CreateWebhookInput, required: true, description: 'Webhook to create.' }) },
      resolve: (_, { input }, { webhooks, viewer }) => webhooks.create(viewer, input),
    }),
    updateWebhook: t.field({
      type: 'Webhook',
      description: `Changes a webhook, and tries at once what has failed. ${RIGHT}`,
      args: {
        id: t.arg.id({ required: true, description: ID }),
        input: t.arg({ type: UpdateWebhookInput, required: true, description: 'Changes.' }),
      },
      resolve: (_, { id, input: { url, projects, ...input } }, { webhooks, viewer }) =>
        webhooks.update(viewer, id, { ...input, url: url ?? undefined, projects: projects ?? undefined }),
    }),
  }));
}

function addMutations(builder: Builder): void {
  builder.mutationFields((t) => {
    const args = { id: t.arg.id({ required: true, description: ID }) };
    return {
      enableWebhook: t.field({
        type: 'Webhook',
        description: `Goes on where the deliveries stopped, and tries at once what has failed. ${RIGHT} Idempotent.`,
        args,
        resolve: (_, { id }, { webhooks, viewer }) => webhooks.enable(viewer, id),
      }),
      disableWebhook: t.field({
        type: 'Webhook',
        description: `Ends the deliveries until the webhook is enabled. ${RIGHT} Idempotent.`,
        args,
        resolve: (_, { id }, { webhooks, viewer }) => webhooks.disable(viewer, id),
      }),
      rotateWebhookSecret: t.field({
        type: 'WebhookWithSecret',
        description: `Makes a new secret. Requests are signed with the former one too, for 24 hours. ${RIGHT}`,
        args,
        resolve: (_, { id }, { webhooks, viewer }) => webhooks.rotateSecret(viewer, id),
      }),
      deleteWebhook: t.field({
        type: 'Webhook',
        description: `Deletes a webhook, with its position and its deliveries. ${RIGHT}`,
        args,
        resolve: (_, { id }, { webhooks, viewer }) => webhooks.delete(viewer, id),
      }),
      testWebhook: t.field({
        type: 'WebhookDelivery',
        description: `Sends a message of the type \`webhook_test\` once, and returns the result. ${RIGHT}`,
        args,
        resolve: (_, { id }, { webhooks, viewer }) => webhooks.test(viewer, id),
      }),
      redeliverWebhook: t.field({
        type: 'WebhookDelivery',
        description: `Sends an event once more, with the same \`webhook-id\`, beside the deliveries in order. ${RIGHT}`,
        args: {
          ...args,
          eventId: t.arg.id({
            required: true,
            description: 'Id of an event of its projects, such as the id of a delivery. Filters do not count.',
          }),
        },
        resolve: (_, { id, eventId }, { webhooks, viewer }) => webhooks.redeliver(viewer, id, eventId),
      }),
    };
  });
}
