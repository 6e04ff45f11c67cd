/** A strand to be drawn; places run from 0 to 1000. */
export interface DrawnStrand {
  title: string;
  knots: readonly { when: string; label: string; kind: 'knot' | 'stop'; x: number | null }[];
  before: readonly { text: string }[];
  after: readonly { text: string }[];
  openEnd: string | null;
  line: { from: number; to: number; open: boolean } | null;
}

export interface Drawing {
  width: number;
  height: number;
  grid: string;
  years: readonly { x: number; label: string }[];
  yearsY: number;
  paths: readonly { d: string; ghost: boolean }[];
  dots: readonly { x: number; y: number; stop: boolean }[];
  texts: readonly {
    x: number;
    y: number;
    text: string;
    anchor: 'start' | 'middle' | 'end';
    kind: 'title' | 'strong' | 'soft';
  }[];
}

const width = 1100;
const left = 130;
const right = 930;
const ghost = 88;
const letter = 7.6;

/**
 * Lays a thread out for wide screens. Labels take turns above and below the line and step away from it where they would
 * touch; one that finds no place is left to the list, which tells everything.
 */
export function drawThread(
  strands: readonly DrawnStrand[],
  years: readonly { label: string; x: number }[],
  labelled: boolean,
): Drawing | null {
  const drawn = strands.filter((strand) => strand.line !== null);
  if (drawn.length === 0) return null;
  const pitch = labelled ? 210 : 84;
  const top = labelled ? 100 : 52;
  const bottom = top + (drawn.length - 1) * pitch + (labelled ? 100 : 40);
  const layers = drawn.map((strand, place) => drawStrand(strand, top + place * pitch, labelled));
  return {
    width,
    height: bottom + 28,
    grid: years.map(({ x }) => `M${at(x)} ${labelled ? 16 : 12}V${bottom}`).join(''),
    years: years.map(({ x, label }) => ({ x: at(x), label })),
    yearsY: bottom + 22,
    paths: layers.flatMap((layer) => layer.paths),
    dots: layers.flatMap((layer) => layer.dots),
    texts: layers.flatMap((layer) => layer.texts),
  };
}

type Layer = Pick<Drawing, 'paths' | 'dots' | 'texts'>;

function drawStrand(strand: DrawnStrand, y: number, labelled: boolean): Layer {
  const { line } = strand;
  if (!line) return { paths: [], dots: [], texts: [] };
  const [from, to] = [at(line.from), at(line.to)];
  const after = strand.after[0]?.text ?? strand.openEnd;
  const before = strand.before[0]?.text;
  const tail = line.open ? Math.min(to + ghost, width - 20) : to;
  const paths = [
    ...(before === undefined ? [] : [{ d: `M${from - ghost} ${y}H${from}`, ghost: true }]),
    { d: `M${from} ${y}H${to}`, ghost: false },
    ...(after === null || after === undefined ? [] : [{ d: `M${to} ${y}H${Math.max(tail, to + ghost)}`, ghost: true }]),
  ];
  const dots = strand.knots.flatMap(({ x, kind }) => (x === null ? [] : [{ x: at(x), y, stop: kind === 'stop' }]));
  const texts: Drawing['texts'][number][] = [];
  if (labelled) {
    texts.push(...knotTexts(strand, y));
    if (before !== undefined) texts.push(endText(before, from - ghost, y, 'start'));
    if (after) texts.push(endText(after, to + ghost, y, 'end'));
  } else {
    const late = from > 640;
    texts.push({
      x: late ? to : from - 8,
      y: y - 20,
      text: clip(strand.title, 62),
      anchor: late ? 'end' : 'start',
      kind: 'title',
    });
    if (after)
      texts.push({
        x: to + ghost + 10,
        y: y + 5,
        text: clip(after, Math.max(8, Math.floor((width - to - ghost - 14) / 6.6))),
        anchor: 'start',
        kind: 'soft',
      });
  }
  return { paths, dots, texts: texts.filter((text) => text.text !== '') };
}

/** Distances of labels from the line, nearest first: above, below, further above, further below. */
const lanes = [-44, 34, -86, 76];

function knotTexts(strand: DrawnStrand, y: number): Drawing['texts'][number][] {
  const taken = lanes.map((): number => -Infinity);
  return strand.knots
    .filter((knot) => knot.x !== null)
    .sort((a, b) => (a.x ?? 0) - (b.x ?? 0))
    .flatMap(({ x, when, label }) => {
      const middle = at(x ?? 0);
      const half = (Math.max(when.length, label.length) * letter) / 2;
      const [start, end] = [middle - half, middle + half];
      const anchor = start < 4 ? 'start' : end > width - 4 ? 'end' : 'middle';
      const lane = taken.findIndex((edge) => edge + 10 < start);
      if (lane < 0) return [];
      taken[lane] = end;
      const base = y + (lanes[lane] ?? 0);
      return [
        { x: middle, y: base, text: when, anchor, kind: 'strong' } as const,
        { x: middle, y: base + 19, text: label, anchor, kind: 'soft' } as const,
      ];
    });
}

function endText(text: string, x: number, y: number, side: 'start' | 'end'): Drawing['texts'][number] {
  const room = side === 'start' ? x + ghost : width - x + ghost;
  const place = side === 'start' ? Math.max(0, x - 12) : Math.min(width, x + 12);
  return { x: place, y: y - 14, text: clip(text, Math.floor(room / 6.8)), anchor: side, kind: 'soft' };
}

function clip(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

function at(x: number): number {
  return Math.round(left + (x * (right - left)) / 1000);
}
