import { Badge, Box, Button, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { EntryHistory, ListedVersion } from '../../history/entry-history.ts';
import type { Restorable } from './RestoreDialog.tsx';
import { useWords } from './use-history.ts';
import { useMoments, useVersionWords } from './version-words.ts';
import { TableHead } from '../TableHead.tsx';

export interface Pair {
  before: string;
  after: string;
}

interface Shown {
  history: EntryHistory;
  onCompare: (pair: Pair) => void;
  /** Left out for who may not change the entry. */
  onRestore?: ((version: Restorable) => void) | undefined;
}

/** A version that was picked; it stays picked on another page of the list. */
type Picked = Restorable | undefined;

const columns = ['before', 'after', 'when', 'who', 'what', 'actions'] as const;

/** The versions of one language of an entry, the newest first, two of which can be picked. */
export const Versions = ({ history, onCompare, onRestore }: Shown) => {
  const say = useWords();
  const inWords = useVersionWords();
  const pickable = pickableIn(history);
  const [before, setBefore] = useState<Picked>(pickable[1]);
  const [after, setAfter] = useState<Picked>(pickable[0]);
  const { versions, draft } = history;
  if (versions.length === 0 && draft === null) return <Typography tag="p">{say('empty')}</Typography>;
  const picks = { before, after, onBefore: setBefore, onAfter: setAfter };
  return (
    <Box tag="section" aria-label={say('versions')}>
      <Flex justifyContent="space-between" alignItems="center" gap={4} paddingBottom={4} wrap="wrap">
        <Typography tag="p" aria-live="polite">
          {before === undefined || after === undefined
            ? say('compareHint')
            : say('compareChosen', { before: inWords(before.name, before.at), after: inWords(after.name, after.at) })}
        </Typography>
        <Button
          variant="secondary"
          disabled={before === undefined || after === undefined || before.name === after.name}
          onClick={() => before && after && onCompare({ before: before.name, after: after.name })}
        >
          {say('compare')}
        </Button>
      </Flex>
      <Table colCount={columns.length} rowCount={versions.length + 2}>
        <TableHead columns={columns} say={say} />
        <Tbody>
          {draft !== null && history.drafts ? <DraftRow draft={draft} picks={picks} /> : null}
          {versions.map((version) => (
            <Row key={version.name} version={version} picks={picks} onCompare={onCompare} onRestore={onRestore} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};

function pickableIn({ draft, drafts, versions }: EntryHistory): Restorable[] {
  const published = versions.filter(({ event, isBlanked }) => event === 'published' && !isBlanked);
  return draft !== null && drafts && !draft.isPublished ? [{ name: 'draft', at: null }, ...published] : published;
}

interface Picks {
  before: Picked;
  after: Picked;
  onBefore: (version: Picked) => void;
  onAfter: (version: Picked) => void;
}

const PickCells = ({ version, picks }: { version: Restorable | undefined; picks: Picks }) => {
  const say = useWords();
  const inWords = useVersionWords();
  const { before, after, onBefore, onAfter } = picks;
  const sides = [
    { side: 'before', text: 'chooseBefore', picked: before, pick: onBefore },
    { side: 'after', text: 'chooseAfter', picked: after, pick: onAfter },
  ] as const;
  return sides.map(({ side, text, picked, pick }) => (
    <Td key={side}>
      {version === undefined ? null : (
        <input
          type="radio"
          name={side}
          checked={picked?.name === version.name}
          aria-label={say(text, { version: inWords(version.name, version.at) })}
          onChange={() => pick(version)}
        />
      )}
    </Td>
  ));
};

const DraftRow = ({ draft, picks }: { draft: NonNullable<EntryHistory['draft']>; picks: Picks }) => {
  const say = useWords();
  const time = useMoments();
  return (
    <Tr>
      <PickCells version={{ name: 'draft', at: null }} picks={picks} />
      <Cell>{say('draftOf', { time: time(draft.at) })}</Cell>
      <Td />
      <Cell>{say(draft.isPublished ? 'draftSame' : 'draftOther')}</Cell>
      <Td />
    </Tr>
  );
};

interface RowProps extends Omit<Shown, 'history'> {
  version: ListedVersion;
  picks: Picks;
}

const Row = ({ version, picks, onCompare, onRestore }: RowProps) => {
  const say = useWords();
  const time = useMoments();
  const inWords = useVersionWords();
  const { name, at, by, event, isBlanked, isPublic, previous, changed } = version;
  const isReadable = event === 'published' && !isBlanked;
  const what = changed === null ? (event === 'withdrawn' ? 'withdrawn' : 'published') : 'changed';
  return (
    <Tr>
      <PickCells version={isReadable ? version : undefined} picks={picks} />
      <Cell>{time(at)}</Cell>
      <Cell>{by ?? say('nobody')}</Cell>
      <Td style={{ whiteSpace: 'normal' }}>
        <Flex gap={2} wrap="wrap">
          <Typography textColor="neutral800">
            {isBlanked
              ? say('blanked')
              : changed?.length === 0
                ? say('unchanged')
                : say(what, { fields: (changed ?? []).join(', ') })}
          </Typography>
          {isPublic ? <Badge variant="success">{say('isPublic')}</Badge> : null}
        </Flex>
      </Td>
      <Td>
        <Flex gap={2} justifyContent="flex-end" wrap="wrap">
          {previous === null || changed?.length === 0 ? null : (
            <Button
              variant="tertiary"
              size="S"
              aria-label={say('lookAtOf', { time: time(at) })}
              onClick={() => onCompare({ before: previous, after: name })}
            >
              {say('lookAt')}
            </Button>
          )}
          {isReadable && onRestore !== undefined ? (
            <Button
              variant="tertiary"
              size="S"
              aria-label={say('restoreOf', { version: inWords(name, at) })}
              onClick={() => onRestore({ name, at })}
            >
              {say('restore')}
            </Button>
          ) : null}
        </Flex>
      </Td>
    </Tr>
  );
};

const Cell = ({ children }: { children: string }) => (
  <Td style={{ whiteSpace: 'normal' }}>
    <Typography textColor="neutral800">{children}</Typography>
  </Td>
);
