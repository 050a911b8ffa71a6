/** The order of keys in `latest`: by their UTF-8 bytes. That of code units differs beyond the Basic Multilingual Plane. */
export const compareKeys = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
