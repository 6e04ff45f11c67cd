import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useHref } from 'react-router-dom';
import type { Restoring } from '../../history/restore.ts';
import { historyPath, localeQuery, useAnswer, useWords, type Subject } from './use-history.ts';
import { useVersionWords } from './version-words.ts';

/** A version that can be made the draft. */
export interface Restorable {
  name: string;
  /** ISO 8601; null for the draft of this moment. */
  at: string | null;
}

interface Shown {
  subject: Subject;
  version: Restorable;
  hasDrafts: boolean;
  keptDays: number;
  /** Where the entry can be edited. */
  editPath: string;
  onClose: () => void;
}

/** Says what restoring a version does and what becomes of the draft, and does it. */
export const RestoreDialog = ({ subject, version, hasDrafts, keptDays, editPath, onClose }: Shown) => {
  const say = useWords();
  const inWords = useVersionWords();
  const { post } = useFetchClient();
  const editAddress = useHref(editPath);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const path = `/desk${historyPath(subject)}/restore`;
  const query = new URLSearchParams({ ...localeQuery(subject), version: version.name }).toString();
  const { answer, failed } = useAnswer<Restoring>(`${path}?${query}`);

  const restore = async (): Promise<void> => {
    setSending(true);
    try {
      await post<Restoring>(path, { ...localeQuery(subject), version: version.name });
      // As a new page: the admin would show the draft that it read before, and save it over this one.
      window.location.assign(editAddress);
    } catch (error) {
      const reason = isFetchError(error) && error.status === 400 ? error.message : say('retry');
      setProblem(say('notRestored', { reason }));
      setSending(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('dialogTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
            {answer === undefined ? (
              <Typography tag="p">{say(failed === undefined ? 'dialogLoading' : 'failed')}</Typography>
            ) : answer.isNothing ? (
              <Typography tag="p">{say('dialogNothing')}</Typography>
            ) : (
              <>
                <Typography tag="p">
                  {say(hasDrafts ? 'dialogWhat' : 'dialogWhatPublic', { version: inWords(version.name, version.at) })}
                </Typography>
                {subject.locale === null ? null : (
                  <Typography tag="p">{say(subject.locale === 'nl' ? 'dialogFacts' : 'dialogTexts')}</Typography>
                )}
                <Typography tag="p">
                  {say(answer.keepsDraft ? 'dialogKept' : 'dialogNotKept', { days: keptDays })}
                </Typography>
                <Missing missing={answer.missing} />
              </>
            )}
            {problem === undefined ? null : (
              <Typography tag="p" textColor="danger600" role="alert">
                {problem}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('close')}
          </Button>
          <Button
            disabled={answer === undefined || answer.isNothing}
            loading={isSending}
            onClick={() => void restore()}
          >
            {say('confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Missing = ({ missing }: Pick<Restoring, 'missing'>) => {
  const say = useWords();
  if (missing.length === 0) return null;
  return (
    <div>
      <Typography tag="p" fontWeight="semiBold">
        {say('dialogMissing')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingLeft={4} paddingTop={2}>
        {missing.map(({ field, item }) => (
          <Typography key={`${field} ${item.text}`} tag="li" style={{ listStyle: 'disc' }}>
            {say('missing', { field, name: item.text })}
          </Typography>
        ))}
      </Flex>
    </div>
  );
};
