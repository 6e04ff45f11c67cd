import { describe, expect, it } from 'vitest';
import { drawThread, type DrawnStrand } from './thread-drawing.ts';

const years = [{ label: '2014', x: 0 }];

function strand(fields: Partial<DrawnStrand>): DrawnStrand {
  return {
    title: 'Werkagenda Oost',
    knots: [{ when: '2016', label: 'gestart', kind: 'knot', x: 300 }],
    before: [],
    after: [],
    openStart: null,
    openEnd: null,
    line: { from: 300, to: 900, open: false },
    ...fields,
  };
}

describe('the drawing of a thread', () => {
  it('is no higher than its words reach', () => {
    const near = drawThread([strand({})], years, true);
    const crowded = [300, 320, 340, 360].map((x) => ({ when: '2016', label: 'gestart', kind: 'knot' as const, x }));
    const far = drawThread([strand({ knots: crowded })], years, true);
    expect(near?.height).toBeLessThan(150);
    expect(far?.height).toBeGreaterThan(200);
    for (const drawing of [near, far]) {
      const lines = drawing?.texts.map(({ y }) => y) ?? [];
      expect(Math.min(...lines)).toBeGreaterThan(10);
      expect(Math.max(...lines)).toBeLessThan((drawing?.yearsY ?? 0) - 20);
    }
  });

  it('leads a tie to the beginning of a line from the left, where its title stands above it', () => {
    const drawing = drawThread(
      [
        strand({ title: 'Zorgpact', line: { from: 200, to: 200, open: true } }),
        strand({ ties: [{ strand: 0, x: 300 }] }),
      ],
      years,
      false,
    );
    const tie = drawing?.paths.find(({ kind }) => kind === 'tie')?.d ?? '';
    const [, start, , , side, , end] = tie.split(/[MC ]/).map(Number);
    expect(side).toBeLessThan(Math.min(start ?? 0, end ?? 0));
  });
});
