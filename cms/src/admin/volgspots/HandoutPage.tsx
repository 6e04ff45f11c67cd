import { Box, Button, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { createPortal } from 'react-dom';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { createGlobalStyle } from 'styled-components';
import type { Handout } from '../../volgspots/handout.ts';
import { useAnswer } from '../history/use-history.ts';
import { useSay } from '../say.ts';
import type { VolgspotText } from '../translations/volgspots.ts';
import { Sheet } from './Sheet.tsx';

/** The page with the handout of a Volgspot: as it will be on paper, with a button that prints it. */
const HandoutPage = () => {
  const say = useSay<VolgspotText>('volgspots');
  const { documentId = '' } = useParams();
  const [{ query }] = useQueryParams<{ locale?: string }>();
  const locale = query?.locale ?? 'nl';
  const { answer, failed } = useAnswer<Handout>(`/desk/volgspots/${documentId}/handout?locale=${locale}`);

  if (failed !== undefined)
    return (
      <Page.Main>
        <Layouts.Header title={say('handout', { name: say('nameless') })} />
        <Layouts.Content>
          <Typography tag="p" textColor="danger600" role="alert">
            {say(failed === 403 || failed === 404 ? 'forbidden' : 'failed')}
          </Typography>
        </Layouts.Content>
      </Page.Main>
    );
  if (answer === undefined) return <Page.Loading>{say('loading')}</Page.Loading>;

  const title = say('handout', { name: answer.title?.text ?? say('nameless') });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('handoutText')}
        navigationAction={
          <Link tag={RouterLink} to={answer.path} startIcon={<ArrowLeft />}>
            {say('back')}
          </Link>
        }
        primaryAction={<Button onClick={() => window.print()}>{say('print')}</Button>}
      />
      <Layouts.Content>
        <Box paddingBottom={8}>
          <Sheet handout={answer} />
        </Box>
      </Layouts.Content>
      <PaperAlone />
      {createPortal(
        <div className={onPaper}>
          <Sheet handout={answer} />
        </div>,
        document.body,
      )}
    </Page.Main>
  );
};

export default HandoutPage;

const onPaper = 'pactwerk-on-paper';

/** On paper stands the handout and nothing of the admin, whose own boxes would cut it off at the first page. */
const PaperAlone = createGlobalStyle`
  .${onPaper} {
    display: none;
  }

  @page {
    size: A4;
    margin: 15mm 16mm 16mm;
  }

  @media print {
    html,
    body {
      background: #fff !important;
      height: auto !important;
      overflow: visible !important;
    }

    body > *:not(.${onPaper}) {
      display: none !important;
    }

    .${onPaper} {
      display: block;
    }
  }
`;
