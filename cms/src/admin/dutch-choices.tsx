import { Typography } from '@strapi/design-system';
import { words } from './translations/words.ts';

/** As far as this reads a column of a list. */
interface Column {
  name: string;
  attribute?: { type: string };
  cellFormatter?: (row: Record<string, unknown>, column: Column) => unknown;
}

/** Shows the values of choice fields in lists in the words of the edit view. */
export function dutchChoices<C extends { displayedHeaders: Column[] }>({ displayedHeaders, ...rest }: C) {
  return { displayedHeaders: displayedHeaders.map(withWords), ...rest };
}

function withWords(column: Column): Column {
  if (column.attribute?.type !== 'enumeration') return column;
  return {
    ...column,
    cellFormatter: (row, { name }) => {
      const value = row[name];
      return (
        <Typography textColor="neutral800">{typeof value === 'string' ? (words[value] ?? value) : '-'}</Typography>
      );
    },
  };
}
