import { dateText } from '#features/date-text.ts';
import { plural } from '#i18n/wording.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Pact, Signature } from './pact.ts';

export interface SignatoriesModel {
  /** How many signed, and of how many organisations; null when nobody did. */
  counted: string | null;
  groups: readonly { role: string; people: readonly SignatoryModel[] }[];
  /** What the source says, with whether the list above agrees. */
  stated: readonly { text: string; asOf: string | null }[];
  differs: boolean;
}

export interface SignatoryModel {
  organisation: Link | null;
  /** Instead of an organisation: how many the source does not name, and what it calls them. */
  unnamed: string | null;
  person: string | null;
  capacity: string | null;
  date: string | null;
  withdrawn: string | null;
  lang: string | null;
}

/** Null when the pact names no signatories and states no counts. */
export function signatoriesModel(scope: PageScope, pact: Pact): SignatoriesModel | null {
  if (pact.signatures.length === 0 && pact.statedCounts.length === 0) return null;
  const { labels, locale } = scope.site;
  const signed = pact.signatures.filter((signature) => signature.role === 'signatory' && signature.withdrawn === null);
  const { signatures, organisations } = countSignatures(signed);
  const roles = [...new Set(pact.signatures.map((signature) => signature.role))];
  return {
    counted: signatures === 0 ? null : labels.pact.signaturesCounted(signatures, organisations),
    groups: roles.map((role) => ({
      role: labels.signatureRoles[role],
      people: pact.signatures
        .filter((signature) => signature.role === role)
        .map((signature) => signatoryModel(scope, pact, signature)),
    })),
    stated: pact.statedCounts.map((count) => ({
      text: plural(locale, count.n, labels.countedThings[count.what]),
      asOf: dateText(count.asOf, locale)?.text ?? null,
    })),
    differs: pact.statedCounts.some(
      ({ what, n }) =>
        (what === 'signatures' && signatures > 0 && n !== signatures) ||
        (what === 'organisations' && organisations > 0 && n !== organisations),
    ),
  };
}

/** A row counts once, or for as many as it does not name; an organisation that signed twice is one organisation. */
export function countSignatures(signed: readonly Signature[]): { signatures: number; organisations: number } {
  const named = new Set<string>();
  let signatures = 0;
  let unnamed = 0;
  for (const { signatory } of signed) {
    const n = 'unnamed' in signatory ? signatory.unnamed : 1;
    signatures += n;
    if ('unnamed' in signatory) unnamed += n;
    else if (signatory.organisation !== null) named.add(signatory.organisation);
  }
  return { signatures, organisations: named.size + unnamed };
}

function signatoryModel(scope: PageScope, pact: Pact, signature: Signature): SignatoryModel {
  const { labels, locale } = scope.site;
  const { signatory } = signature;
  const organisation = 'organisation' in signatory ? scope.link('organisation', signatory.organisation) : null;
  const unnamed =
    'unnamed' in signatory
      ? (signatory.description ?? labels.pact.unnamed(signatory.unnamed))
      : organisation === null && signature.person === null
        ? labels.pact.unnamedSignatory
        : null;
  return {
    organisation,
    unnamed: 'unnamed' in signatory && signatory.description !== null ? `${signatory.unnamed} ${unnamed}` : unnamed,
    person: signature.person,
    capacity: signature.capacity,
    date: dateText(signature.date, locale)?.text ?? null,
    withdrawn: signature.withdrawn === null ? null : labels.pact.withdrawn(dateText(signature.withdrawn, locale).text),
    lang: scope.langOf(pact),
  };
}
