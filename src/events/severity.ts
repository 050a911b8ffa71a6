import { oneOf } from '../core/declare/field.js';

/** How bad it is, the same four steps wherever something is graded. */
export const severity = (description: string) => oneOf('Severity', ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], description);
