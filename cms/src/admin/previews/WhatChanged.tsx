import { Box, Flex, Typography } from '@strapi/design-system';
import { PageLink } from '../PageLink.tsx';
import { useMoments, useWords } from './use-words.ts';

/** What `GET /desk/changed/:uid/:documentId` answers. */
export type Changed = {
  region: string;
  name: string;
  release: number;
  at: string;
  origin: string | null;
  rendered: number;
  urls: string[];
  removed: number;
  removedUrls: string[];
}[];

/** How many addresses of each list are shown. */
const most = 20;

/** What the newest release with an entry changed, region by region. */
export const WhatChanged = ({ changed }: { changed: Changed }) => {
  const say = useWords();
  const moment = useMoments();
  if (changed.length === 0) return <Typography tag="p">{say('noneTold')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {changed.map(({ region, name, at, origin, urls, removedUrls, ...counts }) => (
        <Box key={region} tag="section">
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {name}
          </Typography>
          <Typography tag="p">{say('release', { ...counts, time: moment(at) })}</Typography>
          <ul>
            {urls.slice(0, most).map((url) => (
              <Typography key={url} tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
                {origin === null ? url : <PageLink address={`${origin}${url}`} />}
              </Typography>
            ))}
          </ul>
          {counts.rendered > most ? (
            <Typography tag="p">{say('more', { count: counts.rendered - Math.min(most, urls.length) })}</Typography>
          ) : null}
          {removedUrls.length > 0 ? <Typography tag="p">{say('gone', { count: counts.removed })}</Typography> : null}
          <ul>
            {removedUrls.slice(0, most).map((url) => (
              <Typography key={url} tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
                {url}
              </Typography>
            ))}
          </ul>
        </Box>
      ))}
    </Flex>
  );
};
