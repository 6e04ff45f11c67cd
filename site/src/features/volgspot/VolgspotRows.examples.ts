import { examplesOf } from '../../../renderer/component-page/examples.ts';
import VolgspotRows from './VolgspotRows.astro';
import type { VolgspotCardModel } from './volgspot-card.ts';

const volgspot: VolgspotCardModel = {
  title: 'Volgspot Zorgpact KAM',
  href: '#',
  lang: null,
  volgspotKind: 'Volgspot',
  heldOn: { text: 'mei 2017', machine: '2017-05', note: null },
  focus: { text: 'Hoe staat het met de zes thema’s?', lang: null },
};

export default examplesOf<{ volgspots: readonly VolgspotCardModel[] }>(VolgspotRows, {
  one: { props: { volgspots: [volgspot] } },
  'without-focus': { props: { volgspots: [{ ...volgspot, heldOn: null, focus: null }] } },
});
