import { oneOf } from '../core/declare/field.js';

/** Field with the four levels of severity that all types share. */
export const severity = (description: string) => oneOf('Severity', ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], description);
