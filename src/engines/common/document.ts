/**
 * The value of a keyed document, parsed anew each time, so that what a caller does to it stays with the caller. Null for a
 * text that is no JSON: the owner of the kind reports it as malformed, and the other documents can be listed.
 */
export function documentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
