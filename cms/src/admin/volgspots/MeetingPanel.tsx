import { Box, Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Handout } from '../../volgspots/handout.ts';
import type { StepToFollow } from '../../volgspots/steps-to-follow.ts';
import { useAnswer } from '../history/use-history.ts';
import { useSay } from '../say.ts';
import type { VolgspotText } from '../translations/volgspots.ts';
import { PanelLink } from '../PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

const uid = 'api::volgspot.volgspot';

/** The panel of a Volgspot with the steps that it looks back at, which leads to its handout; none for one never saved. */
export const MeetingPanel = ({ model, documentId, document: entry }: EditView) => {
  const say = useWords();
  if (documentId === undefined || model !== uid) return null;
  const locale = typeof entry?.['locale'] === 'string' ? entry['locale'] : 'nl';
  const version = [entry?.['updatedAt'], entry?.['publishedAt']].join();
  return { title: say('panel'), content: <Meeting documentId={documentId} locale={locale} version={version} /> };
};

const Meeting = ({ documentId, locale, version }: { documentId: string; locale: string; version: string }) => {
  const say = useWords();
  const [turn, setTurn] = useState(0);
  const path = `/desk/volgspots/${documentId}/handout?locale=${locale}`;
  const { answer, failed } = useAnswer<Handout>(path, `${version} ${turn}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {say('steps')}
      </Typography>
      {answer === undefined ? (
        <Typography tag="p" textColor={failed === undefined ? 'neutral800' : 'danger600'}>
          {say(failed === undefined ? 'loading' : 'failed')}
        </Typography>
      ) : answer.steps.length === 0 ? (
        <Typography tag="p">{say('noSteps')}</Typography>
      ) : (
        <>
          <ul>
            {answer.steps.map((step) => (
              <Box key={step.id} tag="li" paddingBottom={2}>
                <Step volgspot={documentId} step={step} onSet={() => setTurn((last) => last + 1)} />
              </Box>
            ))}
          </ul>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('stepsHint')}
          </Typography>
        </>
      )}
      {answer === undefined || answer.themes.length === 0 ? null : (
        <>
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {say('themes')}
          </Typography>
          <Themes>
            {answer.themes.map(({ id, title }) => (
              <li key={id}>
                <Typography lang={title.lang ?? undefined}>{title.text}</Typography>
              </li>
            ))}
          </Themes>
        </>
      )}
      <PanelLink to={`/hand-out/${documentId}?locale=${locale}`}>{say('openHandout')}</PanelLink>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('savedOnly')}
      </Typography>
    </Flex>
  );
};

const Themes = styled.ol`
  padding-inline-start: 2rem;
  list-style: decimal;
`;

interface ShownStep {
  volgspot: string;
  step: StepToFollow;
  onSet: () => void;
}

/** A step, with what this Volgspot found of it: chosen here, and kept with the step. */
const Step = ({ volgspot, step: { id, text, verdict }, onSet }: ShownStep) => {
  const say = useWords();
  const { put } = useFetchClient();
  const [problem, setProblem] = useState<string>();
  const path = `/content-manager/collection-types/api::improvement-step.improvement-step/${id}`;

  const choose = async (value: string): Promise<void> => {
    try {
      await put(`/desk/volgspots/${volgspot}/steps/${id}`, { verdict: value === unknown ? null : value });
      setProblem(undefined);
    } catch (error) {
      const reason = isFetchError(error) && error.status === 400 ? error.message : say('retry');
      setProblem(say('notSet', { reason }));
    }
    onSet();
  };
  return (
    <>
      <Link tag={RouterLink} to={`${path}?plugins[i18n][locale]=nl`}>
        <span lang={text.lang ?? undefined}>{text.text}</span>
      </Link>
      <Field.Root name={`verdict-${id}`} {...(problem === undefined ? {} : { error: problem })}>
        <SingleSelect
          aria-label={say('verdictOf', { step: text.text })}
          value={verdict ?? unknown}
          onChange={(value) => void choose(String(value))}
        >
          {choices.map((value) => (
            <SingleSelectOption key={value} value={value}>
              {say(value)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
    </>
  );
};

/** The choice of a step of which nothing was found yet. */
const unknown = 'unknown';
const choices = [unknown, 'done', 'partly', 'not_done', 'lapsed'] as const;

const useWords = () => useSay<VolgspotText>('volgspots');
