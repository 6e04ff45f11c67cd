import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { choiceWords } from '../choice-words.ts';

const words: Readonly<Record<string, string>> = choiceWords;

/** As far as this reads a column of a list. */
interface Column {
  name: string;
  attribute?: { type: string; relation?: string };
  mainField?: { name: string };
  cellFormatter?: (row: Row) => unknown;
}

type Row = Record<string, unknown>;

const day = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' });

/**
 * Says in lists what edit views say, in few words, so that the status of each entry is in sight on a small screen: choices
 * in Dutch, a change by its day, a reference by its name, cut off where it is long, and languages by their codes.
 */
export function listColumns<C extends { displayedHeaders: Column[] }>({ displayedHeaders, ...rest }: C) {
  return { displayedHeaders: displayedHeaders.map(inFewWords), ...rest };
}

function inFewWords(column: Column): Column {
  if (column.name === 'locales') return { ...column, cellFormatter: languages };
  const { type, relation } = column.attribute ?? {};
  if (type === 'enumeration') return shown(column, (value) => (typeof value === 'string' ? words[value] : undefined));
  if (type === 'datetime') return shown(column, (value) => day.format(new Date(String(value))));
  if (relation === 'oneToOne') return shown(column, (value) => nameOf(value, column.mainField?.name));
  return column;
}

function shown(column: Column, toText: (value: unknown) => string | undefined): Column {
  return {
    ...column,
    cellFormatter: (row) => {
      const value = row[column.name];
      const text = value === null || value === undefined ? '-' : (toText(value) ?? String(value));
      return (
        <Typography tag="span" textColor="neutral800" ellipsis maxWidth="18rem" display="block" title={text}>
          {text}
        </Typography>
      );
    },
  };
}

function nameOf(value: unknown, field = 'id'): string {
  const name = typeof value === 'object' && value !== null ? (value as Row)[field] : undefined;
  return typeof name === 'string' ? name : '-';
}

/** Leads to the version in each language that an entry has. */
function languages(row: Row) {
  const others = Array.isArray(row['localizations']) ? (row['localizations'] as Row[]) : [];
  const codes = [row['locale'], ...others.map(({ locale }) => locale)].filter((code) => typeof code === 'string');
  return (
    <Flex gap={2}>
      {codes.map((code) => (
        <Link
          key={code}
          tag={RouterLink}
          to={`${String(row['documentId'])}?plugins[i18n][locale]=${code}`}
          title={words[code]}
          onClick={(event) => event.stopPropagation()}
        >
          {code}
        </Link>
      ))}
    </Flex>
  );
}
