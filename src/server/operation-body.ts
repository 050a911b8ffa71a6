import { badInput } from '../core/errors.js';
import type { OperationParams } from './operation.js';

const MEMBERS = new Set(['query', 'operationName', 'variables', 'extensions']);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An operation as the body of a request says it. @throws TidingsError `BAD_USER_INPUT` with the member that is at fault. */
export function operationOf(body: Buffer): OperationParams {
  let params: Partial<OperationParams> | null;
  try {
    params = JSON.parse(body.toString()) as typeof params;
  } catch {
    throw badInput('body', 'The body is not JSON');
  }
  if (!isObject(params)) throw badInput('body', 'The body is no operation');
  const { query, operationName, variables, extensions } = params;
  if (typeof query !== 'string') throw badInput('query', 'The query must be text');
  if (operationName != null && typeof operationName !== 'string')
    throw badInput('operationName', 'The name of an operation must be text');
  if (variables != null && !isObject(variables)) throw badInput('variables', 'Variables must be an object');
  if (extensions != null && !isObject(extensions)) throw badInput('extensions', 'Extensions must be an object');
  const unknown = Object.keys(params).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) throw badInput('body', 'The body has a member that no operation has');
  return params as OperationParams;
}
