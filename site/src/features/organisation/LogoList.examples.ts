import { examplesOf } from '../../../renderer/component-page/examples.ts';
import { plate } from '../../../renderer/component-page/plate.ts';
import type { LogoModel } from './logo-model.ts';
import LogoList from './LogoList.astro';

const named = (text: string, logo: LogoModel['logo'] = null): LogoModel => ({
  organisation: { text, href: '#', lang: null },
  logo,
});

export default examplesOf<{ logos: readonly LogoModel[] }>(LogoList, {
  'logos-and-names': {
    props: {
      logos: [named('Eerste school', plate(320, 120, 'Eerste school')), named('Tweede school')],
    },
  },
  'long-name': { props: { logos: [named('Samenwerkingsverband Arbeidsmarktqualificatiemaatregelen')] } },
});
