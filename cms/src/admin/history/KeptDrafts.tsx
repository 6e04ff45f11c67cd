import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { EntryHistory } from '../../history/entry-history.ts';
import type { Restorable } from './RestoreDialog.tsx';
import { useWords } from './use-history.ts';
import type { Pair } from './Versions.tsx';
import { useMoments, useVersionWords } from './version-words.ts';

interface Shown {
  history: EntryHistory;
  onCompare: (pair: Pair) => void;
  onRestore?: ((version: Restorable) => void) | undefined;
}

/** The drafts that stand nowhere else, to be taken back. */
export const KeptDrafts = ({ history: { kept, keptDays }, onCompare, onRestore }: Shown) => {
  const say = useWords();
  const time = useMoments();
  const inWords = useVersionWords();
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography variant="delta" tag="h2">
        {say('kept')}
      </Typography>
      <Typography tag="p" paddingTop={2}>
        {say('keptText', { days: keptDays })}
      </Typography>
      <ul>
        {kept.map(({ name, because, at, by }) => (
          <Flex key={name} tag="li" gap={4} paddingTop={3} wrap="wrap">
            <Typography>{`${say(because === 'refused' ? 'refusedAt' : 'keptAt', { time: time(at) })}, ${say('sideBy', { by: by ?? say('nobody') })}`}</Typography>
            <Button variant="tertiary" size="S" onClick={() => onCompare({ before: name, after: 'draft' })}>
              {say('compare')}
            </Button>
            {onRestore === undefined ? null : (
              <Button
                variant="tertiary"
                size="S"
                aria-label={say('restoreOf', { version: inWords(name, at) })}
                onClick={() => onRestore({ name, at })}
              >
                {say('restore')}
              </Button>
            )}
          </Flex>
        ))}
      </ul>
    </Box>
  );
};
