import type { Content } from '#content/content.ts';
import type { LedgerReader } from '#content/load.ts';
import { withoutFiles } from '#content/without-files.ts';
import { regionPageSteps, siteRegions, sitesOfNewest } from '#features/region-pages.ts';
import type { PublicState, SiteSource } from './site-source.ts';

/** The public state as the ledger of the desk tells it. */
export function deskSource(reader: LedgerReader): SiteSource {
  return {
    head: reader.head,
    pull: async () => publicState(await reader.pull()),
    lastKnown: () => {
      const content = reader.lastKnown();
      return content && publicState(content);
    },
  };
}

/** The public state that content makes. */
export function publicState(content: Content): PublicState {
  const { epoch, position, withdrawnMedia, heads } = content;
  const usable = usableContent(content);
  return {
    epoch,
    position,
    withdrawnMedia,
    changedSince: (since) => heads.filter(({ seq }) => seq > since),
    regions: siteRegions(content),
    newest: sitesOfNewest(content),
    regionSite: (slug, { unusable = new Set(), ...build }) => regionPageSteps(usable(unusable), slug, build),
  };
}

/** Tells what of the content can be used; the answer is kept, for all that is read from content hangs on it. */
function usableContent(content: Content): (unusable: ReadonlySet<string>) => Content {
  let known = { unusable: '', content };
  return (unusable) => {
    const key = [...unusable].sort().join();
    if (key !== known.unusable)
      known = { unusable: key, content: key === '' ? content : withoutFiles(content, unusable) };
    return known.content;
  };
}
