import { Box, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useSay } from '../say.ts';
import { axeDutch } from '../translations/axe.ts';
import type { CheckText } from '../translations/checks.ts';
import { usePageCheck, type FoundOnPage } from './use-page-check.ts';
import { PanelButton } from '../PanelButton.tsx';

/** The part of the panel in which axe looks at the preview of what is saved. */
export const PageCheck = ({ path, locale }: { path: string; locale: string | null }) => {
  const say = useSay<CheckText>('checks');
  const heading = useId();
  const isModified = useForm('PageCheck', ({ modified }) => modified);
  const { state, url, frame, look, loaded } = usePageCheck(path, locale);
  return (
    <Box tag="section" aria-labelledby={heading}>
      <Box paddingBottom={2}>
        <Typography id={heading} variant="sigma" textColor="neutral600" tag="h3">
          {say('page')}
        </Typography>
      </Box>
      <PanelButton variant="tertiary" disabled={isModified} loading={state === 'looking'} onClick={() => void look()}>
        {say('lookAtPage')}
      </PanelButton>
      {isModified ? (
        <Typography tag="p" variant="pi">
          {say('saveFirst')}
        </Typography>
      ) : null}
      <Box role="status" paddingTop={2}>
        {state === 'looking' ? <Typography tag="p">{say('looking')}</Typography> : null}
        {state === 'noPage' ? <Typography tag="p">{say('noPage')}</Typography> : null}
        {state === 'failed' ? (
          <Typography tag="p" textColor="danger600">
            {say('lookFailed')}
          </Typography>
        ) : null}
        {Array.isArray(state) && state.length === 0 ? <Typography tag="p">{say('nothingOnPage')}</Typography> : null}
      </Box>
      {Array.isArray(state) ? <Found found={state} /> : null}
      {url === undefined ? null : (
        <Unseen ref={frame} src={url} title={say('page')} aria-hidden tabIndex={-1} onLoad={loaded} />
      )}
    </Box>
  );
};

const Found = ({ found }: { found: readonly FoundOnPage[] }) => {
  const say = useSay<CheckText>('checks');
  const { locale } = useIntl();
  return (
    <ul>
      {found.map(({ rule, help, places, more }) => (
        <Box key={rule} tag="li" paddingTop={2}>
          <Typography tag="p" fontWeight="semiBold">
            {locale === 'nl' ? (axeDutch[rule] ?? help) : help}
          </Typography>
          {places.map((place) => (
            <Typography key={place} tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
              <code>{place}</code>
            </Typography>
          ))}
          {more > 0 ? <Typography tag="p">{say('places', { count: more })}</Typography> : null}
        </Box>
      ))}
    </ul>
  );
};

/** It has the size of a screen, since a page that is not laid out cannot be looked at. */
const Unseen = styled.iframe`
  position: fixed;
  left: -200vw;
  top: 0;
  width: 1280px;
  height: 900px;
  border: 0;
`;
