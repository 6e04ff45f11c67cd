import type { Element, ElementContent, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';

const drawing = new Set(
  (
    'svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath image style ' +
    'linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer ' +
    'feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/**
 * An SVG that only draws: elements and attributes of a list stay, everything that runs, moves, loads or links elsewhere
 * goes (scripts, handlers, foreign content, animation, outside addresses, entities, style sheets of others). Read and
 * written as XML, as browsers read it. A clean file keeps its bytes. Undefined when it is no sound SVG.
 */
export function neutralSvg(bytes: Buffer): Buffer | undefined {
  let tree: Root;
  try {
    tree = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  const root = tree.children.find((node): node is Element => node.type === 'element');
  if (root?.name !== 'svg' || root.attributes['xmlns'] !== namespaces['xmlns']) return undefined;
  const clean: Element = { ...root, attributes: safeAttributes(root), children: root.children.flatMap(safeContent) };
  const isClean = JSON.stringify(shape(tree.children)) === JSON.stringify(shape([clean]));
  return isClean ? bytes : Buffer.from(toXml({ type: 'root', children: [clean] }));
}

function safeContent(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type === 'cdata') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  // A link keeps its drawing and loses its address.
  if (node.name === 'a') return node.children.flatMap(safeContent);
  if (!drawing.has(node.name)) return [];
  if (node.name === 'style' && !isSafeCss(textIn(node))) return [];
  return [{ ...node, attributes: safeAttributes(node), children: node.children.flatMap(safeContent) }];
}

function safeAttributes({ name: element, attributes }: Element): Element['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => isSafeAttribute(element, name, value ?? '')),
  );
}

function isSafeAttribute(element: string, name: string, value: string): boolean {
  if (name in namespaces) return value === namespaces[name];
  if (name === 'href' || name === 'xlink:href') return isSafeReference(element, value);
  if (/^on/i.test(name) || (name.includes(':') && name !== 'xml:space' && name !== 'xml:lang')) return false;
  return isSafeCss(value);
}

function isSafeReference(element: string, value: string): boolean {
  return (
    value.startsWith('#') ||
    (element === 'image' && /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i.test(value))
  );
}

// Escapes could hide any of the others; `url(#…)` is a reference within the drawing.
function isSafeCss(css: string): boolean {
  return !/\\|@import|@font-face|expression\s*\(|javascript:|image-set\s*\(|url\s*\(\s*(?!['"]?#)/i.test(css);
}

function textIn(element: Element): string {
  return element.children.map((child) => ('value' in child ? child.value : '')).join('');
}

// What a tree says, without where it stood in the file; the XML declaration is no part of it.
function shape(nodes: readonly RootContent[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if (node.type === 'element') return [[node.name, node.attributes, shape(node.children)]];
    if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value];
    return node.type === 'instruction' && node.name === 'xml' ? [] : [node.type];
  });
}
