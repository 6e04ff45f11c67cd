import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { palettes } from '#features/vocabulary.ts';

interface Token {
  $value: string;
  $extensions?: { 'nl.pactwerk.css'?: string; 'nl.pactwerk.dark'?: string };
}

/** A part of the page with a ground of its own, and what stands on it. */
interface Component {
  $extensions: { 'nl.pactwerk.selectors': readonly string[] };
  [property: string]: unknown;
}

const folder = join(import.meta.dirname, 'tokens');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.tokens.json`), 'utf8'));
const basis = read('basis');
const { pactwerk } = read('pactwerk') as { pactwerk: Record<string, Component> };
const components = Object.entries(pactwerk);

/** Readers of text need 4.5 (WCAG 1.4.3); edges that tell something, and the focus, 3 (WCAG 1.4.11). */
const leastContrast = (property: string): number => (/border|outline/.test(property) ? 3 : 4.5);

describe.each(palettes)('on pages in the palette %s', (palette) => {
  const { token } = tokensOf(palette);
  const colour = (value: string, scheme: 'light' | 'dark'): string => {
    const found = token(value);
    if (found.$value.startsWith('{')) return colour(found.$value, scheme);
    return (scheme === 'dark' ? found.$extensions?.['nl.pactwerk.dark'] : undefined) ?? found.$value;
  };

  it.each(components)('what stands on %s reads well, light and dark', (_, component) => {
    const ground = valueOf(component, 'background-color');
    for (const property of foregrounds(component)) {
      for (const scheme of ['light', 'dark'] as const) {
        const found = contrast(colour(valueOf(component, property), scheme), colour(ground, scheme));
        expect(found, `${property}, ${scheme}`).toBeGreaterThanOrEqual(leastContrast(property));
      }
    }
  });

  it('text on paper reads very well', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const paper = colour('{basis.color.default.bg-document}', scheme);
      expect(contrast(colour('{basis.color.default.color-document}', scheme), paper)).toBeGreaterThan(12);
      expect(contrast(colour('{basis.color.default.color-subtle}', scheme), paper)).toBeGreaterThan(7);
    }
  });
});

it('stylesheets give no part a ground that its tokens do not name, and no other colours on it', () => {
  const { token } = tokensOf(palettes[0]);
  const shortName = (value: string): string => {
    const found = token(value);
    return found.$value.startsWith('{') ? shortName(found.$value) : (found.$extensions?.['nl.pactwerk.css'] ?? '');
  };
  const known = new Map(
    components.flatMap(([, component]) =>
      component.$extensions['nl.pactwerk.selectors'].map((selector) => [selector, component] as const),
    ),
  );
  for (const { file, selector, declarations } of rules()) {
    const ground = declarations.get('background') ?? declarations.get('background-color');
    if (ground === undefined) continue;
    const component = known.get(selector);
    expect(
      component,
      `${file}: ${selector} has a ground, and stands in no component of pactwerk.tokens.json`,
    ).toBeDefined();
    if (!component) continue;
    expect(shortName(valueOf(component, 'background-color')), `${file}: ${selector}`).toBe(ground);
    const text = declarations.get('color');
    if (text === undefined) continue;
    const names = foregrounds(component).map((property) => shortName(valueOf(component, property)));
    expect(names, `${file}: the text of ${selector}`).toContain(text);
  }
});

function tokensOf(palette: string): { token: (value: string) => Token } {
  const own = read(`palettes/${palette}`);
  return { token: (value) => followed(own, value) ?? followed(basis, value) ?? missing(value) };
}

function foregrounds(component: Component): string[] {
  return Object.keys(component).filter((property) => !property.startsWith('$') && property !== 'background-color');
}

function valueOf(component: Component, property: string): string {
  return (component[property] as Token).$value;
}

/** `{basis.color.default.bg-document}` → that token of a file. */
function followed(file: unknown, value: string): Token | undefined {
  return value
    .slice(1, -1)
    .split('.')
    .reduce((group: unknown, name) => (group as Record<string, unknown> | undefined)?.[name], file) as
    Token | undefined;
}

function missing(value: string): never {
  throw new Error(`No token has the name ${value}.`);
}

/** Every rule of every stylesheet, once for each of its selectors, with the tokens that it names. */
function rules(): { file: string; selector: string; declarations: Map<string, string> }[] {
  const root = join(import.meta.dirname, '..');
  return globSync('**/*.css', { cwd: root }).flatMap((file) => {
    const css = readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
    return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
      const declarations = new Map(
        [...body.matchAll(/([\w-]+):\s*var\(--([\w-]+)\)\s*(?:;|$)/g)].map(([, property = '', name = '']) => [
          property,
          name,
        ]),
      );
      return split(selectors).map((selector) => ({ file, selector, declarations }));
    });
  });
}

/** A list of selectors at the commas that are not within parentheses. */
function split(selectors: string): string[] {
  return selectors.split(/,(?![^(]*\))/).map((one) => one.trim().replace(/\s+/g, ' '));
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
