import { type Fields, isFields } from '../fields.ts';
import { endsBefore } from '../partial-date.ts';
import { dateOf } from '../rule-reading.ts';
import type { Finding, Rule } from './rule.ts';

interface Span {
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

/** What begins and ends inside one set of fields; a pact has several of each. */
const spans: readonly Span[] = [
  { starts: ['from'], ends: ['until'] },
  { starts: ['startsOn'], ends: ['endsOn'] },
  { starts: ['date'], ends: ['withdrawn'] },
  { starts: ['started', 'signed', 'adopted', 'takesEffect'], ends: ['plannedEnd', 'ended'] },
];

/** Nothing ends before it begins. Dates that may still fit, such as “2014” and “december 2014”, pass. */
export const endBeforeStart: Rule = {
  name: 'end-before-start',
  judges: 'facts',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { name, path, holder } of visits) {
      const span = spans.find(({ ends }) => ends.includes(name));
      if (span?.starts.some((start) => isBefore(holder[name], holder[start]))) {
        findings.push({
          field: path,
          message: 'Het einde ligt vóór het begin. Kijk beide datums na.',
          english: 'The end is before the beginning. Look at both dates.',
        });
      }
    }
    return findings;
  },
};

function isBefore(end: unknown, start: unknown): boolean {
  const [last, first] = [dateOf(end), dateOf(start)];
  if (!last || !first) return false;
  if (endsBefore(last, first)) return true;
  return last.precision === 'day' && last.value === first.value && minutes(end) < minutes(start);
}

function minutes(part: unknown): number {
  const time = isFields(part) ? timeOf(part) : undefined;
  return time === undefined ? Number.NaN : time;
}

function timeOf(part: Fields): number | undefined {
  const match = typeof part['time'] === 'string' ? /^(\d{2}):(\d{2})$/.exec(part['time']) : null;
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
