import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReviewWish } from '../../review/entry-review.ts';
import type { ReviewText } from '../translations/review.ts';
import { useWords } from './use-review.ts';

interface Shown {
  /** Where the step is sent. */
  path: string;
  locale: string | null;
  /** The fingerprint of the draft that is judged. */
  draft: string;
  step: ReviewWish['step'];
  /** After how many days the remark is erased. */
  keptDays: number;
  onDone: () => void;
  onClose: () => void;
}

const mostCharacters = 1_000;

/** Says what a step in a review does, asks for a remark, and takes it. */
export const ReviewDialog = ({ path, locale, draft, step, keptDays, onDone, onClose }: Shown) => {
  const say = useWords();
  const { post } = useFetchClient();
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<ReviewText>();
  const [isSending, setSending] = useState(false);

  const send = async (): Promise<void> => {
    const said = remark.trim();
    if (step === 'return' && said === '') return setProblem('remarkMissing');
    setSending(true);
    try {
      await post(path, { locale, draft, step, remark: said === '' ? null : said });
      onDone();
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setSending(false);
    }
  };
  const close = (): void => {
    // What another did meanwhile is to be seen.
    if (problem === 'otherDraft' || problem === 'settled') onDone();
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('cancel')}>
          <Modal.Title>{say(step)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{say(`${step}Text`)}</Typography>
            <Field.Root
              name="remark"
              required={step === 'return'}
              error={problem === undefined ? false : say(problem)}
              hint={say('remarkHint', { days: keptDays })}
            >
              <Field.Label>{say('remark')}</Field.Label>
              <Textarea
                value={remark}
                maxLength={mostCharacters}
                onChange={(event) => {
                  setRemark(event.target.value);
                  setProblem(undefined);
                }}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {say('cancel')}
          </Button>
          <Button
            variant={step === 'return' ? 'danger' : step === 'approve' ? 'success' : 'default'}
            loading={isSending}
            onClick={() => void send()}
          >
            {say(step)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const problems: readonly ReviewText[] = ['otherDraft', 'settled', 'asker', 'writer'];

function problemOf(error: unknown): ReviewText {
  if (!isFetchError(error)) return 'notSent';
  if (error.status === 403) return 'forbidden';
  const details: unknown = error.response?.data?.error?.details;
  const code = typeof details === 'object' && details !== null && 'problem' in details ? details.problem : undefined;
  return problems.find((known) => known === code) ?? 'notSent';
}
