import { expect, it } from 'vitest';
import { LedgerFixture, date, paragraph, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '#features/region-pages.ts';
import { labelsOf } from '#i18n/labels-of.ts';
import type { AccessibilityPage } from './accessibility-page.ts';

const build = { day: '2026-11-22', origins: { kam: 'https://kam.example' } };
const audit = { auditedOn: date('2025-03'), auditedBy: 'Bureau Toets', auditOutcome: 'fully' };

function statement(accessibility?: object, fill: (ledger: LedgerFixture) => void = () => undefined): AccessibilityPage {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl'], { accessibility });
  fill(ledger);
  const page = regionPages(ledger.content(), 'kam', build).pages.find(({ kind }) => kind === 'accessibility');
  if (page?.kind !== 'accessibility') throw new Error('There is no accessibility statement.');
  return page;
}

const words = labelsOf('nl').statement;

it('without an evaluation by people the statement claims no more than first measures, however clean the tests', () => {
  const page = statement();
  expect(page.status).toEqual(words.statuses.first_measures);
  expect(page.research).toContain(words.onlyPart);
  expect(page.research).toContain(words.notAudited);
  expect(page.about).toContain(words.notApproved);
});

it.each([
  ['fully', 'full'],
  ['partly', 'partial'],
  ['not', 'not'],
] as const)('an evaluation that says %s gives its status, with who made it and when', (auditOutcome, status) => {
  const page = statement({ ...audit, auditOutcome });
  expect(page.status).toEqual(words.statuses[status]);
  expect(page.research).toContain(words.audited('maart 2025', 'Bureau Toets'));
});

it('an evaluation of more than three years ago counts no more, and the statement says so', () => {
  const page = statement({ ...audit, auditedOn: date('2023-10') });
  expect(page.status).toEqual(words.statuses.first_measures);
  expect(page.research).toContain(words.auditTooOld);
});

it('a site with a document that is not accessible, or a film without words, does not comply in full, and leads to them', () => {
  const page = statement(audit, (ledger) => {
    ledger.media('pdf').media('film');
    ledger.publish('document', 'd', {
      kind: 'other',
      title: 'D',
      regions: ['kam'],
      files: [{ file: ['pdf'], accessible: 'partly' }],
    });
    ledger.publish('film', 'f', { title: 'F', regions: ['kam'], file: ['film'] });
  });
  expect(page.status).toEqual(words.statuses.partial);
  expect(page.limits).toEqual([
    { text: words.documentsClosed(1), href: '/nl/documenten/', lang: null },
    { text: words.filmsWithoutWords(1), href: '/nl/films/', lang: null },
  ]);
});

it('what a region recorded stands in its statement: limits, term, who answers for it and who approved', () => {
  const page = statement({
    ...audit,
    responsible: 'Stichting KAM',
    limitations: paragraph('De kaart is er niet als tekst.'),
    replyWithinDays: 1,
    approvedBy: 'directeur',
    approvedOn: date('2026-01-02'),
    auditReport: 'https://toets.example/kam',
  });
  expect(page.aim).toMatch(/^Stichting KAM .*kam\.example/);
  expect(page.limitations?.html).toContain('De kaart is er niet als tekst.');
  expect(page.status).toEqual(words.statuses.partial);
  expect(page.replyWithin).toBe('U krijgt binnen 1 dag antwoord.');
  expect(page.about).toContain('Gezien en akkoord op 2 januari 2026. Functie: directeur.');
  expect(page.report?.href).toBe('https://toets.example/kam');
});
