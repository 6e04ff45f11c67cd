import { idsOf, textOf } from '../fields.ts';
import { rowsAt } from '../rule-reading.ts';
import type { Rule } from './rule.ts';

/** A signature is of an organisation (through a person, if named), of a number of unnamed parties, or of a person alone. */
export const signatureParty: Rule = {
  name: 'signature-party',
  judges: 'facts',
  types: ['pact'],
  check({ fields }) {
    return rowsAt(fields, 'signatures').flatMap(({ row, path }) => {
      const organisation = idsOf(row['organisation']).length > 0;
      const unnamed = typeof row['unnamedCount'] === 'number';
      const person = textOf(row['person']) !== undefined;
      if (unnamed && (organisation || person)) {
        return [
          {
            field: `${path}.unnamedCount`,
            message:
              'Een ondertekening met een naam telt voor één. Haal het aantal weg of maak er twee ondertekeningen van.',
            english: 'A signature with a name counts for one. Take the number away or make it two signatures.',
          },
        ];
      }
      if (unnamed && Number(row['unnamedCount']) < 1) {
        return [
          {
            field: `${path}.unnamedCount`,
            message: 'Het aantal zonder naam is ten minste 1. Verbeter het of haal de ondertekening weg.',
            english: 'The number without a name is at least 1. Correct it or take the signature away.',
          },
        ];
      }
      if (organisation || unnamed || person) return [];
      return [
        {
          field: `${path}.organisation`,
          message: 'Wie tekende hier? Kies een organisatie, vul een persoon in, of vul het aantal zonder naam in.',
          english: 'Who signed here? Choose an organisation, fill in a person, or fill in the number without a name.',
        },
      ];
    });
  },
};
