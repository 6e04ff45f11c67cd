import { Box, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { ListedEntry } from '../../desk/listed-entries.ts';
import { useWords } from './use-words.ts';

/** A part of a widget, under a heading of its own where there is more than one. */
export const WidgetPart = ({ title, children }: { title?: string; children: ReactNode }) => (
  <Box tag="section">
    {title === undefined ? null : (
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
    )}
    <ul>{children}</ul>
  </Box>
);

/** An entry in a widget: the way to it and what it is; `children` say what there is to do. */
export const EntryItem = ({ entry, children }: { entry: ListedEntry; children: ReactNode }) => {
  const say = useWords();
  return (
    <Box tag="li" paddingBottom={3} style={{ overflowWrap: 'anywhere' }}>
      <Link tag={RouterLink} to={entry.path}>
        {entry.name === '' ? say('untitled') : entry.name}
      </Link>
      <Typography variant="pi" textColor="neutral600">
        {` ${entry.label}${entry.locale === null ? '' : `, ${entry.locale}`}`}
      </Typography>
      {children}
    </Box>
  );
};

/** What is said of an entry; `urgent` where somebody must act. */
export const Said = ({ urgent = false, children }: { urgent?: boolean; children: ReactNode }) => (
  <Typography tag="p" textColor={urgent ? 'danger600' : 'neutral800'}>
    {children}
  </Typography>
);
