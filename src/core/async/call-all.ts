/** Calls every listener, also when one throws: otherwise a revocation would leave the streams behind it open. */
export function callAll(listeners: Iterable<() => void>, onError: (error: unknown) => void): void {
  for (const listener of listeners)
    try {
      listener();
    } catch (error) {
      onError(error);
    }
}
