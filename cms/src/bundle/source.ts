import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, visit } from 'yaml';

/** Something wrong in a file of a bundle. `field` is the path in the file: `text.nl.links[l1].label`. Lines count from 1. */
export interface BundleProblem {
  file: string;
  line: number;
  column: number;
  field: string;
  message: string;
  /** `refuse`: nothing is imported; `warn`: worth a look. */
  severity: Severity;
}

export type Severity = 'refuse' | 'warn';

/** One YAML file with the place of every value that was read from it, so that any later problem can be pointed at. */
export class Source {
  readonly file: string;
  readonly problems: BundleProblem[] = [];
  readonly root: Cursor;
  private readonly lines = new LineCounter();
  private readonly offsets = new Map<string, number>();

  constructor(file: string, text: string) {
    this.file = file;
    const document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: true, prettyErrors: false });
    for (const { message, pos } of [...document.errors, ...document.warnings]) this.refuse('', pos[0], message);
    // Without anchors a value stands where it is used, and a file cannot blow up in memory.
    visit(document, {
      Alias: (_, node) =>
        this.refuse('', node.range?.[0] ?? 0, 'references (*name) are not allowed: write the value out'),
    });
    this.root = new Cursor(this, '', this.problems.length > 0 ? null : document.contents, 0);
  }

  /** True when the file is no YAML at all: its values were not read. */
  get broken(): boolean {
    return this.problems.length > 0 && this.root.node === null;
  }

  refuse(field: string, offset: number, message: string, severity: Severity = 'refuse'): void {
    const { line, col } = this.lines.linePos(offset);
    this.problems.push({
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      field,
      message,
      severity,
    });
  }

  /** Reports at the place of a field, or of the nearest one above it that the file has. */
  refuseField(field: string, message: string, severity: Severity = 'refuse'): void {
    let path = field;
    while (path !== '' && !this.offsets.has(path)) path = path.replace(/(\[[^[\]]*\]|(^|\.)[^.[\]]*)$/, '');
    this.refuse(field, this.offsets.get(path) ?? 0, message, severity);
  }

  has(field: string): boolean {
    return this.offsets.has(field);
  }

  remember(path: string, offset: number): void {
    if (!this.offsets.has(path)) this.offsets.set(path, offset);
  }
}

/** A value in a file: read it as what it must be. Each reader reports what it is instead, and then gives undefined. */
export class Cursor {
  readonly source: Source;
  readonly path: string;
  readonly node: Node | null;
  readonly offset: number;

  constructor(source: Source, path: string, node: Node | null, offset: number) {
    this.source = source;
    this.path = path;
    this.node = node;
    this.offset = offset;
    source.remember(path, offset);
  }

  /** The same value under another path: a row that is known by its key instead of its number. */
  named(path: string): Cursor {
    return new Cursor(this.source, path, this.node, this.offset);
  }

  refuse(message: string): undefined {
    this.source.refuse(this.path, this.offset, message);
    return undefined;
  }

  get isNull(): boolean {
    return this.node === null || (isScalar(this.node) && this.node.value === null);
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  map(): Map<string, Cursor> | undefined {
    if (!isMap(this.node)) return this.refuse(`must be a mapping (name: value), but is ${this.kind}`);
    const fields = new Map<string, Cursor>();
    for (const { key, value } of this.node.items) {
      const offset = rangeStart(key) ?? this.offset;
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.source.refuse(this.path, offset, 'a name before the colon must be a word');
        continue;
      }
      const path = this.path === '' ? key.value : `${this.path}.${key.value}`;
      fields.set(key.value, new Cursor(this.source, path, asNode(value), rangeStart(value) ?? offset));
    }
    return fields;
  }

  list(): Cursor[] | undefined {
    if (!isSeq(this.node)) return this.refuse(`must be a list (- value), but is ${this.kind}`);
    return this.node.items.map(
      (item, index) => new Cursor(this.source, `${this.path}[${index}]`, asNode(item), rangeStart(item) ?? this.offset),
    );
  }

  string(): string | undefined {
    const value = this.scalar();
    if (typeof value === 'number' || typeof value === 'boolean')
      return this.refuse(
        `must be text: write '${String(isScalar(this.node) ? (this.node.source ?? value) : value)}' in quotes`,
      );
    if (typeof value !== 'string') return this.refuse(`must be text, but is ${this.kind}`);
    if (/\p{Cs}/u.test(value)) return this.refuse('has half a character (a lone surrogate)');
    if (value.includes('\0')) return this.refuse('has the character NUL (U+0000), which no database keeps');
    return value;
  }

  number(): number | undefined {
    const value = this.scalar();
    if (typeof value !== 'number' || !Number.isFinite(value))
      return this.refuse(`must be a number, but is ${this.kind}`);
    return value;
  }

  boolean(): boolean | undefined {
    const value = this.scalar();
    if (typeof value !== 'boolean') return this.refuse(`must be true or false, but is ${this.kind}`);
    return value;
  }

  private scalar(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  private get kind(): string {
    if (this.isNull) return 'empty';
    if (isMap(this.node)) return 'a mapping';
    if (isSeq(this.node)) return 'a list';
    const value = this.scalar();
    return typeof value === 'string' ? 'text' : String(value);
  }
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function rangeStart(value: unknown): number | undefined {
  return asNode(value)?.range?.[0];
}
