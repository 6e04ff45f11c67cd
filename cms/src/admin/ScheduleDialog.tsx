import type { EntrySchedule, ShownChange } from '../schedule/answers.ts';
import { Button, Field, Flex, Modal, Radio, TextInput, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useTheme } from 'styled-components';
import { choiceWords } from '../choice-words.ts';
import { tomorrow, useScheduleWords, type Say } from './schedule-words.ts';
import { isScheduleText } from './translations/schedule.ts';

const words: Readonly<Record<string, string>> = choiceWords;

interface Props {
  /** Where the wish is sent. */
  address: string;
  locale: string | null;
  onClose: () => void;
  onPlanned: (answer: EntrySchedule) => void;
}

/** Asks what should happen to one language of an entry, and when. */
export const ScheduleDialog = ({ address, locale, onClose, onPlanned }: Props) => {
  const say = useScheduleWords();
  const { post } = useFetchClient();
  // Else the browser draws the pictures of its date and time fields dark on dark.
  const { colorScheme } = useTheme();
  const isModified = useForm('ScheduleDialog', ({ modified }) => modified);
  const [change, setChange] = useState<ShownChange['change']>('publish');
  const [date, setDate] = useState(tomorrow);
  const [time, setTime] = useState('09:00');
  const [problem, setProblem] = useState<string>();
  const [isSending, setIsSending] = useState(false);

  const send = async (): Promise<void> => {
    setIsSending(true);
    try {
      const { data } = await post<EntrySchedule>(address, { locale, change, localTime: `${date}T${time}` });
      onPlanned(data);
      onClose();
    } catch (error) {
      setProblem(inWords(error, say));
      setIsSending(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('dialogTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {locale === null ? null : (
              <Typography tag="p">{say('dialogLocale', { locale: words[locale] ?? locale })}</Typography>
            )}
            <Field.Root name="change">
              <Field.Label>{say('question')}</Field.Label>
              <Radio.Group
                aria-label={say('question')}
                value={change}
                onValueChange={(value) => setChange(value === 'withdraw' ? 'withdraw' : 'publish')}
              >
                <Radio.Item value="publish">{say('optionPublish')}</Radio.Item>
                <Radio.Item value="withdraw">{say('optionWithdraw')}</Radio.Item>
              </Radio.Group>
            </Field.Root>
            <Flex gap={4} alignItems="flex-start" wrap="wrap" style={{ colorScheme }}>
              <Field.Root name="date" required error={problem !== undefined}>
                <Field.Label>{say('date')}</Field.Label>
                <TextInput type="date" value={date} onChange={({ target }) => setDate(target.value)} />
              </Field.Root>
              <Field.Root name="time" required error={problem !== undefined}>
                <Field.Label>{say('time')}</Field.Label>
                <TextInput type="time" value={time} onChange={({ target }) => setTime(target.value)} />
              </Field.Root>
            </Flex>
            <div>
              <Typography tag="p" textColor="neutral600">
                {say('zone')}
              </Typography>
              <div role="alert">
                {problem === undefined ? null : (
                  <Typography tag="p" textColor="danger600">
                    {problem}
                  </Typography>
                )}
              </div>
            </div>
            <Typography tag="p">{say(consequence(change, locale))}</Typography>
            {change === 'publish' && isModified ? (
              <Typography tag="p" fontWeight="semiBold">
                {say('unsaved')}
              </Typography>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('close')}
          </Button>
          <Button loading={isSending} onClick={() => void send()}>
            {say('confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

function consequence(change: ShownChange['change'], locale: string | null) {
  if (change === 'publish') return 'whatPublish';
  return locale === 'nl' ? 'whatWithdrawDutch' : 'whatWithdraw';
}

/** Why the desk did not plan it. */
function inWords(error: unknown, say: Say): string {
  if (!isFetchError(error)) return say('notSent');
  if (error.status === 403) return say('forbidden');
  const details: unknown = error.response?.data?.error?.details;
  if (typeof details !== 'object' || details === null || !('problem' in details)) return say('notSent');
  const { problem, values } = details as { problem: unknown; values?: Record<string, string> };
  return isScheduleText(problem) ? say(problem, clocks(values)) : say('notSent');
}

// The hours on either side of a change of the clock: their day is the one that was typed.
function clocks(values: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, moment]) => [name, moment.slice(11)]));
}
