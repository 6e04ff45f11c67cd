import type { HeldSite } from '../desk/held-sites.ts';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { HeldBanner } from './publications/HeldBanner.tsx';
import { usePolled } from './use-polled.ts';

/** What `GET /desk/held-back` answers. */
interface HeldBackRegion {
  region: string;
  entries: { label: string; name: string; locale: string | null; path: string; messages: string[] }[];
}

const pause = (sites: HeldSite[]) => (sites.length > 0 ? 2_000 : undefined);

/** Which sites are held after a rollback, and which published rows the sites do not show, region by region, and what their editors must do (design law 9). */
export const HeldBack = () => {
  const { get } = useFetchClient();
  const [orders, setOrders] = useState(0);
  const [regions, setRegions] = useState<HeldBackRegion[] | 'loading' | 'failed'>('loading');

  useEffect(() => {
    const abort = new AbortController();
    get<HeldBackRegion[]>('/desk/held-back', { signal: abort.signal })
      .then(({ data }) => setRegions(data))
      .catch(() => {
        if (!abort.signal.aborted) setRegions('failed');
      });
    return () => abort.abort();
  }, [get]);

  const { answer: heldSites = [] } = usePolled<HeldSite[]>('/desk/held-sites', pause, String(orders));

  if (regions === 'loading') return <Widget.Loading />;
  if (regions === 'failed') return <Widget.Error />;
  if (regions.length === 0 && heldSites.length === 0) {
    return <Widget.NoData>Alles wat gepubliceerd is, staat op de sites.</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {heldSites.map((site) => (
        <HeldBanner key={site.slug} site={site} leadsToPage onOrdered={() => setOrders(orders + 1)} />
      ))}
      {regions.map(({ region, entries }) => (
        <Box key={region} tag="section">
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {region}
          </Typography>
          <ul>
            {entries.map(({ label, name, locale, path, messages }) => (
              <Box key={`${path}${locale ?? ''}`} tag="li" paddingTop={3}>
                <Link tag={RouterLink} to={path}>
                  {name}
                </Link>
                <Typography variant="pi" textColor="neutral600">
                  {` ${label}${locale === null ? '' : `, ${locale}`}`}
                </Typography>
                {messages.map((message) => (
                  <Typography key={message} tag="p" variant="omega">
                    {message}
                  </Typography>
                ))}
              </Box>
            ))}
          </ul>
        </Box>
      ))}
    </Flex>
  );
};
