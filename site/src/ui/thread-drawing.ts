/** A strand to be drawn; places run from 0 to 1000. */
export interface DrawnStrand {
  title: string;
  knots: readonly { when: string; label: string; kind: 'knot' | 'stop'; x: number | null }[];
  before: readonly { text: string }[];
  after: readonly { text: string }[];
  openStart: string | null;
  openEnd: string | null;
  line: { from: number; to: number; open: boolean } | null;
  /** Places of other strands in the list that this one is tied to, and where along the time. */
  ties?: readonly { strand: number; x: number }[];
}

export interface Drawing {
  width: number;
  height: number;
  grid: string;
  years: readonly { x: number; label: string }[];
  yearsY: number;
  paths: readonly { d: string; kind: 'run' | 'ghost' | 'tie' }[];
  dots: readonly { x: number; y: number; stop: boolean }[];
  texts: readonly DrawnText[];
}

export interface DrawnText {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  kind: 'title' | 'strong' | 'soft';
}

const width = 1100;
const ghost = 72;
const letter = 7.4;
const boldLetter = 8.4;

interface Frame {
  labelled: boolean;
  at: (x: number) => number;
  y: (place: number) => number;
}

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
  const [left, right] = labelled ? [250, 850] : [90, 860];
  const [above, below] = labelled ? reach(drawn, left, right) : [46, 36];
  const pitch = labelled ? above + below : 82;
  const frame: Frame = {
    labelled,
    at: (x) => Math.round(left + (x * (right - left)) / 1000),
    y: (place) => above + place * pitch,
  };
  const bottom = frame.y(drawn.length - 1) + below;
  const layers = drawn.map((strand, place) => drawStrand(strand, frame, place));
  const ties = strands.flatMap((strand) => tiesOf(strand, strands, drawn, frame));
  return {
    width,
    height: bottom + 28,
    grid: years.map(({ x }) => `M${frame.at(x)} ${labelled ? 0 : 8}V${bottom}`).join(''),
    years: years.map(({ x, label }) => ({ x: frame.at(x), label })),
    yearsY: bottom + 22,
    paths: [...ties, ...layers.flatMap((layer) => layer.paths)],
    dots: layers.flatMap((layer) => layer.dots),
    texts: layers.flatMap((layer) => layer.texts),
  };
}

/** How far the words of knots reach above and below their line. */
function reach(strands: readonly DrawnStrand[], left: number, right: number): [number, number] {
  const at: Frame['at'] = (x) => Math.round(left + (x * (right - left)) / 1000);
  const baselines = strands.flatMap((strand) => knotTexts(strand, at, 0).map(({ y }) => y));
  return [28 - Math.min(0, ...baselines), 28 + Math.max(0, ...baselines)];
}

/** A dotted curve from one strand to another: to its line beyond its title, or else to its beginning, from the left. */
function tiesOf(
  strand: DrawnStrand,
  strands: readonly DrawnStrand[],
  drawn: readonly DrawnStrand[],
  { at, y }: Frame,
): Drawing['paths'][number][] {
  const { line } = strand;
  if (!line) return [];
  return (strand.ties ?? []).flatMap((tie) => {
    const other = strands[tie.strand];
    if (!other?.line) return [];
    const [upper, lower] = [other, strand].sort((a, b) => drawn.indexOf(a) - drawn.indexOf(b));
    if (!upper?.line || !lower?.line) return [];
    const [x1, y1] = [at(within(tie.x, upper.line)), y(drawn.indexOf(upper))];
    const [x2, y2] = [at(within(tie.x, lower.line)), y(drawn.indexOf(lower))];
    const title = titleOf(lower, at);
    const clear = x2 < title.from || x2 > title.to;
    const [end, side] = clear ? [x2, x2] : [at(lower.line.from), Math.min(x1, at(lower.line.from)) - 44];
    const middle = Math.round((y1 + y2) / 2);
    return [
      {
        d: `M${x1} ${y1}C${clear ? x1 : side} ${middle} ${side} ${clear ? middle : y2} ${end} ${y2}`,
        kind: 'tie' as const,
      },
    ];
  });
}

function within(x: number, { from, to }: { from: number; to: number }): number {
  return Math.min(Math.max(x, from), to);
}

/** Where the title of a strand stands above its line, which it begins or, late in time, ends with. */
function titleOf(
  { title, line }: DrawnStrand,
  at: Frame['at'],
): { text: string; late: boolean; from: number; to: number } {
  const text = clip(title, 70);
  const long = text.length * boldLetter;
  const late = line !== null && at(line.from) > 600;
  const from = at(line?.from ?? 0) - 8;
  const to = at(line?.to ?? 0) + 8;
  return late ? { text, late, from: to - long, to } : { text, late, from, to: from + long };
}

function drawStrand(strand: DrawnStrand, frame: Frame, place: number): Pick<Drawing, 'paths' | 'dots' | 'texts'> {
  const { line } = strand;
  if (!line) return { paths: [], dots: [], texts: [] };
  const { at, labelled } = frame;
  const y = frame.y(place);
  const [from, to] = [at(line.from), at(line.to)];
  const after = strand.after[0]?.text ?? strand.openEnd;
  const before = strand.before[0]?.text ?? strand.openStart;
  const title = titleOf(strand, at);
  return {
    paths: [
      ...(before === null ? [] : [{ d: `M${from - ghost} ${y}H${from}`, kind: 'ghost' as const }]),
      { d: `M${from} ${y}H${to}`, kind: 'run' as const },
      ...(after === null ? [] : [{ d: `M${to} ${y}H${to + ghost}`, kind: 'ghost' as const }]),
    ],
    dots: strand.knots.flatMap(({ x, kind }) => (x === null ? [] : [{ x: at(x), y, stop: kind === 'stop' }])),
    texts: [
      ...(labelled
        ? knotTexts(strand, at, y)
        : [
            {
              x: title.late ? title.to : title.from,
              y: y - 19,
              text: title.text,
              anchor: title.late ? ('end' as const) : ('start' as const),
              kind: 'title' as const,
            },
          ]),
      ...(before === null || !labelled ? [] : beside(before, from - ghost - 12, y, 'end')),
      ...(after === null ? [] : beside(after, to + ghost + 12, y, 'start')),
    ],
  };
}

/** Distances of labels from the line, nearest first: above, below, further above, further below. */
const lanes = [-40, 34, -84, 78];

function knotTexts(strand: DrawnStrand, at: Frame['at'], y: number): DrawnText[] {
  const taken = lanes.map((): number => -Infinity);
  return strand.knots
    .flatMap((knot) => (knot.x === null ? [] : [{ ...knot, middle: at(knot.x) }]))
    .sort((a, b) => a.middle - b.middle)
    .flatMap(({ middle, when, label: whole }) => {
      const label = clip(whole, 34);
      const half = (Math.max(when.length, label.length) * letter) / 2;
      const lane = taken.findIndex((edge) => edge + 14 < middle - half);
      if (lane < 0) return [];
      taken[lane] = middle + half;
      const base = y + (lanes[lane] ?? 0);
      return [
        { x: middle, y: base, text: when, anchor: 'middle', kind: 'strong' } as const,
        { x: middle, y: base + 18, text: label, anchor: 'middle', kind: 'soft' } as const,
      ];
    });
}

/** Where a strand came from or went, beside the dots that lead there; long names take up to three lines. */
function beside(text: string, x: number, y: number, anchor: 'start' | 'end'): DrawnText[] {
  const room = Math.max(8, Math.floor((anchor === 'start' ? width - x : x) / letter));
  const found = wrapped(text, room);
  const first = y + 5 - ((found.length - 1) * 18) / 2;
  return found.map((line, place) => ({ x, y: first + place * 18, text: line, anchor, kind: 'soft' as const }));
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 3).map((line) => clip(line, room));
  return lines.length > 3 ? [...shown.slice(0, 2), clip(`${shown[2] ?? ''} …`, room)] : shown;
}

function clip(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
