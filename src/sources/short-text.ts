/** Shortens text whose JSON is longer than `maxBytes`: an event is limited in size, the texts of other programs are not. */
export function shortened(text: string, maxBytes: number): string {
  // Most texts are far shorter, and are not measured.
  if (text.length * 6 <= maxBytes) return text;
  let short = text;
  while (Buffer.byteLength(JSON.stringify(short)) > maxBytes)
    short = `${short.slice(0, Math.floor(short.length * 0.75))}…`;
  // Half of a surrogate pair, where one was cut in two, becomes a replacement character.
  return short.toWellFormed();
}
