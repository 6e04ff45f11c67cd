import type { Element, ElementContent } from 'xast';

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', name, attributes: { ...attributes }, children: [...children] };
}

/** The elements of these names that stand directly in another one. */
export function elementsIn(parent: { children: readonly ElementContent[] }, ...names: string[]): Element[] {
  return parent.children.filter((node): node is Element => node.type === 'element' && names.includes(node.name));
}

/** All characters of an element, also those that stand as `<cp>`. */
export function charactersIn({ children }: Element): string {
  return children
    .map((node) => {
      if (node.type === 'text' || node.type === 'cdata') return node.value;
      if (node.type !== 'element') return '';
      return node.name === 'cp'
        ? String.fromCharCode(Number.parseInt(String(node.attributes['hex']), 16))
        : charactersIn(node);
    })
    .join('');
}
