import { z } from 'zod';
import type { EventDefinition } from '../core/declare/event.js';
import { PROJECT_ID, PROJECT_ID_ACCEPTS } from '../core/project-id.js';
import type { HubDoor } from './door.js';
import type { ObjectSchema } from './json-schema.js';

/** What the tools of a server are made for. */
export interface McpContext {
  /** The event types, the team's own too. */
  readonly definitions: readonly EventDefinition[];
  /** Project of calls that name none; null where they have to. */
  readonly defaultProject: string | null;
}

/** One call of a tool. */
export interface ToolCall {
  /** With the rights of the caller. */
  readonly door: HubDoor;
  /** Aborted when the client or the server does not wait any more. */
  readonly signal: AbortSignal;
  /** Reports that a call that takes long is alive. */
  readonly report: (progress: number, total: number) => void;
}

/** Tool of the server: one row of `tools/list`. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ObjectSchema;
  readonly readOnly: boolean;
  /** Returns what the model gets as JSON. Errors with a `code` are shown to it. */
  readonly call: (input: unknown, call: ToolCall) => Promise<object>;
}

interface ToolOptions<S extends z.ZodObject> extends Pick<Tool, 'name' | 'title' | 'description' | 'readOnly'> {
  readonly input: S;
  readonly call: (input: z.output<S>, call: ToolCall) => Promise<object>;
  /** Schemas of inputs that the hub itself checks. */
  readonly properties?: ObjectSchema['properties'];
}

/** Arguments of a call that cannot be. */
export class ToolInputError extends Error {
  readonly code = 'BAD_USER_INPUT';
}

/** Makes a tool whose arguments are checked by a schema, from which `tools/list` is derived. */
export function defineTool<S extends z.ZodObject>({ input, call, properties = {}, ...tool }: ToolOptions<S>): Tool {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input' });
  const inputSchema = {
    ...schema,
    properties: { ...schema.properties, ...properties },
    required: schema.required ?? [],
  } as unknown as ObjectSchema;
  return {
    ...tool,
    inputSchema,
    async call(given, context) {
      const { success, data, error } = input.safeParse(given ?? {});
      if (success) return call(data, context);
      const [{ path, message }] = error.issues as [z.core.$ZodIssue];
      throw new ToolInputError(path.length > 0 ? `${path.join('.')}: ${message}` : message);
    },
  };
}

const projectId = z.string().regex(PROJECT_ID, `accepted: ${PROJECT_ID_ACCEPTS}`);

/** Argument of tools that need a project: optional where the server has one. */
export const projectArgument = ({ defaultProject }: McpContext) =>
  defaultProject === null
    ? projectId.describe('Id of the project')
    : projectId.default(defaultProject).describe(`Id of the project; ${defaultProject} by default`);

/** Argument of tools that may look at all projects. */
export const anyProject = projectId.optional().describe('Id of the project; without it every project that may be read');

/** Names of event types, in any case. */
export const typeList = z
  .array(z.string().transform((name) => name.toUpperCase()))
  .optional()
  .describe('Only events of these types, such as task_update');

export const priority = z.enum(['LOW', 'NORMAL', 'HIGH', 'URGENT']).optional();
