import { badInput } from '../../../core/errors.js';

const MEMBERS = new Set(['query', 'variables', 'operationName', 'extensions']);

/**
 * Holds the body of an operation of the single connection mode to what that of one over HTTP is held to: the library
 * passes over what it does not know, and names no code.
 *
 * @throws TidingsError `BAD_USER_INPUT` that names the member at fault.
 */
export function requireOperation(body: string): void {
  const params = parse(body);
  if (!isObject(params)) throw badInput('body', 'The body is one operation: a JSON object');
  for (const [name, value] of Object.entries(params))
    if (value != null && !MEMBERS.has(name)) throw badInput(name, 'An operation has no such member');
  const { query, variables, operationName, extensions } = params;
  if (typeof query !== 'string') throw badInput('query', 'query is the text of a document');
  if (operationName != null && typeof operationName !== 'string')
    throw badInput('operationName', 'operationName is text');
  if (variables != null && !isObject(variables)) throw badInput('variables', 'variables are a JSON object');
  if (extensions != null && !isObject(extensions)) throw badInput('extensions', 'extensions are a JSON object');
  const id = extensions?.operationId;
  // The library makes text of anything, which not everything fits on the stack for.
  if (typeof id !== 'string' || id === '') throw badInput('extensions.operationId', 'Its results need an operationId');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput('body', 'The body is not JSON');
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
