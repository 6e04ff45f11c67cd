import { describe, expect, it } from 'vitest';
import { countSignatures } from './signatories.ts';

const base = { person: null, capacity: null, role: 'signatory', date: null, withdrawn: null } as const;

describe('counting signatures', () => {
  it('counts an organisation once however often it signed, and each that the source does not name', () => {
    const signed = [
      { ...base, signatory: { organisation: 'gemeente-rotterdam' }, person: 'wethouder' },
      { ...base, signatory: { organisation: 'gemeente-rotterdam' }, person: 'wethouder' },
      { ...base, signatory: { unnamed: 32, description: 'instellingen' } },
      { ...base, signatory: { organisation: 'uwv' } },
    ];
    expect(countSignatures(signed)).toEqual({ signatures: 35, organisations: 34 });
  });
});
