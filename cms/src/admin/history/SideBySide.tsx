import { Box, TextButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Line, Part } from '../../history/lines.ts';
import { useWords } from './use-history.ts';

interface Shown {
  lines: readonly Line[];
  /** What stands above the two sides. */
  titles: { before: string; after: string };
  /** Lines of texts in a language, for who hears them. */
  lang?: string | undefined;
}

/** How many equal lines after each other are all shown. */
const mostEqual = 3;

/** Two versions of a field beside each other, the words that differ marked. */
export const SideBySide = ({ lines, titles, lang }: Shown) => {
  const say = useWords();
  return (
    <Sides>
      <thead>
        <tr>
          {[titles.before, titles.after].map((title, side) => (
            <th key={side} scope="col">
              <VisuallyHidden>{title}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang={lang}>
        {stretchesOf(lines).map((stretch) =>
          stretch.isEqual ? (
            <Equal key={stretch.start} lines={stretch.lines} />
          ) : (
            stretch.lines.map((line, place) => <Row key={stretch.start + place} line={line} />)
          ),
        )}
        {lines.length === 0 ? (
          <tr>
            <td colSpan={2}>
              <Typography textColor="neutral600">{say('empties')}</Typography>
            </td>
          </tr>
        ) : null}
      </tbody>
    </Sides>
  );
};

const Equal = ({ lines }: { lines: readonly Line[] }) => {
  const say = useWords();
  const [isOpen, setOpen] = useState(lines.length <= mostEqual);
  if (isOpen) return lines.map((line, place) => <Row key={place} line={line} />);
  return (
    <tr>
      <td colSpan={2}>
        <TextButton onClick={() => setOpen(true)}>{say('same', { count: lines.length })}</TextButton>
      </td>
    </tr>
  );
};

const Row = ({ line: { before, after } }: { line: Line }) => (
  <tr>
    <Side parts={before} mark="del" />
    <Side parts={after} mark="ins" />
  </tr>
);

const Side = ({ parts, mark }: { parts: readonly Part[] | null; mark: 'del' | 'ins' }) => {
  const say = useWords();
  const Mark = mark;
  return (
    <td>
      {parts === null ? null : (
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {parts.map(({ text, changed, note }, place) => {
            const words = note === undefined ? text : `${text}${text === '' ? say(note) : ` (${say(note)})`}`;
            return changed ? (
              <Mark key={place}>
                <VisuallyHidden>{say(mark === 'del' ? 'removedWords' : 'addedWords')} </VisuallyHidden>
                {words}
              </Mark>
            ) : (
              <span key={place}>{words}</span>
            );
          })}
        </Typography>
      )}
    </td>
  );
};

interface Stretch {
  start: number;
  isEqual: boolean;
  lines: Line[];
}

/** Lines that are equal, and lines that differ, by turns. */
function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [start, line] of lines.entries()) {
    const isEqual = [line.before, line.after].every((side) => side?.every(({ changed }) => !changed) === true);
    const last = stretches.at(-1);
    if (last?.isEqual === isEqual) last.lines.push(line);
    else stretches.push({ start, isEqual, lines: [line] });
  }
  return stretches;
}

const Sides = styled(Box).attrs({ tag: 'table' })`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  th {
    padding: 0;
  }
  td {
    vertical-align: top;
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  }
  td + td {
    border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  del,
  ins {
    border-radius: 2px;
    box-decoration-break: clone;
    padding: 0 1px;
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    text-decoration: none;
  }
`;
