/** What a component is shown and tested with: the usual, the empty, the overfull, other languages and directions. */
export interface Examples<Props> {
  /** `(props) => unknown`, as an `.astro` file is known to TypeScript. */
  component: (props: Props) => unknown;
  /** By name, in words of an address. */
  examples: Record<string, Example<Props>>;
}

interface Example<Props> {
  props: Props;
  /** Dutch, where none is named. */
  lang?: string;
  dir?: 'rtl';
}

/** Lets TypeScript hold examples against the props of their component. */
export function examplesOf<Props>(
  component: Examples<Props>['component'],
  examples: Examples<Props>['examples'],
): Examples<Props> {
  return { component, examples };
}
