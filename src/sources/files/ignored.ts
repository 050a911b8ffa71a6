import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** A path below `from`, with `/` between its parts whatever the system writes. */
export function slashed(from: string, path: string): string {
  const below = relative(from, path);
  // Elsewhere than on Windows a backslash is a letter like any other.
  return sep === '/' ? below : below.split(sep).join('/');
}

/**
 * Paths that git ignores: `.gitignore` files from the top of the repository down to the path, read once when they are
 * first needed. Beside that, `.git` and the given folders.
 */
export class Ignored {
  readonly #root: string;
  readonly #top: string;
  readonly #always: readonly string[];
  /** The rules of each folder, by its path below the top; null for none. */
  readonly #rules = new Map<string, Ignore | null>();
  readonly #folders = new Map<string, boolean>();

  /** @param always absolute paths that are ignored with all that they hold. */
  constructor(root: string, always: readonly string[]) {
    this.#root = root;
    this.#top = topOf(root);
    this.#always = always;
  }

  /** @param path relative to the root, with `/` between its parts. */
  has(path: string, isFolder: boolean): boolean {
    if (path === '') return false;
    if (path === '.git' || path.startsWith('.git/') || path.endsWith('/.git') || path.includes('/.git/')) return true;
    const absolute = join(this.#root, path);
    if (this.#always.some((folder) => absolute === folder || absolute.startsWith(folder + sep))) return true;
    return this.#ignores(slashed(this.#top, absolute), isFolder);
  }

  /** As git does: a path below an ignored folder cannot be included again. */
  #ignores(path: string, isFolder: boolean): boolean {
    const parent = path.lastIndexOf('/');
    if (parent > 0 && this.#ignoresFolder(path.slice(0, parent))) return true;
    const name = isFolder ? `${path}/` : path;
    // The nearest file with a matching rule decides.
    for (let folder = path; folder !== ''; ) {
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
      const verdict = this.#rulesOf(folder)?.test(folder === '' ? name : name.slice(folder.length + 1));
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
    }
    return false;
  }

  #ignoresFolder(path: string): boolean {
    let ignored = this.#folders.get(path);
    if (ignored === undefined) {
      ignored = this.#ignores(path, true);
      this.#folders.set(path, ignored);
    }
    return ignored;
  }

  #rulesOf(folder: string): Ignore | null {
    let rules = this.#rules.get(folder);
    if (rules === undefined) {
      const text = textOf(join(this.#top, folder, '.gitignore'));
      rules = text === null ? null : ignore({ ignorecase: false, allowRelativePaths: true }).add(text);
      this.#rules.set(folder, rules);
    }
    return rules;
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

/** Null when there is no such file, or none that can be read: git takes that for no rules as well. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
