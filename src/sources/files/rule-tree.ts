import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Rule that ignores a path. */
export interface Rule {
  /** File that holds it, or the setting. */
  readonly origin: string;
  readonly pattern: string;
}

/** Rules in the syntax of `.gitignore`, and where they come from. */
export interface RuleText {
  readonly origin: string;
  readonly text: string;
}

interface RuleTreeOptions {
  /** Absolute path of the folder that the tree begins in. */
  readonly top: string;
  /** Name of the files that hold rules, in any folder. */
  readonly fileName: string;
  /** Rules for the whole tree that count where no file of it decides, the strongest first. */
  readonly outer?: readonly RuleText[];
}

/** Rules in files of one name in any folder, as git applies its own. Each file is read once, when it is first needed. */
export class RuleTree {
  readonly #top: string;
  readonly #fileName: string;
  readonly #outer: readonly { origin: string; rules: Ignore }[];
  /** The rules of each folder, by its path below the top; null for none. */
  readonly #files = new Map<string, Ignore | null>();
  readonly #folders = new Map<string, Rule | null>();

  constructor({ top, fileName, outer = [] }: RuleTreeOptions) {
    this.#top = top;
    this.#fileName = fileName;
    this.#outer = outer.map(({ origin, text }) => ({ origin, rules: rulesOf(text) }));
  }

  /**
   * The rule that ignores a path; null when it is not ignored. As in git, a path below an ignored folder cannot be
   * included again.
   *
   * @param path below the top, with `/` between its parts.
   */
  ruleFor(path: string, isFolder: boolean): Rule | null {
    if (path === '') return null;
    const parent = parentOf(path);
    const inherited = parent === '' ? null : this.#ruleForFolder(parent);
    if (inherited) return inherited;
    const name = isFolder ? `${path}/` : path;
    // The nearest file with a matching rule decides.
    for (const { origin, rules, from } of this.#rulesAbove(path)) {
      const verdict = verdictOf(rules, name.slice(from));
      if (verdict.ignored) return { origin, pattern: verdict.rule!.pattern };
      if (verdict.unignored) return null;
    }
    return null;
  }

  *#rulesAbove(path: string): Generator<{ origin: string; rules: Ignore; from: number }> {
    for (let folder = path; folder !== ''; ) {
      folder = parentOf(folder);
      const rules = this.#rulesIn(folder);
      const origin = join(this.#top, folder, this.#fileName);
      if (rules) yield { origin, rules, from: folder === '' ? 0 : folder.length + 1 };
    }
    for (const outer of this.#outer) yield { ...outer, from: 0 };
  }

  #ruleForFolder(path: string): Rule | null {
    let rule = this.#folders.get(path);
    if (rule === undefined) {
      rule = this.ruleFor(path, true);
      this.#folders.set(path, rule);
    }
    return rule;
  }

  #rulesIn(folder: string): Ignore | null {
    let rules = this.#files.get(folder);
    if (rules === undefined) {
      const text = textOf(join(this.#top, folder, this.#fileName));
      rules = text === null ? null : rulesOf(text);
      this.#files.set(folder, rules);
    }
    return rules;
  }
}

/** Rules for paths that are relative to one folder. */
export const rulesOf = (text: string): Ignore => ignore({ ignorecase: false, allowRelativePaths: true }).add(text);

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The verdict of one file on a path that lies in no ignored folder. */
function verdictOf(rules: Ignore, path: string): ReturnType<Ignore['test']> {
  const verdict = rules.test(path);
  if (!verdict.ignored) return verdict;
  const parent = parentOf(path.replace(/\/$/, ''));
  if (parent === '' || !rules.test(`${parent}/`).ignored) return verdict;
  // This file ignores the parent, and a nearer file has included it again: only a rule for the name itself counts.
  return rules.test(path.endsWith('/') ? `${basename(path)}/` : basename(path));
}

/** Text of a file of rules. Null when there is none that can be read: git takes that for no rules as well. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
