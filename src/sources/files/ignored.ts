import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import type { GitKnowledge } from '../git/git-rules.js';
import { type Rule, RuleTree, rulesOf, textOf } from './rule-tree.js';

/** Files of rules: git's, and those for watching alone. */
const GIT_RULES = '.gitignore';
const OWN_RULES = '.tidingsignore';

/** Whether a path is of a file that holds rules. */
export const isRuleFile = (path: string): boolean =>
  [GIT_RULES, OWN_RULES].includes(path.slice(path.lastIndexOf('/') + 1));

/** A path below `from`, with `/` between its parts whatever the system writes. */
export function slashed(from: string, path: string): string {
  const below = relative(from, path);
  // Elsewhere than on Windows a backslash is a letter like any other.
  return sep === '/' ? below : below.split(sep).join('/');
}

interface IgnoredOptions {
  /** Absolute path of the watched folder. */
  readonly root: string;
  /** Absolute paths that are ignored with all that they hold. */
  readonly always: readonly string[];
  /** Rules of the user for paths below the root, in the syntax of `.gitignore`. */
  readonly patterns: readonly string[];
  readonly git: GitKnowledge;
}

/**
 * Paths that are not published: those that git ignores and does not track, those that a `.tidingsignore` file or the
 * user names, `.git`, and the given folders. Rules count from the top of the repository down to the path.
 */
export class Ignored {
  readonly #root: string;
  readonly #top: string;
  readonly #always: readonly string[];
  readonly #patterns: Ignore;
  readonly #patternLines: readonly string[];
  readonly #git: GitKnowledge;
  readonly #gitRules: RuleTree;
  readonly #ownRules: RuleTree;

  constructor({ root, always, patterns, git }: IgnoredOptions) {
    this.#root = root;
    this.#top = topOf(root);
    this.#always = always;
    this.#patterns = rulesOf(patterns.join('\n'));
    this.#patternLines = patterns;
    this.#git = git;
    this.#gitRules = new RuleTree({ top: this.#top, fileName: GIT_RULES, outer: git.rules });
    this.#ownRules = new RuleTree({ top: this.#top, fileName: OWN_RULES });
  }

  /** @param path relative to the root, with `/` between its parts. */
  has(path: string, isFolder: boolean): boolean {
    return this.ruleFor(path, isFolder) !== null;
  }

  /** The rule that ignores a path; null when it is published. */
  ruleFor(path: string, isFolder: boolean): Rule | null {
    if (path === '') return null;
    if (`/${path}/`.includes('/.git/')) return { origin: 'git', pattern: '.git' };
    const absolute = join(this.#root, path);
    const always = this.#always.find((folder) => absolute === folder || absolute.startsWith(folder + sep));
    if (always !== undefined) return { origin: 'the hub', pattern: always };
    const { ignored, rule } = this.#patterns.test(isFolder ? `${path}/` : path);
    if (ignored) return { origin: '--ignore', pattern: rule!.pattern };
    const below = slashed(this.#top, absolute);
    const own = this.#ownRules.ruleFor(below, isFolder);
    // Git watches what it tracks, whatever its rules say.
    return own ?? (this.#git.tracked.has(path) ? null : this.#gitRules.ruleFor(below, isFolder));
  }

  /** Digest of the rules that do not lie in the folder: of the user, of git, and of the folders above in the repository. */
  get outerDigest(): string {
    const above: (string | null)[] = [];
    for (let folder = this.#root; folder !== this.#top; ) {
      folder = dirname(folder);
      above.push(textOf(join(folder, GIT_RULES)), textOf(join(folder, OWN_RULES)));
    }
    const all = JSON.stringify([this.#patternLines, this.#git.rules, above]);
    return createHash('sha256').update(all).digest('base64url').slice(0, 16);
  }

  /** The rule that ignores the root itself; null when there is none. */
  ruleForRoot(): Rule | null {
    const below = slashed(this.#top, this.#root);
    return this.#ownRules.ruleFor(below, true) ?? this.#gitRules.ruleFor(below, true);
  }

  /** The rule that ignores a file of any name in the root; null when there is none. */
  ruleForAnyFile(): Rule | null {
    return this.ruleFor(randomUUID(), false);
  }
}

/**
 * The folder of the repository that the root lies in: rules above the root count too. The root itself outside of one.
 */
function topOf(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return root;
  }
}
