import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '@pactwerk/shared-types';
import { threadModel, type Happening, type Strand } from './thread.ts';

function on(value: string, kind: Happening['kind'] = 'knot'): Happening {
  const date = parsePartialDate(value);
  if (!date) throw new Error(`${value} is no date`);
  return {
    date: { date, time: null, asStated: null, inferred: false, why: null },
    kind,
    label: kind,
    when: value,
    href: null,
  };
}

function strand(id: string, happenings: Happening[], more: Partial<Strand> = {}): Strand {
  const empty = { before: [], after: [], openStart: null, openEnd: null, ties: [] };
  return { id, title: id, href: null, lang: null, happenings, ...empty, ...more };
}

describe('a thread', () => {
  it('runs in the order of time and ends with its stop, also when that has no date', () => {
    const { strands } = threadModel([strand('a', [on('XXXX', 'stop'), on('2017-05'), on('XXXX'), on('2015')])]);
    expect(strands[0]?.knots.map(({ when, kind }) => `${when} ${kind}`)).toEqual([
      '2015 knot',
      '2017-05 knot',
      'XXXX knot',
      'XXXX stop',
    ]);
  });

  it('draws nothing at a place that its date does not allow', () => {
    const { strands, years } = threadModel([strand('a', [on('XXXX')])]);
    expect(strands[0]).toMatchObject({ line: null });
    expect(strands[0]?.knots[0]?.x).toBeNull();
    expect(years).toEqual([]);
  });

  it('is open at its end until it stops', () => {
    const [open, closed] = threadModel([
      strand('a', [on('2015'), on('2016')]),
      strand('b', [on('2015'), on('2018', 'stop')]),
    ]).strands;
    expect(open?.line?.open).toBe(true);
    expect(closed?.line?.open).toBe(false);
  });

  it('ties a strand to another of the same thread, and to no one else', () => {
    const { strands } = threadModel([
      strand('a', [on('2014-12')]),
      strand('b', [on('2016-01')], {
        ties: [
          { id: 'a', since: null },
          { id: 'elsewhere', since: null },
        ],
      }),
    ]);
    expect(strands[1]?.ties.map((tie) => tie.strand)).toEqual([0]);
  });
});
