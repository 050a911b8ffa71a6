/** The stock recipe, as the documentation of its parts has it: nothing is kept, nobody is asked who they are. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import SchemaBuilder from '@pothos/core';
import type { ExecutionArgs, execute, subscribe } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createYoga } from 'graphql-yoga';
import { ulid } from 'ulid';
import { WebSocketServer } from 'ws';
import { reportTo } from './measured-process.js';

interface Actor {
  id: string;
  name: string;
  kind: string;
}

interface FileChange {
  offset: number;
  id: string;
  type: string;
  projectId: string;
  occurredAt: Date;
  recordedAt: Date;
  actor: Actor;
  priority: string;
  filePath: string;
  changeType: string;
  sizeBytes: number | null;
}

interface Types {
  DefaultFieldNullability: false;
  Scalars: { DateTime: { Input: Date; Output: Date }; ID: { Input: string; Output: string } };
  Objects: { Actor: Actor; FileChange: FileChange };
}

const builder = new SchemaBuilder<Types>({ defaultFieldNullability: false });
builder.addScalarType('DateTime', GraphQLDateTime);
builder.objectType('Actor', {
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name'), kind: t.exposeString('kind') }),
});
builder.objectType('FileChange', {
  fields: (t) => ({
    offset: t.exposeInt('offset'),
    id: t.exposeID('id'),
    type: t.exposeString('type'),
    projectId: t.exposeID('projectId'),
    occurredAt: t.expose('occurredAt', { type: 'DateTime' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    actor: t.expose('actor', { type: 'Actor' }),
    priority: t.exposeString('priority'),
    filePath: t.exposeString('filePath'),
    changeType: t.exposeString('changeType'),
    sizeBytes: t.exposeInt('sizeBytes', { nullable: true }),
  }),
});
const FileChangeInput = builder.inputType('FileChangeInput', {
  fields: (t) => ({
    filePath: t.string({ required: true }),
    changeType: t.string({ required: true }),
    sizeBytes: t.int(),
  }),
});

const pubSub = createPubSub<{ fileChange: [projectId: string, event: FileChange] }>();
const offsets = new Map<string, number>();
const actor = { id: 'admin', name: 'admin', kind: 'USER' };

builder.queryType({ fields: (t) => ({ ok: t.boolean({ resolve: () => true }) }) });
builder.mutationType({
  fields: (t) => ({
    publishFileChange: t.field({
      type: 'FileChange',
      args: {
        projectId: t.arg.id({ required: true }),
        input: t.arg({ type: FileChangeInput, required: true }),
      },
      resolve: (_, { projectId, input }) => {
        const offset = (offsets.get(projectId) ?? 0) + 1;
        offsets.set(projectId, offset);
        const now = new Date();
        const about = { offset, id: ulid(), type: 'FILE_CHANGE', projectId, occurredAt: now, recordedAt: now };
        const sizeBytes = input.sizeBytes ?? null;
        const event = { ...about, actor, priority: 'NORMAL', ...input, sizeBytes };
        pubSub.publish('fileChange', projectId, event);
        return event;
      },
    }),
  }),
});
builder.subscriptionType({
  fields: (t) => ({
    fileChange: t.field({
      type: 'FileChange',
      args: { projectId: t.arg.id({ required: true }) },
      subscribe: (_, { projectId }) => pubSub.subscribe('fileChange', projectId),
      resolve: (event: FileChange) => event,
    }),
  }),
});

interface Executors {
  execute: typeof execute;
  subscribe: typeof subscribe;
}

const yoga = createYoga({ schema: builder.toSchema(), graphqlEndpoint: '/graphql' });
const server = createServer(yoga);
useServer(
  {
    execute: (args: ExecutionArgs) => (args.rootValue as Executors).execute(args),
    subscribe: (args: ExecutionArgs) => (args.rootValue as Executors).subscribe(args),
    onSubscribe: async (context, _id, params) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
        ...context,
        req: context.extra.request,
        socket: context.extra.socket,
        params,
      });
      const args = {
        schema,
        operationName: params.operationName,
        document: parse(params.query),
        variableValues: params.variables,
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      };
      const errors = validate(args.schema, args.document);
      return errors.length > 0 ? errors : args;
    },
  },
  new WebSocketServer({ server, path: yoga.graphqlEndpoint }),
);
server.listen(0, '127.0.0.1', () => reportTo((server.address() as AddressInfo).port));
