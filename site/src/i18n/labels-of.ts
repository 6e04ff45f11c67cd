import type { Locale } from '@pactwerk/shared-types';
import { ar } from './ar/labels.ts';
import { de } from './de/labels.ts';
import { en } from './en/labels.ts';
import { fy } from './fy/labels.ts';
import type { Labels } from './labels.ts';
import { nlSimple } from './nl-simple/labels.ts';
import { nl } from './nl/labels.ts';

const labels: Record<Locale, Labels> = { nl, en, de, fy, 'nl-simple': nlSimple, ar };

export function labelsOf(locale: Locale): Labels {
  return labels[locale];
}
