import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '#features/region-pages.ts';

const origins = { twente: 'http://twente.localhost:4321' };

function withVolgspot(fields: object = {}): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'twente', ['nl', 'de']);
  ledger.publish('pact', 'pact', {
    title: 'Pact',
    slug: 'pact',
    officialName: 'Pact',
    kind: 'social_pact',
    regions: ['twente'],
  });
  ledger.publish('theme', 'theme', { title: 'Leren', slug: 'leren', pact: ['pact'] });
  ledger.publish('volgspot', 'volgspot', {
    title: 'Eerste Volgspot',
    slug: 'eerste-volgspot',
    kind: 'volgspot',
    heldOn: date('2017-05'),
    subjects: ['pact'],
    regions: ['twente'],
    assessments: [
      { key: 'a', theme: ['theme'], nationalLevel: 'limited', asOf: date('2017-05'), ownWord: 'begonnen' },
      { key: 'b', theme: ['theme'], nationalLevel: 'substantial', asOf: date('2017-05'), supersedes: 'a' },
    ],
    ...fields,
  });
  return ledger;
}

function pageAt(ledger: LedgerFixture, url: string, day = '2026-11-22') {
  return regionPages(ledger.content(), 'twente', { day, origins }).pages.find((page) => page.url === url);
}

describe('a Volgspot', () => {
  it('asks its four questions, and says of an unanswered one that nothing is known', () => {
    const page = pageAt(withVolgspot(), '/nl/volgspots/eerste-volgspot/');
    const questions = page?.kind === 'volgspot' ? page.questions : [];
    expect(questions.map(({ answer }) => answer)).toEqual([null, null, null, null]);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(4);
  });

  it('shows the assessment that corrects another, not the one that was corrected', () => {
    const page = pageAt(withVolgspot(), '/nl/volgspots/eerste-volgspot/');
    const levels = page?.kind === 'volgspot' ? page.assessments.map(({ bar }) => bar) : [];
    expect(levels).toEqual([3]);
  });

  it('stands on the pact that it is about and tells each theme how it stood', () => {
    const ledger = withVolgspot();
    expect(pageAt(ledger, '/nl/pacten/pact/')).toMatchObject({ volgspots: [{ title: 'Eerste Volgspot' }] });
    expect(pageAt(ledger, '/nl/pacten/pact/themas/leren/')).toMatchObject({
      course: [{ bar: 3, volgspot: { href: '/nl/volgspots/eerste-volgspot/' } }],
    });
  });

  it('is held back without a subject or with an undated assessment, each with its reason', () => {
    const ledger = withVolgspot({
      subjects: [],
      assessments: [{ key: 'a', theme: ['theme'], nationalLevel: 'limited', asOf: null }],
    });
    const { pages, heldBack } = regionPages(ledger.content(), 'twente', { day: '2026-11-22', origins });
    expect(pages.map((page) => page.url)).not.toContain('/nl/volgspots/eerste-volgspot/');
    expect(heldBack[0]?.problems.map((problem) => problem.field)).toEqual(['subjects', 'assessments[a].asOf']);
  });

  it('says of an improvement step whose date is past that nobody told what came of it', () => {
    const ledger = withVolgspot();
    ledger.publish('improvement-step', 'step', { text: 'Delen', volgspot: ['volgspot'], due: date('2018') });
    const unanswered = (day: string) => {
      const page = pageAt(ledger, '/nl/volgspots/eerste-volgspot/', day);
      return page?.kind === 'volgspot' ? page.steps.map((step) => step.unanswered) : null;
    };
    expect(unanswered('2018-12-31')).toEqual([false]);
    expect(unanswered('2019-01-01')).toEqual([true]);
    ledger.publish('improvement-step', 'step', {
      text: 'Delen',
      volgspot: ['volgspot'],
      due: date('2018'),
      followUps: [{ key: 'f', volgspot: ['volgspot'], verdict: 'done' }],
    });
    expect(unanswered('2019-01-01')).toEqual([false]);
  });
});
