import type { Icon } from '#features/metadata/drawing.ts';
import type { WebManifest } from '#features/metadata/web-manifest.ts';
import { paletteColours, sharedColours } from '#themes/palette-colours.ts';

const { ink, paper } = sharedColours;

/** The mark of a region for tabs of browsers: a thread with a knot, in its colours, in light and dark. */
export function markSvg(palette: Icon['palette']): string {
  const { accent } = paletteColours[palette];
  const style = (scheme: 'light' | 'dark'): string =>
    `path{stroke:${ink[scheme]}}circle{stroke:${accent[scheme]};fill:${paper[scheme]}}`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<style>${style('light')}@media(prefers-color-scheme:dark){${style('dark')}}</style>` +
    '<path d="M2 16h28" stroke-width="4" stroke-linecap="round"/><circle cx="16" cy="16" r="7" stroke-width="4"/></svg>\n'
  );
}

/** The mark on a ground of the region, which fills the square: devices cut their own shape out of it. */
export function iconSvg({ palette, size }: Icon): string {
  const { accent, deep } = paletteColours[palette];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="${size}" height="${size}">` +
    `<path d="M0 0h48v48H0z" fill="${deep}"/>` +
    '<path d="M10 24h28" stroke="#fff" stroke-width="4" stroke-linecap="round"/>' +
    `<circle cx="24" cy="24" r="7" stroke="${accent.dark}" fill="${deep}" stroke-width="4"/></svg>`
  );
}

export function manifestText({ manifest, palette }: WebManifest): string {
  const colours = { theme_color: paletteColours[palette].deep, background_color: paper.light };
  return `${JSON.stringify({ ...manifest, ...colours }, null, 1)}\n`;
}
