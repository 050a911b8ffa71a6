import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Code block of a document. */
export interface Sample {
  /** Language: `ts`, `sh`. */
  readonly language: string;
  /** Name of the file that the block is, written after the language: "```ts follow.ts". */
  readonly file: string | null;
  readonly code: string;
}

/** Code blocks of one document. Remembers which were used, so that a test can name those that nothing runs. */
export class Samples {
  readonly all: readonly Sample[];
  readonly #used = new Set<Sample>();
  readonly #path: string;

  /**
   * @param path of the document in the repository.
   * @param section heading of the section that is meant, of the second level; the whole document by default.
   */
  constructor(path: string, section?: string) {
    this.#path = path;
    const text = readFileSync(join(ROOT, path), 'utf8');
    const meant = section === undefined ? text : text.split(/^## /m).find((part) => part.startsWith(`${section}\n`));
    if (meant === undefined) throw new Error(`${path} has no section ${section}`);
    const blocks = meant.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms);
    this.all = [...blocks].map(([, language, file = null, code]) => ({ language: language!, file, code: code! }));
  }

  /** Returns the code of the one block of a language that contains a text. */
  block(language: string, containing: string): string {
    return this.#one(
      `${language} block with '${containing}'`,
      (sample) => sample.language === language && sample.code.includes(containing),
    );
  }

  /** Returns the code of the block that is this file. */
  file(name: string): string {
    return this.#one(`file ${name}`, ({ file }) => file === name);
  }

  /** Returns every block that is a file, by name. */
  files(): Map<string, string> {
    const named = this.all.flatMap(({ file }) => (file === null ? [] : [file]));
    return new Map(named.map((name) => [name, this.file(name)]));
  }

  /** First lines of the blocks that were not asked for. */
  unused(): string[] {
    return this.all.filter((sample) => !this.#used.has(sample)).map(({ code }) => code.split('\n')[0]!);
  }

  #one(what: string, matches: (sample: Sample) => boolean): string {
    const found = this.all.filter(matches);
    if (found.length !== 1) throw new Error(`${this.#path} has ${found.length} of: ${what}`);
    this.#used.add(found[0]!);
    return found[0]!.code;
  }
}
