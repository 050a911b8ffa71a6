import type { Builder } from '../builder.js';
import { listById, pageOfList } from '../paged-list.js';
import { pageArguments } from '../request-arguments.js';
import type { Enums } from './enums.js';

/** API keys: the query `apiKeys`, and the mutations that make one and take it back. */
export function addApiKeys(builder: Builder, enums: Enums): void {
  addObjects(builder);
  addQuery(builder);
  addMutations(builder, enums);
}

function addObjects(builder: Builder): void {
  builder.objectType('ApiKey', {
    description: 'What is known of an API key. Its secret was shown when it was made, and is kept nowhere.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id: the middle part of the key.' }),
      name: t.exposeString('name', { description: 'What it is for. Whoever shows it goes by this name.' }),
      grants: t.field({ type: ['Grant'], resolve: ({ grants }) => grants, description: 'What it allows.' }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
      createdBy: t.exposeID('createdBy', { description: 'Id of who made it.' }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it is no longer accepted; null when it does not expire.',
      }),
      lastUsedAt: t.expose('lastUsedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was last used, to about a minute; null when it never was.',
      }),
      revokedAt: t.expose('revokedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was taken back; null when it was not.',
      }),
    }),
  });
  builder.objectType('CreatedApiKey', {
    description: 'A key that was just made.',
    fields: (t) => ({
      secret: t.exposeString('secret', {
        description: 'The whole key, to be shown as the credential. It is told once.',
      }),
      apiKey: t.field({ type: 'ApiKey', resolve: ({ apiKey }) => apiKey, description: 'What is known of it.' }),
    }),
  });
}

function addQuery(builder: Builder): void {
  const ApiKeyConnection = builder.connectionObject(
    { type: 'ApiKey', name: 'ApiKeyConnection', description: 'A page of API keys.' },
    { name: 'ApiKeyEdge', description: 'One API key of a page.' },
  );
  builder.queryField('apiKeys', (t) =>
    t.field({
      type: ApiKeyConnection,
      description:
        'API keys, by id: all of them with ADMIN on every project, else those that were made with the same credential. Needs ADMIN somewhere. Its cursors are good for this list only.',
      args: pageArguments(t.arg),
      resolve: async (_, args, { hub: { cursors }, access, viewer }) =>
        pageOfList(listById('apiKeys', cursors, await access.keys.list(viewer)), args),
    }),
  );
}

function addMutations(builder: Builder, { Action }: Enums): void {
  const GrantInput = builder.inputType('GrantInput', {
    description: 'What a key allows, and where.',
    fields: (t) => ({
      projects: t.string({
        required: true,
        description: 'Pattern of project ids; `*` in it stands for any text.',
      }),
      actions: t.field({ type: [Action], required: true, description: 'What is allowed there.' }),
      autoCreate: t.boolean({ description: 'Whether publishing to a project that does not exist makes it.' }),
    }),
  });
  const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
    description: 'The key to make.',
    fields: (t) => ({
      name: t.string({ required: true, description: 'What it is for: 1 to 100 characters.' }),
      grants: t.field({
        type: [GrantInput],
        required: true,
        description: 'What it allows: no more than one may oneself.',
      }),
      expiresAt: t.field({ type: 'DateTime', description: 'When it expires. It does not when left out.' }),
    }),
  });
  builder.mutationFields((t) => ({
    createApiKey: t.field({
      type: 'CreatedApiKey',
      description: 'Makes an API key. Needs ADMIN somewhere, and every right that the key is given.',
      args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'The key to make.' }) },
      resolve: (_, { input: { name, grants, expiresAt } }, { access, viewer, address }) => {
        const asked = grants.map(({ autoCreate, ...grant }) => ({ ...grant, autoCreate: autoCreate ?? false }));
        return access.keys.create(viewer, { name, grants: asked, expiresAt: expiresAt?.getTime() }, address);
      },
    }),
    revokeApiKey: t.field({
      type: 'ApiKey',
      description: 'Takes an API key back: every stream that came in with it ends within a second. Twice is fine.',
      args: { id: t.arg.id({ required: true, description: 'Id of the key.' }) },
      resolve: (_, { id }, { access, viewer, address }) => access.keys.revoke(viewer, id, address),
    }),
  }));
}
