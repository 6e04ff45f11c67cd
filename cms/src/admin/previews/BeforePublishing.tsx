import { Box, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { previewTextId } from '../translations/previews.ts';
import { Addresses, type HandedOut, type HoldingAddress } from './Addresses.tsx';
import { useWords } from './use-words.ts';
import { WhatChanged, type Changed } from './WhatChanged.tsx';
import { WhatChanges, type Impact } from './WhatChanges.tsx';
import { PanelButton } from '../PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

/** The panel of an edit view that says what a publish would change, and which addresses of previews were handed out. */
export const BeforePublishingPanel = ({ model, documentId, document: entry }: EditView) => {
  const { formatMessage } = useIntl();
  if (documentId === undefined || !model.startsWith('api::')) return null;
  const locale = typeof entry?.['locale'] === 'string' ? entry['locale'] : null;
  // Another version of the entry makes what was told of it old.
  const version = [entry?.['updatedAt'], entry?.['status'], locale].join();
  const isPublic = entry?.['status'] === 'published' || entry?.['status'] === 'modified';
  return {
    title: formatMessage({ id: previewTextId('panel') }),
    content: <BeforePublishing key={version} path={`${model}/${documentId}`} locale={locale} isPublic={isPublic} />,
  };
};

interface Shown {
  /** `<uid>/<documentId>` */
  path: string;
  locale: string | null;
  isPublic: boolean;
}

/** What `GET /desk/previews/:uid/:documentId` answers. */
interface Previews extends HandedOut {
  /** Whether entries of this type have drafts at all. */
  drafts: boolean;
  runs: boolean;
  regions: { slug: string; name: string }[];
}

type Question = 'publish' | 'withdraw' | 'changed';

const labels = { publish: 'whatChanges', withdraw: 'ifWithdrawn', changed: 'whatChanged' } as const;

const BeforePublishing = ({ path, locale, isPublic }: Shown) => {
  const { get } = useFetchClient();
  const say = useWords();
  const isModified = useForm('BeforePublishing', ({ modified }) => modified);
  const [previews, setPreviews] = useState<Previews | 'failed'>();
  const [asked, setAsked] = useState<Question>();
  const [told, setTold] = useState<{ impact: Impact } | { changed: Changed } | 'failed'>();
  const query = locale === null ? '' : `?locale=${locale}`;

  const look = async (): Promise<void> => {
    try {
      setPreviews((await get<Previews>(`/desk/previews/${path}${query}`)).data);
    } catch {
      setPreviews('failed');
    }
  };
  useEffect(() => void look(), [path, query]);

  const ask = async (question: Question): Promise<void> => {
    setAsked(question);
    setTold(undefined);
    try {
      if (question === 'changed') setTold({ changed: (await get<Changed>(`/desk/changed/${path}${query}`)).data });
      else {
        const more = locale === null ? '' : `&locale=${locale}`;
        setTold({ impact: (await get<Impact>(`/desk/impact/${path}?change=${question}${more}`)).data });
      }
    } catch {
      setTold('failed');
    }
  };

  if (previews === undefined) return <Typography tag="p">{say('loading')}</Typography>;
  if (previews === 'failed') return <Failed />;
  if (!previews.drafts) return <Typography tag="p">{say('noDrafts')}</Typography>;
  const questions: Question[] = isPublic ? ['publish', 'withdraw', 'changed'] : ['publish'];
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {previews.runs ? null : <Typography tag="p">{say('noPreview')}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={2}>
        {questions.map((question) => (
          <PanelButton
            key={question}
            variant={question === 'publish' ? 'secondary' : 'tertiary'}
            disabled={isModified && question !== 'changed'}
            loading={asked === question && told === undefined}
            onClick={() => void ask(question)}
          >
            {say(labels[question])}
          </PanelButton>
        ))}
        {isModified ? (
          <Typography tag="p" variant="pi">
            {say('saveFirst')}
          </Typography>
        ) : null}
      </Flex>
      <Box aria-live="polite">
        {asked === undefined ? null : told === undefined ? (
          <Typography tag="p">{say('asking')}</Typography>
        ) : told === 'failed' ? (
          <Failed />
        ) : 'changed' in told ? (
          <WhatChanged changed={told.changed} />
        ) : (
          <WhatChanges impact={told.impact} change={asked === 'withdraw' ? 'withdraw' : 'publish'} />
        )}
      </Box>
      {previews.runs && previews.regions.length > 1 ? (
        <InRegions path={path} locale={locale} regions={previews.regions} onMade={() => void look()} />
      ) : null}
      <Addresses links={previews.links} onRevoked={() => void look()} />
    </Flex>
  );
};

const Failed = () => {
  const say = useWords();
  return (
    <Typography tag="p" textColor="danger600">
      {say('failed')}
    </Typography>
  );
};

interface InRegionsProps {
  path: string;
  locale: string | null;
  regions: Previews['regions'];
  onMade: () => void;
}

/** Opens the draft on the site of each of its regions, beside the admin. */
const InRegions = ({ path, locale, regions, onMade }: InRegionsProps) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const say = useWords();

  const open = async (region: string): Promise<void> => {
    try {
      const body = { region, ...(locale === null ? {} : { locale }) };
      const { data } = await post<HoldingAddress>(`/desk/previews/${path}/open`, body);
      window.open(data.url, '_blank', 'noopener');
      onMade();
    } catch {
      toggleNotification({ type: 'danger', message: say('failed') });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {regions.map(({ slug, name }) => (
        <PanelButton key={slug} variant="tertiary" onClick={() => void open(slug)}>
          {say('inRegion', { region: name })}
        </PanelButton>
      ))}
    </Flex>
  );
};
