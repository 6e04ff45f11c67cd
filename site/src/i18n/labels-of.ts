import type { Locale } from '@pactwerk/shared-types';
import { de } from './de.ts';
import { en } from './en.ts';
import { fy } from './fy.ts';
import type { Labels } from './labels.ts';
import { nlSimple } from './nl-simple.ts';
import { nl } from './nl.ts';

const labels: Record<Locale, Labels> = { nl, en, de, fy, 'nl-simple': nlSimple };

export function labelsOf(locale: Locale): Labels {
  return labels[locale];
}
