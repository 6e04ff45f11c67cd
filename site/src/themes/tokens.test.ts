import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes } from '#features/vocabulary.ts';
import { paletteColours, sharedColours } from './palette-colours.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const schemes = ['light', 'dark'] as const;

/** A token's two colours, of the shared ones or of a palette. */
function colours(selector: string, token: string): Record<(typeof schemes)[number], string> {
  const block = css.slice(css.indexOf(selector)).split('}')[0] ?? '';
  const value = new RegExp(`--${token}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+))`).exec(block);
  if (!value) throw new Error(`${selector} has no colour --${token}`);
  return { light: value[1] ?? value[3] ?? '', dark: value[2] ?? value[3] ?? '' };
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const root = ':root';

describe.each(schemes)('in the %s scheme', (scheme) => {
  const shared = (token: string) => colours(root, token)[scheme];

  it('text reads well on paper', () => {
    expect(contrast(shared('ink'), shared('paper'))).toBeGreaterThan(12);
    expect(contrast(shared('soft'), shared('paper'))).toBeGreaterThan(7);
  });

  it.each(palettes)('the palette %s reads well everywhere it is used', (palette) => {
    const own = (token: string) => colours(`[data-palette='${palette}']`, token)[scheme];
    expect(contrast(own('accent'), shared('paper'))).toBeGreaterThan(4.5);
    expect(contrast(own('accent'), own('tint'))).toBeGreaterThan(4.5);
    expect(contrast(own('on-accent'), own('accent'))).toBeGreaterThan(4.5);
    expect(contrast(shared('on-deep'), own('deep'))).toBeGreaterThan(7);
    expect(contrast(shared('ink'), own('tint'))).toBeGreaterThan(7);
    expect(contrast(shared('soft'), own('tint'))).toBeGreaterThan(4.5);
  });
});

it.each(palettes)('what is drawn outside of stylesheets has the colours of %s', (palette) => {
  const own = (token: string) => colours(`[data-palette='${palette}']`, token);
  expect(paletteColours[palette]).toEqual({ accent: own('accent'), deep: own('deep').light });
  expect(sharedColours).toEqual({ ink: colours(root, 'ink'), paper: colours(root, 'paper') });
});
