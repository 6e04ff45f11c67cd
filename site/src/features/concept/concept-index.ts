import { sitePage, type PageBase } from '#features/page.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import { entryAnchor, indexUrl } from '#urls.ts';

/** The glossary of a site: every word of the national vocabulary, each with an anchor. */
export interface ConceptIndex extends PageBase<'concepts'> {
  concepts: readonly ConceptModel[];
}

export interface ConceptModel {
  /** Its place in the page. */
  anchor: string;
  label: string;
  lang: string | null;
  abbreviation: string | null;
  definition: Text | null;
  aliases: readonly string[];
  wider: Link | null;
}

export function conceptIndex(scope: PageScope): ConceptIndex {
  const { domain, locale, labels } = scope.site;
  const order = new Intl.Collator(locale);
  const known = domain.all('concept').map((concept) => concept.id);
  const concepts = scope
    .getAll('concept', known)
    .sort((a, b) => order.compare(a.abbreviation ?? a.label, b.abbreviation ?? b.label) || order.compare(a.id, b.id))
    .map((concept) => ({
      anchor: entryAnchor(concept.id),
      label: concept.label,
      lang: scope.langOf(concept),
      abbreviation: concept.abbreviation,
      definition: textOf(scope, concept, concept.definition),
      aliases: concept.aliases,
      wider: scope.link('concept', concept.wider),
    }));
  return {
    ...sitePage(scope, {
      kind: 'concepts',
      title: labels.sections.concepts,
      description: labels.concept.lead,
      urlIn: (other) => indexUrl(other, 'concepts'),
    }),
    concepts,
  };
}
