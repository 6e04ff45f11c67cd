import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { PageLink } from '../PageLink.tsx';
import { choiceWords } from '../../choice-words.ts';
import { useWords } from './use-words.ts';

const words: Readonly<Record<string, string>> = choiceWords;

interface Page {
  url: string;
  title: string;
  locale: string;
  kind: 'own' | 'entry' | 'index';
}

interface RegionImpact {
  region: string;
  name: string;
  origin: string;
  added: Page[];
  changed: Page[];
  gone: Page[];
  moved: { from: string; to: string }[];
  lists: string[];
  feeds: number;
  pages: { before: number; after: number };
}

/** What `GET /desk/impact/:uid/:documentId` answers. */
export type Impact = { state: 'away' | 'dutchFirst' } | { state: 'told'; regions: RegionImpact[]; problems: string[] };

/** How many pages of each list are shown. */
const most = 20;

/** What a publish or withdrawal would change on the sites, region by region. */
export const WhatChanges = ({ impact, change }: { impact: Impact; change: 'publish' | 'withdraw' }) => {
  const say = useWords();
  if (impact.state !== 'told') return <Typography tag="p">{say(impact.state)}</Typography>;
  const { regions, problems } = impact;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" fontWeight="semiBold">
        {say(change === 'publish' ? 'ifPublished' : 'ifGone')}
      </Typography>
      {problems.length > 0 ? (
        <Box>
          <Typography tag="p" textColor="danger600">
            {say('problems')}
          </Typography>
          <ul>
            {problems.map((problem) => (
              <Typography key={problem} tag="li">
                {problem}
              </Typography>
            ))}
          </ul>
        </Box>
      ) : null}
      {regions.length === 0 ? <Typography tag="p">{say('nothing')}</Typography> : null}
      {regions.map((region) => (
        <Region key={region.region} region={region} />
      ))}
    </Flex>
  );
};

const Region = ({ region }: { region: RegionImpact }) => {
  const say = useWords();
  const { name, origin, added, changed, gone, moved, lists, feeds, pages } = region;
  const movedTo = new Set(moved.map(({ to }) => to));
  const fresh = added.filter(({ url }) => !movedTo.has(url));
  const languages = [...new Set([...added, ...changed, ...gone].map(({ locale }) => words[locale] ?? locale))];
  return (
    <Box tag="section">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {name}
      </Typography>
      <Typography tag="p">{say('counts', pages)}</Typography>
      {languages.length > 0 ? (
        <Typography tag="p">{say('languages', { languages: languages.join(', ') })}</Typography>
      ) : null}
      <Group title={say('added', { count: fresh.length })} count={fresh.length} isOpen>
        {sorted(fresh).map((page) => (
          <PageLine key={page.url} page={page} />
        ))}
      </Group>
      <Group title={say('moved', { count: moved.length })} count={moved.length} isOpen>
        {moved.slice(0, most).map(({ from, to }) => (
          <Line key={from}>{`${from} → ${to}`}</Line>
        ))}
      </Group>
      <Group title={say('gone', { count: gone.length })} count={gone.length} isOpen>
        {sorted(gone).map((page) => (
          <PageLine key={page.url} page={page} origin={origin} />
        ))}
      </Group>
      <Group title={say('changed', { count: changed.length })} count={changed.length}>
        {sorted(changed).map((page) => (
          <PageLine key={page.url} page={page} origin={origin} />
        ))}
      </Group>
      {feeds > 0 ? <Typography tag="p">{say('feeds', { count: feeds })}</Typography> : null}
      {lists.length > 0 ? <Typography tag="p">{say('lists', { lists: lists.join(', ') })}</Typography> : null}
    </Box>
  );
};

/** The entry's own pages first, then overviews, then what names it. */
function sorted(pages: readonly Page[]): Page[] {
  const rank = { own: 0, index: 1, entry: 2 };
  return [...pages].sort((one, other) => rank[one.kind] - rank[other.kind]).slice(0, most);
}

interface GroupProps {
  title: string;
  count: number;
  isOpen?: boolean;
  children: ReactNode;
}

const Group = ({ title, count, isOpen = false, children }: GroupProps) => {
  const say = useWords();
  if (count === 0) return null;
  return (
    <details open={isOpen}>
      <Typography tag="summary" style={{ cursor: 'pointer' }} fontWeight="semiBold">
        {title}
      </Typography>
      <ul>{children}</ul>
      {count > most ? <Typography tag="p">{say('more', { count: count - most })}</Typography> : null}
    </details>
  );
};

const PageLine = ({ page, origin }: { page: Page; origin?: string }) => {
  const say = useWords();
  const { url, title, kind } = page;
  const note = kind === 'entry' ? '' : ` (${say(kind)})`;
  return (
    <Line>
      {`${title}${note} `}
      {origin === undefined ? url : <PageLink address={`${origin}${url}`} />}
    </Line>
  );
};

const Line = ({ children }: { children: ReactNode }) => (
  <Typography tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }} paddingTop={1} display="block">
    {children}
  </Typography>
);
