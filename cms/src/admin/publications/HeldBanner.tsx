import type { HeldSite } from '../../desk/held-sites.ts';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useTimes } from '../say.ts';
import { OrderDialog } from './OrderDialog.tsx';
import { useMayOrder, useWords } from './use-publications.ts';

interface Shown {
  site: HeldSite;
  /** Where the page Publications is not in sight, the banner leads there. */
  leadsToPage?: boolean;
  onOrdered: () => void;
}

/** Says that a site was rolled back, by whom and why, and lets it follow the desk again. */
export const HeldBanner = ({ site, leadsToPage = false, onOrdered }: Shown) => {
  const say = useWords();
  const time = useTimes();
  const mayOrder = useMayOrder();
  const [isAsking, setAsking] = useState(false);
  const { region, slug, release, at, byCommand, reason } = site;
  const by = byCommand ? say('byCommand') : (site.by ?? say('nobody'));
  return (
    <Box
      tag="section"
      aria-label={say('held', { region, release })}
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={4}
      width="100%"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography tag="p" fontWeight="bold" textColor="warning700">
          {say('held', { region, release })}
        </Typography>
        <Typography tag="p">{say('heldSince', { time: time(at), by })}</Typography>
        {reason === null ? null : (
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
            {say('reason', { reason })}
          </Typography>
        )}
        <Typography tag="p">{say('heldMeans')}</Typography>
        <Flex gap={4} wrap="wrap">
          {mayOrder ? (
            <Button variant="secondary" aria-label={say('letGoLabel', { region })} onClick={() => setAsking(true)}>
              {say('letGo')}
            </Button>
          ) : null}
          {leadsToPage && mayOrder ? (
            <Link tag={RouterLink} to={`/publications?region=${slug}`}>
              {say('toPage')}
            </Link>
          ) : null}
        </Flex>
      </Flex>
      {isAsking ? (
        <OrderDialog region={{ slug, name: region }} onClose={() => setAsking(false)} onOrdered={onOrdered} />
      ) : null}
    </Box>
  );
};
