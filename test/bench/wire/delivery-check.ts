const COLON = 0x3a;
const ZERO = 0x30;
const NINE = 0x39;
const OFFSET = '"offset":';
const NUMBER = ',"sizeBytes":';

export interface DeliveryCheckOptions {
  /** Told the number that the publisher gave the event. */
  readonly onDelivery?: ((number: number) => void) | undefined;
  /** Offset of the newest delivery that the subscriber had before, on another connection. */
  readonly last?: number;
}

/**
 * Checks that every delivery of one subscriber is the next one of its project: none lost, none twice, in order. It reads
 * the two numbers at the place where the first delivery had them, so that checking everything costs next to nothing.
 */
export class DeliveryCheck {
  readonly #onDelivery: ((number: number) => void) | undefined;
  #place = -1;
  count = 0;
  /** Offset of the newest delivery; 0 before the first of a subscriber that may begin anywhere. */
  last: number;

  constructor({ onDelivery, last = 0 }: DeliveryCheckOptions) {
    this.#onDelivery = onDelivery;
    this.last = last;
  }

  /** Takes the text of one delivery. */
  take(bytes: Buffer, start: number, end: number): void {
    if (this.#place < 0 || bytes[start + this.#place - 1] !== COLON)
      this.#place = bytes.indexOf(OFFSET, start, 'latin1') + OFFSET.length - start;
    let at = start + this.#place;
    if (at >= end || at < start + OFFSET.length)
      throw new Error(`Not a delivery: ${bytes.toString('utf8', start, end)}`);
    let offset = 0;
    for (let digit = bytes[at]!; digit >= ZERO && digit <= NINE; digit = bytes[++at]!)
      offset = offset * 10 + digit - ZERO;
    if (this.last !== 0 && offset !== this.last + 1) throw new Error(`Event ${offset} came after event ${this.last}`);
    this.last = offset;
    this.count++;
    if (this.#onDelivery) this.#onDelivery(numberAt(bytes, at));
  }
}

function numberAt(bytes: Buffer, from: number): number {
  let at = from + NUMBER.length;
  let number = 0;
  for (let digit = bytes[at]!; digit >= ZERO && digit <= NINE; digit = bytes[++at]!)
    number = number * 10 + digit - ZERO;
  return number;
}
