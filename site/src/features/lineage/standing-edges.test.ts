import { describe, expect, it } from 'vitest';
import { LedgerFixture } from '../../../tests/content-fixture.ts';
import { standingEdges } from './standing-edges.ts';

function edge(ledger: LedgerFixture, id: string, from: string, to: string, kind = 'continued_in'): void {
  ledger.publish('lineage', id, { kind, from: { pact: [from] }, to: { pact: [to] } });
}

function shown(ledger: LedgerFixture): string[] {
  return [...standingEdges(ledger.content())].flatMap(([id, { values }]) => (values.size > 0 ? [id] : [])).sort();
}

describe('edges of succession that go round', () => {
  it('lose the one that was published last, and tell its editor why', () => {
    const ledger = new LedgerFixture();
    edge(ledger, 'ab', 'a', 'b');
    edge(ledger, 'bc', 'b', 'c');
    edge(ledger, 'ca', 'c', 'a');
    expect(shown(ledger)).toEqual(['ab', 'bc']);
    expect(standingEdges(ledger.content()).get('ca')?.heldBack).toMatchObject([
      { id: 'ca', seq: 3, standing: null, problems: [{ field: 'to', rule: 'succession-cycle' }] },
    ]);
  });

  it('come back whole once another of them is turned away', () => {
    const ledger = new LedgerFixture();
    edge(ledger, 'ab', 'a', 'b');
    edge(ledger, 'ba', 'b', 'a');
    edge(ledger, 'ab', 'a', 'd');
    expect(shown(ledger)).toEqual(['ab', 'ba']);
  });

  it('are no matter where the edges tell of something else than succession', () => {
    const ledger = new LedgerFixture();
    edge(ledger, 'ab', 'a', 'b');
    edge(ledger, 'ba', 'b', 'a', 'follows_from');
    expect(shown(ledger)).toEqual(['ab', 'ba']);
  });
});
