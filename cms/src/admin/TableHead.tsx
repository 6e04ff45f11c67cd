import { Th, Thead, Tr, Typography } from '@strapi/design-system';

interface Shown<Column extends string> {
  columns: readonly Column[];
  say: (column: Column) => string;
}

/** The row above a table that names its columns. */
export const TableHead = <Column extends string>({ columns, say }: Shown<Column>) => (
  <Thead>
    <Tr>
      {columns.map((column) => (
        <Th key={column}>
          <Typography variant="sigma" textColor="neutral600">
            {say(column)}
          </Typography>
        </Th>
      ))}
    </Tr>
  </Thead>
);
