import type { ComponentName } from '@pactwerk/shared-types';
import type { Form } from './admin-form.ts';

type BlockName = Extract<ComponentName, `block.${string}`>;

/** How an editor writes a block and translates it, and what a reader finds in its place on the page. */
interface WrittenBlock {
  write: (block: Form) => Promise<void>;
  translate?: (block: Form) => Promise<void>;
  nl: readonly string[];
  en: readonly string[];
}

/** One block of every kind. What they point at is in the demo content. */
export const everyBlock: Readonly<Record<BlockName, WrittenBlock>> = {
  'block.text': {
    write: async (block) => {
      await block.type('Kop', 'Het begin');
      await block.write('Tekst', 'Beste lezer, dit is de eerste proefbrief.', '- van de zorg', 'van de scholen');
    },
    translate: async (block) => {
      await block.type('Kop', 'The beginning');
      await block.write('Tekst', 'Dear reader, this is the first trial letter.', '- from care', 'from the schools');
    },
    nl: ['Het begin', 'Beste lezer, dit is de eerste proefbrief.', 'van de zorg', 'van de scholen'],
    en: ['The beginning', 'Dear reader, this is the first trial letter.', 'from care', 'from the schools'],
  },
  'block.quote': {
    write: async (block) => {
      await block.type('Citaat', 'Wij leren van elkaar.');
      await block.type('Persoon', 'Noor de Proef');
      await block.type('Functie', 'bestuurder');
    },
    translate: async (block) => {
      await block.type('Citaat', 'We learn from each other.');
      await block.type('Functie', 'administrator');
    },
    nl: ['Wij leren van elkaar.', 'Noor de Proef', 'bestuurder'],
    en: ['We learn from each other.', 'Noor de Proef', 'administrator'],
  },
  'block.results': {
    write: async (block) => {
      await block.type('Kop', 'Wat er al is');
      const item = await block.firstRow('Resultaten');
      await item.type('Resultaat', 'Een opleiding die twee scholen samen geven');
      await item.pick('Thema', 'Vernieuwing');
    },
    translate: async (block) => {
      await block.type('Kop', 'What there is already');
      const item = await block.unfoldRow('Resultaten');
      await item.type('Resultaat', 'A course that two schools give together');
    },
    nl: ['Wat er al is', 'Een opleiding die twee scholen samen geven', 'Vernieuwing'],
    en: ['What there is already', 'A course that two schools give together', 'Renewal'],
  },
  'block.next-steps': {
    write: async (block) => {
      await block.type('Kop', 'Hoe het verdergaat');
      const step = await block.firstRow('Stappen');
      await step.choose('Niveau', 'strategisch');
      await step.type('Kop', 'Rond de tafel');
      await step.write('Tekst', 'De bestuurders spreken elkaar in het voorjaar.');
    },
    translate: async (block) => {
      await block.type('Kop', 'How it goes on');
      const step = await block.unfoldRow('Stappen');
      await step.type('Kop', 'Around the table');
      await step.write('Tekst', 'The administrators meet in spring.');
    },
    nl: ['Hoe het verdergaat', 'Rond de tafel', 'De bestuurders spreken elkaar in het voorjaar.'],
    en: ['How it goes on', 'Around the table', 'The administrators meet in spring.'],
  },
  'block.theme-states': {
    write: async (block) => {
      await block.type('Kop', 'Waar staan de thema’s?');
      await block.pick('Pact', 'Zorgpact KAM');
      await block.date('Per', '2017');
      const state = await block.firstRow('Standen');
      await state.choose('Landelijke schaal', 'beperkt');
      await state.pick('Thema', 'Vernieuwing');
      await state.date('Per', '2017-05');
      await state.type('In eigen woorden', 'wij zijn begonnen');
    },
    translate: async (block) => {
      await block.type('Kop', 'Where are the themes?');
      const state = await block.unfoldRow('Standen');
      await state.type('In eigen woorden', 'we have begun');
    },
    nl: ['Waar staan de thema’s?', 'Zorgpact KAM', '2017', 'Vernieuwing', 'beperkt', 'wij zijn begonnen', 'mei 2017'],
    en: ['Where are the themes?', 'Care Pact KAM', '2017', 'Renewal', 'limited', 'we have begun', 'May 2017'],
  },
  'block.figure': {
    write: (block) => block.pick('Doel', '150 zorgstudenten per jaar volgen een oriëntatietraject'),
    nl: ['150', 'zorgstudenten per jaar volgen een oriëntatietraject'],
    en: ['150', 'care students a year follow an orientation programme'],
  },
  'block.news-list': {
    write: (block) => block.pick('Nieuws', 'Twente tekent een sociaal pact voor zorg en welzijn'),
    nl: ['Nieuws', 'Twente tekent een sociaal pact voor zorg en welzijn'],
    en: ['News', 'Twente signs a social pact for care and welfare'],
  },
  'block.agenda': {
    write: (block) => block.pick('Agenda-items', 'Ondertekening sociaal pact zorg en welzijn Twente'),
    nl: ['Agenda', 'Ondertekening sociaal pact zorg en welzijn Twente', 'december 2014'],
    en: ['Events', 'Signing of the social pact for care and welfare in Twente', 'December 2014'],
  },
  'block.film': {
    write: (block) => block.pick('Film', 'Portretfilm Zorgpact KAM'),
    nl: ['Portretfilm Zorgpact KAM'],
    en: ['Portrait film of the Care Pact KAM'],
  },
  'block.image': {
    write: async (block) => {
      await block.type('Bijschrift', 'De omslag van een eerdere brief');
      const picture = await block.part('Afbeelding');
      await picture.picture('omslag-oost.png');
      await picture.type('Beschrijving', 'Vier kleuren draad in elkaar geweven');
    },
    translate: async (block) => {
      await block.type('Bijschrift', 'The cover of an earlier letter');
      await block.type('Beschrijving', 'Four colours of thread woven together');
    },
    nl: ['De omslag van een eerdere brief', 'Vier kleuren draad in elkaar geweven'],
    en: ['The cover of an earlier letter', 'Four colours of thread woven together'],
  },
  'block.documents': {
    write: (block) => block.pick('Documenten', 'Zorgpact KAM'),
    nl: ['Documenten', 'Zorgpact KAM'],
    en: ['Documents', 'Care Pact KAM'],
  },
  'block.lineage': {
    write: (block) => block.pick('Lijnen', 'Zorgpact KAM → Zorgpact (sloot aan bij)'),
    nl: ['Zorgpact KAM', 'sloot aan bij', 'Zorgpact'],
    en: ['Care Pact KAM', 'joined', 'Care Pact (Zorgpact)'],
  },
  'block.subscribe': {
    write: async (block) => {
      await block.type('Kop', 'Blijf op de hoogte');
      await block.type('Tekst', 'De volgende brief komt in de zomer.');
      await block.pick('Reeks', 'VBZ nieuwsbrief');
    },
    translate: async (block) => {
      await block.type('Kop', 'Keep reading');
      await block.type('Tekst', 'The next letter comes in summer.');
    },
    nl: ['Blijf op de hoogte', 'De volgende brief komt in de zomer.', 'VBZ nieuwsbrief'],
    en: ['Keep reading', 'The next letter comes in summer.', 'VBZ newsletter'],
  },
  'block.logos': {
    write: (block) => block.pick('Organisaties', 'WGV Zorg en Welzijn'),
    nl: ['WGV Zorg en Welzijn'],
    en: ['WGV Zorg en Welzijn'],
  },
};
