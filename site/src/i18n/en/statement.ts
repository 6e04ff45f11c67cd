import type { StatementLabels } from '../statement-labels.ts';
import { plural } from '../wording.ts';

export const statement: StatementLabels = {
  statement: {
    aim: (who, address) =>
      `${who} wants everybody to be able to use this site. This statement covers everything at ${address}.`,
    status: 'Status',
    statuses: {
      full: { name: 'Fully compliant (A)', meaning: 'An evaluation showed that this site meets all requirements.' },
      partial: {
        name: 'Partially compliant (B)',
        meaning:
          'An evaluation showed that this site does not meet all requirements yet. What is not right yet is listed below.',
      },
      first_measures: {
        name: 'First measures taken (C)',
        meaning:
          'The site is built to the requirements and tested automatically. There is no full evaluation by people, or it is too old. That is why we may not say that the site meets all requirements.',
      },
      not: {
        name: 'Not compliant (D)',
        meaning: 'An evaluation showed that this site does not meet the requirements.',
      },
    },
    standard:
      'The requirements are those of the European standard EN 301 549 and of the Dutch decree on digital accessibility of government. They ask for WCAG 2.1, levels A and AA. We test against WCAG 2.2, levels A and AA, which includes all of 2.1.',
    research: 'What was evaluated?',
    checked: ({ day, pages, visits, faults, tools }) =>
      `By machine: on ${day}, ${plural('en', pages, { one: '# page', other: '# pages' })} of the example sites of this software were tested, light and dark, from left to right and from right to left: ${plural('en', visits, { one: '# visit', other: '# visits' })} in all. Faults found: ${faults}. Tools: ${tools}.`,
    onlyPart:
      'An automatic test finds only a part of all problems. Whether a text can be understood or a description is right, only people can see. The texts and files that the editors publish have not been evaluated one by one.',
    audited: (day, by) => `By people: evaluated on ${day} by ${by}.`,
    report: 'Read the evaluation',
    auditTooOld: 'That evaluation is more than three years old. It does not count for the status any more.',
    notAudited: 'By people: no evaluation of this site is known.',
    limits: 'What is not accessible yet?',
    documentsClosed: (n) =>
      plural('en', n, {
        one: '# document is not accessible, or only in part.',
        other: '# documents are not accessible, or only in part.',
      }),
    documentsUnknown: (n) =>
      plural('en', n, {
        one: 'It is not known whether # document is accessible.',
        other: 'It is not known whether # documents are accessible.',
      }),
    filmsWithoutWords: (n) =>
      plural('en', n, {
        one: '# film has neither captions nor a text beside it.',
        other: '# films have neither captions nor a text beside them.',
      }),
    noneKnown: 'The editors know of no other parts that are not accessible.',
    measures: 'What do we do about it?',
    measuresTaken: [
      'The pages work without JavaScript.',
      'Everything can be reached with the keyboard.',
      'Text can be made four times as large.',
      'Colour is never the only way in which something is made clear.',
      'Every timeline drawing is also there as a list, for those who cannot see the drawing.',
      'A text without a translation is shown in another language, and the page says so.',
      'Every document says whether it is accessible.',
    ],
    contact: 'Did you run into a problem?',
    contactText:
      'Tell us. Say on which page you were and what went wrong. You may also ask us for a text or document in a form that you can use.',
    replyWithin: (days) =>
      plural('en', days, {
        one: 'You will get an answer within # day.',
        other: 'You will get an answer within # days.',
      }),
    complaint: 'Not satisfied with the answer?',
    complaintText:
      'You can complain to the authority or organisation that publishes this site. If that does not help, and it is an authority, you can turn to the National Ombudsman.',
    ombudsman: 'To the National Ombudsman',
    about: 'About this statement',
    approved: (day, by) => `Seen and approved on ${day}. Position: ${by}.`,
    notApproved: 'Not yet signed by an executive.',
    madeOf: (day) =>
      `This statement is compiled from the results of the tests and from what the editors recorded. Last reviewed on ${day}.`,
  },
};
