/** A value that changes, for `useSyncExternalStore` and the like. */
export interface ObservableValue<T> {
  /** The value of now. Its identity changes only with its content. */
  readonly value: T;
  /** Calls `listener` at each change from now on. @returns ends that. */
  subscribe(listener: (value: T) => void): () => void;
}

/** An observable value that its owner sets. */
export class Value<T> implements ObservableValue<T> {
  #value: T;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Whether somebody listens. */
  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  readonly subscribe = (listener: (value: T) => void): (() => void) => {
    // A function of its own: the same listener may be added twice.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  };

  /** Sets the value, and calls the listeners where a member of it differs. */
  set(value: T): void {
    if (same(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener(value);
  }
}

/** Whether two plain values have the same members. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const names = Object.keys({ ...one, ...other }) as never[];
  return names.every((name) => Object.is(one[name], other[name]));
}
