/** The items of a text in which commas separate them; none of what is not set. */
export function itemsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
