import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import satori from 'satori';
import type { Card } from '#features/metadata/drawing.ts';
import { cardSize } from '#features/metadata/drawn.ts';
import { paletteColours } from '#themes/palette-colours.ts';

type Font = Parameters<typeof satori>[1]['fonts'][number];

const faces = [
  ['latin', 400],
  ['latin-ext', 400],
  ['latin', 700],
  ['latin-ext', 700],
] as const;
let known: Font[] | undefined;

/** The typeface of the sites as files that satori reads, which are not those that browsers get. */
function fonts(): Font[] {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'));
  known ??= faces.map(([signs, weight]) => ({
    name: signs === 'latin' ? 'Card' : 'Card ext',
    weight,
    data: readFileSync(join(folder, 'files', `atkinson-hyperlegible-next-${signs}-${weight}-normal.woff`)),
  }));
  return known;
}

/** A card as SVG, its text as shapes: it needs no typeface and runs nothing. */
export async function cardSvg({ palette, kicker, title }: Card): Promise<string> {
  const { accent, deep } = paletteColours[palette];
  const text = box(
    {
      display: 'block',
      lineClamp: 5,
      wordBreak: 'break-word',
      fontWeight: 700,
      lineHeight: 1.15,
      fontSize: sizeFor(title),
    },
    title,
  );
  const card = box(
    {
      ...cardSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: 76,
      background: deep,
      color: '#fff',
      fontFamily: '"Card", "Card ext"',
    },
    box({ fontSize: 36, color: accent.dark }, kicker ?? ''),
    text,
    thread(accent.dark, deep),
  );
  return satori(card as Parameters<typeof satori>[0], { ...cardSize, fonts: fonts() });
}

/** The thread with its knots, the last of them open: it goes on. */
function thread(colour: string, ground: string): Box {
  const knot = (left: number, size: number, style: object): Box =>
    box({
      position: 'absolute',
      left,
      top: 22 - size / 2,
      width: size,
      height: size,
      borderRadius: size,
      boxSizing: 'border-box',
      ...style,
    });
  return box(
    { position: 'relative', height: 44, width: cardSize.width - 152 },
    box({ position: 'absolute', left: 8, top: 19, width: cardSize.width - 168, height: 6, background: '#fff' }),
    knot(0, 24, { background: '#fff' }),
    knot(330, 24, { background: '#fff' }),
    knot(700, 44, { background: ground, border: `8px solid ${colour}` }),
  );
}

interface Box {
  type: string;
  props: { style: object; children: readonly (Box | string)[] | string };
}

/** What JSX would make. */
function box(style: object, ...children: (Box | string)[]): Box {
  const [only] = children;
  return {
    type: 'div',
    props: {
      style: { display: 'flex', ...style },
      children: children.length === 1 && typeof only === 'string' ? only : children,
    },
  };
}

function sizeFor(title: string): number {
  if (title.length <= 36) return 92;
  return title.length <= 90 ? 68 : 52;
}
