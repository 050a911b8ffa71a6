import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** The most names in one suggestion. */
const MOST = 3;

const asItIs = (name: string): string => name;

/**
 * Text such as `; did you mean tail?`, by which a message goes on. Empty when no candidate is similar to the word.
 *
 * @param bare part of a name that is compared, where all names have another part in common.
 */
export function didYouMean(word: string, candidates: readonly string[], bare = asItIs): string {
  const byBare = new Map(candidates.map((candidate) => [bare(candidate), candidate]));
  const names = [...byBare.keys()];
  const alike = suggestionList(bare(word), names);
  // A name that was cut short is not alike by its letters.
  const longer = () => (bare(word) ? names.filter((name) => name.startsWith(bare(word))) : []);
  const similar = (alike.length > 0 ? alike : longer()).slice(0, MOST);
  return similar.length > 0 ? `; did you mean ${similar.map((name) => byBare.get(name)).join(' or ')}?` : '';
}

/** End of a message about a name that is not known: the likeliest one that was meant, and all that are accepted. */
export function acceptedNames(word: string, candidates: readonly string[], bare = asItIs): string {
  const suggestion = didYouMean(word, candidates, bare);
  return `${suggestion ? `${suggestion} Accepted` : '; accepted'}: ${candidates.join(', ')}`;
}
