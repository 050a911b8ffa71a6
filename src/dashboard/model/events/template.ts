/** A piece of a sentence. `kind` is how it looks: text, bold, code, quote. */
export interface Piece {
  readonly kind: 't' | 'b' | 'c' | 'q' | 'add' | 'del';
  readonly text: string;
}

interface Value {
  readonly name: string;
  readonly format: string | null;
  readonly kind: Piece['kind'];
}
type Node = string | Value | readonly Node[];

/** Resolves a value; null where it is missing. */
export type Resolve = (name: string, format: string | null) => string | null;

const VALUE = /\{(\w+)(?:\|([^:}]+))?(?::([bcq]))?\}/y;

/** Parses a template of `words/`: see there. */
export function parse(template: string): readonly Node[] {
  const stack: Node[][] = [[]];
  for (let index = 0; index < template.length; ) {
    const top = stack.at(-1)!;
    const char = template[index]!;
    VALUE.lastIndex = index;
    const value = char === '{' ? VALUE.exec(template) : null;
    if (value) {
      const [all, name, format = null, kind = 't'] = value;
      top.push({ name: name!, format, kind: styleOf(format, kind as Piece['kind']) });
      index += all.length;
      continue;
    }
    index++;
    if (char === '[') stack.push([]);
    else if (char === ']') stack.at(-2)!.push(stack.pop()!);
    else if (typeof top.at(-1) === 'string') top[top.length - 1] = `${top.at(-1)}${char}`;
    else top.push(char);
  }
  return stack[0]!;
}

const styleOf = (format: string | null, kind: Piece['kind']): Piece['kind'] =>
  format === 'plus' ? 'add' : format === 'minus' ? 'del' : kind;

/** Fills a template. A missing value outside of an optional part becomes nothing. */
export function fill(nodes: readonly Node[], resolve: Resolve): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of piecesOf(nodes, resolve)) {
    const last = pieces.at(-1);
    if (piece.kind === 't' && last?.kind === 't')
      pieces[pieces.length - 1] = { kind: 't', text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

const piecesOf = (nodes: readonly Node[], resolve: Resolve): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (typeof node === 'string') return [{ kind: 't', text: node }];
    if ('name' in node) {
      const text = isolated(resolve(node.name, node.format) ?? '');
      return text ? [{ kind: node.kind, text }] : [];
    }
    return isComplete(node, resolve) ? piecesOf(node, resolve) : [];
  });

/** Whether a filled template has any text: the same as to fill it and look, for lists of thousands. */
export const saysAnything = (nodes: readonly Node[], resolve: Resolve): boolean =>
  nodes.some((node) => {
    if (typeof node === 'string') return node.trim() !== '';
    if ('name' in node) return isolated(resolve(node.name, node.format) ?? '').trim() !== '';
    return isComplete(node, resolve) && saysAnything(node, resolve);
  });

const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A value that does not turn what stands beside it: its controls of direction are left out, and Hebrew or Arabic isolated. */
function isolated(value: string): string {
  const text = value.replaceAll(CONTROLS, '');
  return FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text;
}

const isComplete = (nodes: readonly Node[], resolve: Resolve): boolean =>
  nodes.every((node) => typeof node === 'string' || !('name' in node) || Boolean(resolve(node.name, node.format)));

/** The pieces as plain text. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
