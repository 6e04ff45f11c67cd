import { examplesOf } from '../../renderer/component-page/examples.ts';
import type { ContactModel } from './contact-model.ts';
import ContactCard from './ContactCard.astro';

const contact: ContactModel = {
  name: 'Het programmabureau',
  email: 'bureau@pact.example',
  phone: null,
  address: 'Postbus 1, 1000 AA Voorbeeldstad',
};

export default examplesOf<{ contact: ContactModel; locale: 'nl' }>(ContactCard, {
  usual: { props: { contact, locale: 'nl' } },
  'name-alone': { props: { contact: { ...contact, email: null, address: null }, locale: 'nl' } },
  'long-address': {
    props: {
      contact: { ...contact, email: 'arbeidsmarktqualificatieprogrammabureau@samenwerkingsverband.example' },
      locale: 'nl',
    },
  },
});
