import { Box, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CheckedDraft, CheckedProblem } from '../../checks/checked-draft.ts';
import { useSay } from '../say.ts';
import type { CheckText } from '../translations/checks.ts';
import { PageCheck } from './PageCheck.tsx';
import { useCheckedDraft } from './use-checked-draft.ts';
import { useFocusField } from './use-focus-field.ts';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

/** The panel of an edit view that says what the rules find in what stands there, saved or not, and how it reads. */
export const ChecksPanel = ({ model, documentId, document: entry }: EditView) => {
  const say = useSay<CheckText>('checks');
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  if (!model.startsWith('api::')) return null;
  const locale = typeof entry?.['locale'] === 'string' ? entry['locale'] : (query?.plugins?.i18n?.locale ?? null);
  const version = [entry?.['updatedAt'], entry?.['publishedAt'], entry?.['status']].join();
  const path = documentId === undefined ? model : `${model}/${documentId}`;
  return {
    title: say('title'),
    content: (
      <Checks
        key={`${path} ${locale ?? ''}`}
        path={path}
        isSaved={documentId !== undefined}
        locale={locale}
        version={version}
      />
    ),
  };
};

interface Shown {
  /** `<uid>`, with `/<documentId>` of an entry that was saved */
  path: string;
  isSaved: boolean;
  locale: string | null;
  version: string;
}

const Checks = ({ path, isSaved, locale, version }: Shown) => {
  const say = useSay<CheckText>('checks');
  const { answer, failed } = useCheckedDraft(path, locale, version);
  const told = answer?.problems ?? [];
  const refused = told.filter(({ severity }) => severity === 'refuse');
  const warned = told.filter(({ severity }) => severity === 'warn');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Box role="status">
        {failed ? (
          <Typography tag="p" textColor="danger600">
            {say('failed')}
          </Typography>
        ) : answer === undefined ? (
          <Typography tag="p">{say('checking')}</Typography>
        ) : told.length === 0 ? (
          <Typography tag="p">{say('nothing')}</Typography>
        ) : (
          <>
            {refused.length > 0 ? (
              <Typography tag="p" fontWeight="semiBold" textColor="danger600">
                {say('refused', { count: refused.length })}
              </Typography>
            ) : null}
            {warned.length > 0 ? (
              <Typography tag="p" fontWeight="semiBold">
                {say('warned', { count: warned.length })}
              </Typography>
            ) : null}
          </>
        )}
      </Box>
      {refused.length > 0 ? <Problems problems={refused} /> : null}
      {warned.length > 0 ? (
        <Box>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('warnedHint')}
          </Typography>
          <Problems problems={warned} />
        </Box>
      ) : null}
      {answer !== undefined && answer.more > 0 ? (
        <Typography tag="p">{say('more', { count: answer.more })}</Typography>
      ) : null}
      {answer === undefined ? null : <Figures figures={answer.figures} />}
      {isSaved ? <PageCheck path={path} locale={locale} /> : null}
    </Flex>
  );
};

const Problems = ({ problems }: { problems: readonly CheckedProblem[] }) => {
  const say = useSay<CheckText>('checks');
  const { locale } = useIntl();
  const focus = useFocusField();
  return (
    <ul>
      {problems.map(({ rule, path, label, message, english }) => {
        const words = locale === 'nl' ? message : english;
        return (
          <Box key={`${rule} ${path.join('.')} ${message}`} tag="li" paddingTop={2}>
            <FieldButton type="button" title={say('goTo')} onClick={() => focus(path, words)}>
              <Typography variant="omega" fontWeight="semiBold" textColor="primary600">
                {label}
              </Typography>
            </FieldButton>
            <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
              {words}
            </Typography>
          </Box>
        );
      })}
    </ul>
  );
};

const FieldButton = styled.button`
  text-align: start;
  overflow-wrap: anywhere;

  &:hover {
    text-decoration: underline;
  }
`;

/** Of fewer words nobody can tell how hard they are. */
const fewest = 100;

/** The scale of LIX, from its lower bounds (see `readingLevel` of the rules). */
const scale = [
  [60, 'veryHard'],
  [50, 'hard'],
  [40, 'medium'],
  [30, 'easy'],
  [0, 'veryEasy'],
] as const;

const Figures = ({ figures }: Pick<CheckedDraft, 'figures'>) => {
  const say = useSay<CheckText>('checks');
  const heading = useId();
  const { words, readingLevel, blocks } = figures;
  const step = scale.find(([bound]) => readingLevel !== null && readingLevel >= bound)?.[1];
  return (
    <Box tag="section" aria-labelledby={heading}>
      <Typography id={heading} variant="sigma" textColor="neutral600" tag="h3">
        {say('figures')}
      </Typography>
      <Typography tag="p">{say('words', { count: words })}</Typography>
      {readingLevel === null || step === undefined || words < fewest ? null : (
        <>
          <Typography tag="p">{say('level', { level: readingLevel, words: say(step) })}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('levelHint')}
          </Typography>
        </>
      )}
      {blocks.length > 1 ? (
        <Box paddingTop={2}>
          <Typography tag="p" fontWeight="semiBold">
            {say('blocks')}
          </Typography>
          <ol>
            {blocks.map(({ label, path, words: count }) => (
              <Flex key={path.join('.')} tag="li" justifyContent="space-between" gap={2}>
                <Typography>{label.replace(/^[^,]*, /, '')}</Typography>
                <Typography>{count}</Typography>
              </Flex>
            ))}
          </ol>
        </Box>
      ) : null}
    </Box>
  );
};
