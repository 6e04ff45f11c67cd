const hint = 'Dit is een feit: het staat in alle talen gelijk. Verander het in het Nederlands.';

/** As far as this reads the layout of an edit view. */
interface Field {
  name: string;
  attribute: {
    type: string;
    required?: boolean;
    component?: string;
    pluginOptions?: { pactwerk?: { fact?: boolean } };
  };
  disabled: boolean;
  hint?: unknown;
}

interface PartLayout {
  layout: Field[][];
}

interface EditLayout {
  options?: { draftAndPublish?: boolean };
  layout: Field[][][];
  components: Record<string, PartLayout>;
}

interface Mutation {
  layout: EditLayout;
}

/**
 * Shows facts as read-only in every language but Dutch, where they are kept (design law 5). It is only a help: the desk
 * itself puts nl's facts in the other languages, whatever was sent.
 */
export function readOnlyFacts<M extends Mutation>({ layout, ...rest }: M, locale: string | null) {
  if (locale === null || locale === 'nl') return { layout, ...rest };
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, part]) => [
      uid,
      { ...part, layout: part.layout.map((row) => row.map((field) => lockFact(field, layout.components))) },
    ]),
  );
  const panels = layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => (mustBeTyped(field, layout) ? field : lockFact(field, layout.components)))),
  );
  return { layout: { ...layout, components, layout: panels }, ...rest };
}

// The form of a type without drafts asks for what is required before the desk can fill it in.
function mustBeTyped({ attribute }: Field, { options }: EditLayout): boolean {
  return options?.draftAndPublish === false && attribute.required === true;
}

function lockFact(field: Field, components: EditLayout['components']): Field {
  if (field.attribute.pluginOptions?.pactwerk?.fact !== true) return field;
  // A list of facts stays open while its rows hold text, which is each language's own.
  if (field.attribute.component !== undefined && holdsText(field.attribute.component, components)) {
    return { ...field, hint: 'De rijen en hun feiten komen uit het Nederlands; vertaal hier alleen de tekst.' };
  }
  return { ...field, disabled: true, hint };
}

function holdsText(component: string, components: EditLayout['components']): boolean {
  const fields = components[component]?.layout.flat() ?? [];
  return fields.some(({ attribute }) =>
    attribute.component === undefined
      ? attribute.pluginOptions?.pactwerk?.fact !== true
      : holdsText(attribute.component, components),
  );
}
