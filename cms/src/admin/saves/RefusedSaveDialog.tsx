import { Button, Flex, LinkButton, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { EntryHistory } from '../../history/entry-history.ts';
import type { RefusedSave } from '../../saves/stale-save.ts';
import { RestoreDialog } from '../history/RestoreDialog.tsx';
import { historyPath, localeQuery, useAnswer, type Subject } from '../history/use-history.ts';
import { useSay, useTimes } from '../say.ts';
import type { SavesText } from '../translations/saves.ts';

interface Shown {
  subject: Subject;
  refused: RefusedSave;
  onClose: () => void;
}

/** Says that a save was refused because somebody else was first, where both versions are, and lets one choose. */
export const RefusedSaveDialog = ({ subject, refused: { kept, by, at }, onClose }: Shown) => {
  const say = useSay<SavesText>('saves');
  const time = useTimes();
  const [isRestoring, setRestoring] = useState(false);
  const query = new URLSearchParams(localeQuery(subject)).toString();
  const { answer } = useAnswer<EntryHistory>(`/desk${historyPath(subject)}?${query}`, kept);
  const keptAt = answer?.kept.find(({ name }) => name === kept)?.at ?? null;
  if (isRestoring && answer !== undefined)
    return (
      <RestoreDialog
        subject={subject}
        version={{ name: kept, at: keptAt }}
        hasDrafts={answer.drafts}
        keptDays={answer.keptDays}
        editPath={answer.path}
        onClose={onClose}
      />
    );
  const comparison = new URLSearchParams({ ...localeQuery(subject), before: 'draft', after: kept }).toString();
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('refusedTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              {at === null ? say('refusedGone') : say('refusedText', { name: by ?? say('someone'), time: time(at) })}
            </Typography>
            <Typography tag="p">{say('refusedKept', { days: answer?.keptDays ?? 90 })}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end" width="100%">
            <Button variant="tertiary" onClick={onClose}>
              {say('goOn')}
            </Button>
            {at === null ? null : (
              <LinkButton tag={RouterLink} to={`${historyPath(subject)}?${comparison}`} variant="secondary">
                {say('compare')}
              </LinkButton>
            )}
            <Button disabled={answer === undefined} onClick={() => setRestoring(true)}>
              {say('useMine')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
