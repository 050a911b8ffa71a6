import type { Builder } from '../../builder.js';
import { listById, pageOfList } from '../../paged-list.js';
import { pageArguments } from '../../request-arguments.js';
import type { Enums } from '../enums.js';

/** API keys: the query `apiKeys`, and the mutations that create, rotate and revoke them. */
export function addApiKeys(builder: Builder, enums: Enums): void {
  addObjects(builder);
  addQuery(builder);
  addMutations(builder, enums);
}

function addObjects(builder: Builder): void {
  builder.objectType('ApiKey', {
    description:
      'An API key, without its secret. The secret is returned once, at creation or rotation, and is not stored.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the key: its middle part.' }),
      name: t.exposeString('name', { description: 'Name of the key. Clients that use the key act under this name.' }),
      grants: t.field({ type: ['Grant'], resolve: ({ grants }) => grants, description: 'Rights of the key.' }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Time of creation.' }),
      createdBy: t.exposeID('createdBy', { description: 'Id of the creator.' }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Time at which the key expires. Null when it does not expire.',
      }),
      lastUsedAt: t.expose('lastUsedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Time of the last use, accurate to about a minute. Null when it was never used.',
      }),
      lastUsedFrom: t.exposeString('lastUsedFrom', {
        nullable: true,
        description: 'Address of the client of the last use. Null when it was never used or the address is unknown.',
      }),
      rotatedAt: t.expose('rotatedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Time of the last rotation. Null when the key was never rotated.',
      }),
      formerSecretUntil: t.expose('formerSecretUntil', {
        type: 'DateTime',
        nullable: true,
        description:
          'Time at which the secret before the last rotation ends, which may have passed. Null when the key was never rotated.',
      }),
      revokedAt: t.expose('revokedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Time of the revocation. Null when the key is not revoked.',
      }),
    }),
  });
  builder.objectType('CreatedApiKey', {
    description: 'An API key with its new secret.',
    fields: (t) => ({
      secret: t.exposeString('secret', {
        description: 'Complete key, used as the credential. It cannot be retrieved again.',
      }),
      apiKey: t.field({ type: 'ApiKey', resolve: ({ apiKey }) => apiKey, description: 'The API key.' }),
    }),
  });
}

function addQuery(builder: Builder): void {
  const ApiKeyConnection = builder.connectionObject(
    { type: 'ApiKey', name: 'ApiKeyConnection', description: 'A page of API keys.' },
    { name: 'ApiKeyEdge', description: 'API key with its cursor.' },
  );
  builder.queryField('apiKeys', (t) =>
    t.field({
      type: ApiKeyConnection,
      description:
        'API keys, ordered by id. With ADMIN on `*` all keys, otherwise those created with the same credential. Needs ADMIN on some project. Its cursors are valid for this list only.',
      args: pageArguments(t.arg),
      resolve: async (_, args, { hub: { cursors }, access, viewer }) =>
        pageOfList(listById('apiKeys', cursors, await access.keys.list(viewer)), args),
    }),
  );
}

function addMutations(builder: Builder, { Action, EventType }: Enums): void {
  const GrantInput = builder.inputType('GrantInput', {
    description: 'Rights of a key on projects.',
    fields: (t) => ({
      projects: t.string({
        required: true,
        description: 'Pattern of project ids, such as `team-*`. `*` matches any text.',
      }),
      actions: t.field({ type: [Action], required: true, description: 'Allowed actions.' }),
      autoCreate: t.boolean({ description: 'Whether publishing to a missing project creates it.' }),
      types: t.field({
        type: [EventType],
        description:
          'The only event types that PUBLISH is for. Default: all. Needs PUBLISH among the actions, and no ADMIN.',
      }),
    }),
  });
  const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
    description: 'Key to create.',
    fields: (t) => ({
      name: t.string({ required: true, description: 'Name of the key: 1 to 100 characters.' }),
      grants: t.field({
        type: [GrantInput],
        required: true,
        description: 'Rights of the key. The viewer must have all of them.',
      }),
      expiresAt: t.field({ type: 'DateTime', description: 'Time at which the key expires. Never when absent.' }),
    }),
  });
  builder.mutationFields((t) => ({
    createApiKey: t.field({
      type: 'CreatedApiKey',
      description: 'Creates an API key. Needs ADMIN on some project, and every right of the new key.',
      args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'Key to create.' }) },
      resolve: (_, { input: { name, grants, expiresAt } }, { access, viewer, address }) => {
        const asked = grants.map(({ autoCreate, types, ...grant }) => ({
          ...{ ...grant, autoCreate: autoCreate ?? false },
          ...(types && { types }),
        }));
        return access.keys.create(viewer, { name, grants: asked, expiresAt: expiresAt?.getTime() }, address);
      },
    }),
    rotateApiKey: t.field({
      type: 'CreatedApiKey',
      description:
        'Replaces the secret of an API key, which keeps its id, name, grants and expiry. The former secret is accepted until the overlap has passed; then its streams, sessions and tickets end within 1 second. A second rotation during an overlap ends the oldest secret at once. Needs ADMIN on some project, and every right of the key.',
      args: {
        id: t.arg.id({ required: true, description: 'Id of the key.' }),
        overlapMs: t.arg.int({
          description:
            'How long the former secret is accepted, in milliseconds: 0 to 604800000, which is 7 days. Default: 600000, which is 10 minutes.',
        }),
      },
      resolve: (_, { id, overlapMs }, { access, viewer, address }) =>
        access.keys.rotate(viewer, id, { overlapMs: overlapMs ?? undefined, address }),
    }),
    revokeApiKey: t.field({
      type: 'ApiKey',
      description: 'Revokes an API key. Streams that use it end within 1 second. Idempotent.',
      args: { id: t.arg.id({ required: true, description: 'Id of the key.' }) },
      resolve: (_, { id }, { access, viewer, address }) => access.keys.revoke(viewer, id, address),
    }),
  }));
}
