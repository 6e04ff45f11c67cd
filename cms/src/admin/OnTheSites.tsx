import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { OnTheSites as Answer, SiteState } from '../desk/on-the-sites.ts';
import { PageLink } from './PageLink.tsx';
import { PressProblems } from './PressProblems.tsx';
import { HeldBanner } from './publications/HeldBanner.tsx';
import { useSay, useSeconds, useTimes } from './say.ts';
import type { SiteText } from './translations/on-the-sites.ts';
import { useOnTheSites } from './use-on-the-sites.ts';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

/** The panel of an edit view that says what became of the entry on the sites; none for an entry that was never saved. */
export const OnTheSitesPanel = ({ model, documentId, document: entry }: EditView) => {
  const say = useWords();
  if (documentId === undefined || !model.startsWith('api::')) return null;
  // What changes when the entry is saved, published or withdrawn.
  const version = [entry?.['updatedAt'], entry?.['publishedAt'], entry?.['status'], entry?.['locale']].join();
  return {
    title: say('title'),
    content: <OnTheSites model={model} documentId={documentId} locale={entry?.['locale']} version={version} />,
  };
};

interface Shown {
  model: string;
  documentId: string;
  /** The language that the edit view shows; nothing for types without languages. */
  locale: unknown;
  version: string;
}

const OnTheSites = ({ model, documentId, locale, version }: Shown) => {
  const [orders, setOrders] = useState(0);
  const { answer, failed } = useOnTheSites(model, documentId, `${version} ${orders}`);
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
        {failed ? (
          <Typography tag="p" textColor="danger600">
            {say('failed')}
          </Typography>
        ) : null}
        {answer === undefined ? (
          !failed && <Typography tag="p">{say('loading')}</Typography>
        ) : (
          <>
            {answer.held.map((site) => (
              <HeldBanner key={site.slug} site={site} leadsToPage onOrdered={() => setOrders(orders + 1)} />
            ))}
            <Versions versions={answer.versions} locale={locale} />
          </>
        )}
      </Flex>
      {answer !== undefined && answer.releases.length > 0 ? <Releases releases={answer.releases} /> : null}
    </Flex>
  );
};

const Versions = ({ versions, locale: open }: Pick<Answer, 'versions'> & Pick<Shown, 'locale'>) => {
  const say = useWords();
  const published = versions.map(({ locale, at, sites }) => (
    <Box key={locale ?? ''} tag="section">
      {locale === null ? null : (
        <Typography variant="sigma" textColor="neutral600" tag="h3">
          {locale}
        </Typography>
      )}
      {sites.length === 0 ? <Typography tag="p">{say('noSite')}</Typography> : null}
      <ul>
        {sites.map((site) => (
          <Box key={site.region} tag="li" paddingTop={2}>
            <Typography tag="p" fontWeight="semiBold">
              {site.region}
            </Typography>
            <Site site={site} published={at} />
          </Box>
        ))}
      </ul>
    </Box>
  ));
  const isPublished = versions.some(({ locale }) => locale === null || locale === open);
  return (
    <>
      {isPublished ? null : (
        <Typography tag="p">{`${typeof open === 'string' ? `${open}: ` : ''}${say('notPublished')}`}</Typography>
      )}
      {published}
    </>
  );
};

const Site = ({ site, published }: { site: SiteState; published: string }) => {
  const say = useWords();
  const time = useTimes();
  const inSeconds = useSeconds();
  const { state, urls, total, release, problems } = site;
  const isBad = state === 'heldBack' || state === 'refused';
  const since = state === 'queued' ? published : site.at;
  const text: SiteText = state === 'withdrawn' && since === null ? 'gone' : state;
  const values = {
    time: since === null ? '' : time(since),
    seconds: site.seconds === null ? '' : inSeconds(site.seconds),
    release: release ?? '?',
  };
  return (
    <>
      <Typography tag="p" textColor={isBad ? 'danger600' : 'neutral800'}>
        {say(text, values)}
      </Typography>
      {urls.map((url) => (
        <Box key={url}>
          <PageLink address={url} />
        </Box>
      ))}
      {total > urls.length ? <Typography tag="p">{say('more', { count: total - urls.length })}</Typography> : null}
      <PressProblems problems={problems} />
    </>
  );
};

const Releases = ({ releases }: Pick<Answer, 'releases'>) => {
  const say = useWords();
  const time = useTimes();
  return (
    <Box tag="section">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {say('releases')}
      </Typography>
      <ul>
        {releases.map(({ region, release, at, locales }) => (
          <Typography key={`${region}${at}`} tag="li" variant="pi">
            {say('release', { region, release: release ?? '?', time: time(at) })}
            {locales.length > 0 ? ` (${locales.join(', ')})` : ''}
          </Typography>
        ))}
      </ul>
    </Box>
  );
};

const useWords = () => useSay<SiteText>('onTheSites');
