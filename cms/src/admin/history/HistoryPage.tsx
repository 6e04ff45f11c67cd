import { Box, Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { choiceWords } from '../../choice-words.ts';
import type { EntryHistory } from '../../history/entry-history.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { KeptDrafts } from './KeptDrafts.tsx';
import { RestoreDialog, type Restorable } from './RestoreDialog.tsx';
import { Versions } from './Versions.tsx';
import { historyPath, localeQuery, useAnswer, useWords, type Subject } from './use-history.ts';

interface Query {
  locale?: string;
  page?: string;
  before?: string;
  after?: string;
}

const words: Readonly<Record<string, string>> = choiceWords;

/** The page that tells what became of an entry: its versions, two of them beside each other, and back to one of them. */
const HistoryPage = () => {
  const say = useWords();
  const { uid = '', documentId = '' } = useParams();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const [restoring, setRestoring] = useState<Restorable>();
  const { locale, page = '1', before, after } = query ?? {};
  const subject: Subject = { uid, documentId, locale: locale ?? null };
  const search = new URLSearchParams({ ...localeQuery(subject), page }).toString();
  const { answer, failed } = useAnswer<EntryHistory>(`/desk${historyPath(subject)}?${search}`);

  if (failed !== undefined)
    return (
      <Page.Main>
        <Layouts.Header title={say('panel')} />
        <Layouts.Content>
          <Typography tag="p" textColor="danger600" role="alert">
            {say(failed === 403 || failed === 404 ? 'forbidden' : 'failed')}
          </Typography>
        </Layouts.Content>
      </Page.Main>
    );
  if (answer === undefined) return <Page.Loading>{say('loading')}</Page.Loading>;

  const title = say('title', { name: answer.name });
  const own: Subject = { ...subject, locale: answer.locale };
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('subtitle', { label: answer.label })}
        navigationAction={
          <Link tag={RouterLink} to={answer.path} startIcon={<ArrowLeft />}>
            {say('back')}
          </Link>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {before !== undefined && after !== undefined ? (
            <ComparisonView
              subject={own}
              before={before}
              after={after}
              onRestore={answer.canRestore ? setRestoring : undefined}
              onClose={() => setQuery({ before: '', after: '' }, 'remove')}
            />
          ) : (
            <>
              {answer.locales.length > 1 ? (
                <Box maxWidth="20rem">
                  <Field.Root name="locale">
                    <Field.Label>{say('locale')}</Field.Label>
                    <SingleSelect
                      value={answer.locale ?? ''}
                      onChange={(chosen) => setQuery({ locale: String(chosen), page: '1' })}
                    >
                      {answer.locales.map((one) => (
                        <SingleSelectOption key={one} value={one}>
                          {words[one] ?? one}
                        </SingleSelectOption>
                      ))}
                    </SingleSelect>
                  </Field.Root>
                </Box>
              ) : null}
              <Versions
                key={answer.locale}
                history={answer}
                onCompare={(pair) => setQuery(pair)}
                onRestore={answer.canRestore ? setRestoring : undefined}
              />
              {answer.pageCount > 1 ? (
                <Pagination.Root pageCount={answer.pageCount}>
                  <Pagination.Links />
                </Pagination.Root>
              ) : null}
              {answer.kept.length > 0 ? (
                <KeptDrafts
                  history={answer}
                  onCompare={(pair) => setQuery(pair)}
                  onRestore={answer.canRestore ? setRestoring : undefined}
                />
              ) : null}
            </>
          )}
        </Flex>
        {restoring === undefined ? null : (
          <RestoreDialog
            subject={own}
            version={restoring}
            hasDrafts={answer.drafts}
            keptDays={answer.keptDays}
            editPath={answer.path}
            onClose={() => setRestoring(undefined)}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default HistoryPage;
