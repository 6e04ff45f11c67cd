import {
  Box,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Status,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { choiceWords } from '../../choice-words.ts';
import type { TranslatedEntry, TranslationTable } from '../../translations/answers.ts';
import { useAnswer } from '../history/use-history.ts';
import { colours, useWords } from './use-translations.ts';
import { Xliff } from './Xliff.tsx';

type Filter = 'type' | 'region' | 'locale' | 'state';

type Query = Partial<Record<Filter | 'page', string>>;

const words: Readonly<Record<string, string>> = choiceWords;
/** No filter; a choice cannot be an empty word. */
const all = 'all';
const states = ['missing', 'draft', 'upToDate', 'outdated'] as const;

/** The page that tells of entries and languages where the translation stands. */
const TranslationsPage = () => {
  const say = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const asked = new URLSearchParams(
    (['type', 'region', 'locale', 'state', 'page'] as const).flatMap((name) => {
      const value = query?.[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  ).toString();
  const [imports, setImports] = useState(0);
  const { answer, failed } = useAnswer<TranslationTable>(`/desk/translations?${asked}`, String(imports));
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {failed === undefined ? null : (
            <Typography tag="p" textColor="danger600" role="alert">
              {say('failed')}
            </Typography>
          )}
          {answer === undefined ? (
            failed === undefined && <Page.Loading>{say('loading')}</Page.Loading>
          ) : (
            <>
              <Filters table={answer} query={query ?? {}} onChoose={(filter) => setQuery({ ...filter, page: '1' })} />
              <Typography tag="p" aria-live="polite">
                {say('found', { total: answer.total })}
              </Typography>
              {answer.entries.length > 0 ? <Entries table={answer} /> : null}
              {answer.pageCount > 1 ? (
                <Pagination.Root pageCount={answer.pageCount}>
                  <Pagination.Links />
                </Pagination.Root>
              ) : null}
              <Xliff
                query={asked.replace(/&?page=\d+/, '')}
                hasLocale={(query?.locale ?? '') !== ''}
                onImported={() => setImports((before) => before + 1)}
              />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

interface FiltersProps {
  table: TranslationTable;
  query: Query;
  onChoose: (filter: Query) => void;
}

const Filters = ({ table, query, onChoose }: FiltersProps) => {
  const say = useWords();
  const options: Record<Filter, { value: string; label: string }[]> = {
    type: table.types.map(({ type, label }) => ({ value: type, label })),
    region: table.regions.map(({ slug, name }) => ({ value: slug, label: name })),
    locale: table.allLanguages.map((locale) => ({ value: locale, label: words[locale] ?? locale })),
    state: states.map((state) => ({ value: state, label: say(state) })),
  };
  return (
    <Flex gap={4} wrap="wrap">
      {(Object.keys(options) as Filter[]).map((name) => (
        <Box key={name} width="14rem">
          <Field.Root name={name}>
            <Field.Label>{say(name)}</Field.Label>
            <SingleSelect
              value={query[name] || all}
              onChange={(value) => onChoose({ [name]: value === all ? '' : String(value) })}
            >
              <SingleSelectOption value={all}>{say('all')}</SingleSelectOption>
              {options[name].map(({ value, label }) => (
                <SingleSelectOption key={value} value={value}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      ))}
    </Flex>
  );
};

const Entries = ({ table: { entries, languages } }: { table: TranslationTable }) => {
  const say = useWords();
  return (
    <Table colCount={languages.length + 2} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {[say('entry'), say('type'), ...languages.map((locale) => words[locale] ?? locale)].map((title) => (
            <Th key={title}>
              <Typography variant="sigma" textColor="neutral600">
                {title}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Tr key={entry.id}>
            <Td style={{ whiteSpace: 'normal', minWidth: '15rem', overflowWrap: 'break-word' }}>
              <Link tag={RouterLink} to={entry.path}>
                {entry.name}
              </Link>
            </Td>
            <Td>
              <Typography textColor="neutral800">{entry.label}</Typography>
            </Td>
            {languages.map((locale) => (
              <Td key={locale}>
                <Cell entry={entry} locale={locale} />
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const Cell = ({ entry: { name, cells }, locale }: { entry: TranslatedEntry; locale: string }) => {
  const say = useWords();
  const cell = cells[locale];
  if (cell === undefined)
    return (
      <Typography textColor="neutral600">
        <span aria-hidden>–</span>
        <VisuallyHidden>{say('notWanted')}</VisuallyHidden>
      </Typography>
    );
  const { state, isFallbackShown, path } = cell;
  const label = say('cell', { locale: words[locale] ?? locale, state: say(state), name });
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Box tag={RouterLink} to={path} aria-label={label} style={{ textDecoration: 'none' }}>
        <Status variant={colours[state]} size="S" width="min-content">
          <Typography fontWeight="bold">{say(state)}</Typography>
        </Status>
      </Box>
      {isFallbackShown ? (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal', maxWidth: '8rem' }}>
          {say('fallback')}
        </Typography>
      ) : null}
    </Flex>
  );
};

export default TranslationsPage;
