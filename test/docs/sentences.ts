/** Most words of a sentence. */
export const MOST_WORDS = 35;

/** Sentences of plain text that are too long. */
export const longSentences = (text: string): string[] => sentencesOf(text).filter((s) => wordsIn(s) > MOST_WORDS);

/** Sentences of a Markdown document that are too long. Tables, code and link targets do not count. */
export function longSentencesOfMarkdown(markdown: string): string[] {
  const prose = markdown
    .replace(/^(```+)[^\n]*\n.*?^\1\s*$/gms, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/^\|.*$/gm, '')
    .replace(/`[^`]+`/g, 'code')
    .replace(/\]\([^)]*\)/g, ']');
  return paragraphsOf(prose).flatMap(longSentences);
}

/** A heading, a list item and a paragraph end a sentence, whatever their last character. */
function paragraphsOf(prose: string): string[] {
  return prose
    .replace(/^#+ .*$/gm, '\n$&\n')
    .replace(/^\s*(?:[-*]|\d+\.) /gm, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/^>\s?/gm, ' '));
}

const sentencesOf = (text: string): string[] => text.replace(/\s+/g, ' ').split(/(?<=[.!?][)"”*_]*)\s+/);

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
