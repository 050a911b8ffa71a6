/** Splits comma-separated text into its items, without blanks. Undefined has no items. */
export function itemsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
