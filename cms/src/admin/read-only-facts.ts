const hint = 'Een feit. Wijzig het bij het Nederlands.';

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
  /** What stands behind the label: the globe of Strapi's own languages. */
  labelAction?: unknown;
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
 * Shows facts as read-only in every language but Dutch, where they are kept (design law 5), and keeps for text the globe
 * that says that each language has its own. It is only a help: the desk itself puts nl's facts in the other languages,
 * whatever was sent.
 */
export function readOnlyFacts<M extends Mutation>({ layout, ...rest }: M, locale: string | null) {
  const isDutch = locale === null || locale === 'nl';
  const show = (field: Field, inPart: boolean): Field => {
    if (!isFact(field)) return field;
    const { labelAction: _globe, ...fact } = field;
    return isDutch || (!inPart && mustBeTyped(field, layout)) ? fact : lockFact(fact, layout.components);
  };
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, part]) => [
      uid,
      { ...part, layout: part.layout.map((row) => row.map((field) => show(field, true))) },
    ]),
  );
  const panels = layout.layout.map((panel) => panel.map((row) => row.map((field) => show(field, false))));
  return { layout: { ...layout, components, layout: panels }, ...rest };
}

function isFact({ attribute }: Field): boolean {
  return attribute.pluginOptions?.pactwerk?.fact === true;
}

// The form of a type without drafts asks for what is required before the desk can fill it in.
function mustBeTyped({ attribute }: Field, { options }: EditLayout): boolean {
  return options?.draftAndPublish === false && attribute.required === true;
}

function lockFact(field: Field, components: EditLayout['components']): Field {
  // A list of facts stays open while its rows hold text, which is each language's own.
  if (field.attribute.component !== undefined && holdsText(field.attribute.component, components)) {
    return { ...field, hint: 'De rijen en hun feiten komen uit het Nederlands; vertaal hier alleen de tekst.' };
  }
  return { ...field, disabled: true, hint };
}

function holdsText(component: string, components: EditLayout['components']): boolean {
  const fields = components[component]?.layout.flat() ?? [];
  return fields.some((field) =>
    field.attribute.component === undefined ? !isFact(field) : holdsText(field.attribute.component, components),
  );
}
