import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePartialDates,
  earliestDay,
  endsBefore,
  isPast,
  latestDay,
  machineDate,
  parsePartialDate,
  partialDateProblem,
  partialDateRangeText,
  partialDateText,
  timeText,
  type PartialDate,
} from './index.ts';

function date(value: string): PartialDate {
  const parsed = parsePartialDate(value);
  if (!parsed) throw new Error(`${value} is no partial date`);
  return parsed;
}

function known(value: string) {
  const parsed = date(value);
  if (parsed.precision === 'unknown') throw new Error('unknown');
  return parsed;
}

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const value = fc.oneof(
  day,
  day.map((iso) => iso.slice(0, 7)),
  day.map((iso) => iso.slice(0, 4)),
  fc.constant('XXXX'),
);

describe('reading', () => {
  test('a date is as precise as it is written', () => {
    expect(date('2015')).toEqual({ precision: 'year', value: '2015', year: 2015 });
    expect(date('2014-12')).toEqual({ precision: 'month', value: '2014-12', year: 2014, month: 12 });
    expect(date('2019-12-09')).toEqual({ precision: 'day', value: '2019-12-09', year: 2019, month: 12, day: 9 });
    expect(date('XXXX')).toEqual({ precision: 'unknown', value: 'XXXX' });
  });

  test.each([
    '2019-02-30',
    '1900-02-29',
    '2014-13',
    '2014-00',
    '0000',
    '2014-2',
    '14',
    '2014-12-XX',
    '201X',
    '2014/2015',
    '2014~',
  ])('%s is refused', (wrong) => expect(parsePartialDate(wrong)).toBeUndefined());

  test.each([2014, null, undefined, '', ' 2014', '2014-12-01T10:00', '2021-21', {}])('%s is refused', (wrong) => {
    expect(parsePartialDate(wrong)).toBeUndefined();
    expect(partialDateProblem(wrong)?.message).toMatch(/Vul|Schrijf|Kijk/);
  });

  test('a leap day exists in leap years alone', () => {
    expect(parsePartialDate('2000-02-29')).toBeDefined();
    expect(parsePartialDate('2100-02-29')).toBeUndefined();
  });

  test('whatever comes in, nothing is thrown, and what is read is what was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), value), (input) => {
        const parsed = parsePartialDate(input);
        expect(partialDateProblem(input) === undefined).toBe(parsed !== undefined);
        if (parsed) expect(parsed.value).toBe(input);
      }),
    );
  });
});

describe('order', () => {
  test('"2014-12" sorts after 2014-11-30 and before 2015-01-01', () => {
    const sorted = ['2015-01-01', 'XXXX', '2014-12', '2014-11-30'].map(date).sort(comparePartialDates);
    expect(sorted.map((parsed) => parsed.value)).toEqual(['2014-11-30', '2014-12', '2015-01-01', 'XXXX']);
  });

  test('the order is total', () => {
    fc.assert(
      fc.property(value, value, value, (first, second, third) => {
        const [a, b, c] = [date(first), date(second), date(third)];
        expect(Math.sign(comparePartialDates(a, b)) + Math.sign(comparePartialDates(b, a))).toBe(0);
        expect(comparePartialDates(a, b) === 0).toBe(first === second);
        if (comparePartialDates(a, b) < 0 && comparePartialDates(b, c) < 0)
          expect(comparePartialDates(a, c)).toBeLessThan(0);
      }),
    );
  });

  test('days keep the order of the calendar', () => {
    fc.assert(
      fc.property(day, day, (first, second) => {
        expect(Math.sign(comparePartialDates(date(first), date(second)))).toBe(
          first < second ? -1 : first > second ? 1 : 0,
        );
      }),
    );
  });

  test('every day that a date can mean lies between its earliest and its latest', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (iso, length) => {
        const parsed = known(iso.slice(0, length));
        expect(earliestDay(parsed) <= iso && iso <= latestDay(parsed)).toBe(true);
        expect(latestDay(parsed).startsWith(parsed.value)).toBe(true);
        expect(isPast(parsed, iso)).toBe(false);
      }),
    );
  });

  test('a month is past on the first day of the next, an unknown date never', () => {
    expect(isPast(date('2014-12'), '2014-12-31')).toBe(false);
    expect(isPast(date('2014-12'), '2015-01-01')).toBe(true);
    expect(isPast(date('XXXX'), '9999-01-01')).toBe(false);
  });

  test('an end is before a start only when it must be', () => {
    expect(endsBefore(date('2014'), date('2014-12'))).toBe(false);
    expect(endsBefore(date('2014-11'), date('2014-12-01'))).toBe(true);
    expect(endsBefore(date('2014-11'), date('XXXX'))).toBe(false);
    expect(endsBefore(date('XXXX'), date('2014'))).toBe(false);
  });
});

describe('showing', () => {
  test('"2014-12" is december 2014 in every language, with no day', () => {
    const shown = (['nl', 'en', 'de', 'fy', 'nl-simple'] as const).map((locale) =>
      partialDateText(date('2014-12'), locale),
    );
    expect(shown).toEqual(['december 2014', 'December 2014', 'Dezember 2014', 'Desimber 2014', 'december 2014']);
  });

  test('days, years and unknown dates are said at their own precision', () => {
    expect(partialDateText(date('2019-12-09'), 'nl')).toBe('9 december 2019');
    expect(partialDateText(date('2019-12-09'), 'en')).toBe('9 December 2019');
    expect(partialDateText(date('2015'), 'de')).toBe('2015');
    expect(partialDateText(date('XXXX'), 'nl-simple')).toBe('niet bekend');
  });

  test('a period is said once, with its open end', () => {
    expect(partialDateRangeText(date('2016'), date('2020'), 'nl')).toBe('2016–2020');
    expect(partialDateRangeText(date('2016'), date('2016'), 'nl')).toBe('2016');
    expect(partialDateRangeText(date('2015-12-02'), date('2015-12-04'), 'nl')).toBe('2–4 december 2015');
    expect(partialDateRangeText(date('2016'), date('2017-03'), 'en')).toBe('2016 – March 2017');
    expect(partialDateRangeText(date('2014-12'), undefined, 'nl')).toBe('vanaf december 2014');
    expect(partialDateRangeText(undefined, date('2020'), 'de')).toBe('bis 2020');
    expect(partialDateRangeText(date('2016'), date('XXXX'), 'nl')).toBe('2016 – onbekend');
    expect(partialDateRangeText(undefined, undefined, 'nl')).toBe('');
  });

  test('a year alone never gets a month or a day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('nl', 'en', 'de', 'fy', 'nl-simple' as const), (iso, locale) => {
        expect(partialDateText(date(iso.slice(0, 4)), locale)).toBe(String(Number(iso.slice(0, 4))));
        expect(partialDateText(date(iso.slice(0, 7)), locale)).toMatch(/^\p{L}+ \d{4}$/u);
      }),
    );
  });

  test('minutes that are not known are not shown', () => {
    expect(timeText('09', 'nl')).toBe('9 uur');
    expect(timeText('09:30', 'nl')).toBe('9.30 uur');
    expect(timeText('12', 'en')).toBe('12 pm');
    expect(timeText('00:15', 'en')).toBe('12:15 am');
  });

  test('machines read the same precision', () => {
    expect(machineDate(date('2014-12'), '09:30')).toBe('2014-12');
    expect(machineDate(date('2019-02-01'), '12')).toBe('2019-02-01');
    expect(machineDate(date('2019-02-01'), '12:05')).toBe('2019-02-01T12:05');
    expect(machineDate(date('XXXX'))).toBeUndefined();
  });
});

test('the desk, which is CommonJS, can require these functions', () => {
  const shared: unknown = createRequire(import.meta.url)('../dist/index.js');
  expect(shared).toHaveProperty('parsePartialDate');
});
