import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { HeldBackRegion } from '../../desk/held-back.ts';
import type { HeldSite } from '../../desk/held-sites.ts';
import { useAnswer } from '../history/use-history.ts';
import { HeldBanner } from '../publications/HeldBanner.tsx';
import { usePolled } from '../use-polled.ts';
import { NothingToDo } from './Answered.tsx';
import { EntryItem, Said, WidgetPart } from './EntryItem.tsx';
import { useWords } from './use-words.ts';

const pause = (sites: HeldSite[]) => (sites.length > 0 ? 2_000 : undefined);

/** Which sites are held after a rollback, and which published rows the sites do not show, region by region, and what their editors must do (design law 9). */
export const HeldBack = () => {
  const say = useWords();
  const [orders, setOrders] = useState(0);
  const { answer: regions, failed } = useAnswer<HeldBackRegion[]>('/desk/held-back');
  const { answer: heldSites = [] } = usePolled<HeldSite[]>('/desk/held-sites', pause, String(orders));

  if (regions === undefined) return failed === undefined ? <Widget.Loading /> : <Widget.Error />;
  if (regions.length === 0 && heldSites.length === 0) return <NothingToDo>{say('heldBackNone')}</NothingToDo>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {heldSites.map((site) => (
        <HeldBanner key={site.slug} site={site} leadsToPage onOrdered={() => setOrders(orders + 1)} />
      ))}
      {regions.map(({ region, entries }) => (
        <WidgetPart key={region} title={region}>
          {entries.map((entry) => (
            <EntryItem key={`${entry.path}${entry.locale ?? ''}`} entry={entry}>
              {entry.messages.map((message) => (
                <Said key={message}>{message}</Said>
              ))}
            </EntryItem>
          ))}
        </WidgetPart>
      ))}
    </Flex>
  );
};
