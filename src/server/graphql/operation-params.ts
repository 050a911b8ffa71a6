import { isObject } from '../../core/text/json.js';

/** An operation as clients send it: with its text as `query`, with the id of a persisted document, or with both. */
export interface OperationParams {
  readonly query?: string | null;
  /** Id of a persisted document, as the draft of GraphQL over HTTP has it. */
  readonly documentId?: string | null;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  /** Has the id of a persisted document as `persistedQuery`, as the links of Apollo and urql send it. */
  readonly extensions?: Record<string, unknown> | null;
}

/** Whether an operation names a persisted document. */
export const namesDocument = ({ extensions, documentId }: { [name in keyof OperationParams]?: unknown }): boolean =>
  documentId != null || (extensions as OperationParams['extensions'])?.persistedQuery != null;

/** Whether the members of an object are those of an operation. */
export const isOperation = (params: { [name in keyof OperationParams]?: unknown }): params is OperationParams =>
  (typeof params.query === 'string' || (params.query == null && namesDocument(params))) &&
  (params.documentId == null || typeof params.documentId === 'string') &&
  (params.operationName == null || typeof params.operationName === 'string') &&
  (params.variables == null || isObject(params.variables)) &&
  (params.extensions == null || isObject(params.extensions));
