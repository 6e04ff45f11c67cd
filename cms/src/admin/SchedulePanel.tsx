import type { EntrySchedule, ShownChange } from '../schedule/answers.ts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { EndedChange, useChangeInWords, WaitingChange } from './PlannedChanges.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { useScheduleWords } from './schedule-words.ts';
import { scheduleTextId } from './translations/schedule.ts';
import { useSchedule } from './use-schedule.ts';
import { PanelButton } from './PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

/** The panel of an edit view that says what is planned for the entry, and where it is planned; none for one never saved. */
export const SchedulePanel = ({ model, documentId, document: entry }: EditView) => {
  const { formatMessage } = useIntl();
  if (documentId === undefined || !model.startsWith('api::')) return null;
  const version = [entry?.['updatedAt'], entry?.['publishedAt'], entry?.['status'], entry?.['locale']].join();
  const locale = typeof entry?.['locale'] === 'string' ? entry['locale'] : null;
  return {
    title: formatMessage({ id: scheduleTextId('title') }),
    content: <EntrySchedulePart model={model} documentId={documentId} locale={locale} version={version} />,
  };
};

interface Shown {
  model: string;
  documentId: string;
  /** The language that the edit view shows; null for types without languages. */
  locale: string | null;
  version: string;
}

const EntrySchedulePart = ({ model, documentId, locale, version }: Shown) => {
  const { answer, failed, setAnswer, reload } = useSchedule(model, documentId, version);
  const [isOpen, setIsOpen] = useState(false);
  const say = useScheduleWords();
  if (answer === undefined)
    return (
      <Typography tag="p" textColor={failed ? 'danger600' : 'neutral800'}>
        {say(failed ? 'failed' : 'loading')}
      </Typography>
    );
  const { waiting, ended, plannable } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
        {waiting.length === 0 ? <Typography tag="p">{say('nothing')}</Typography> : null}
        <Waiting waiting={waiting} plannable={plannable} onCancelled={setAnswer} onFailed={reload} />
      </Flex>
      {plannable.includes(locale) ? (
        <PanelButton variant="secondary" onClick={() => setIsOpen(true)}>
          {say('plan')}
        </PanelButton>
      ) : null}
      {!plannable.includes(locale) && plannable.length > 0 ? <Typography tag="p">{say('saveFirst')}</Typography> : null}
      {ended.length > 0 ? <Ended ended={ended} /> : null}
      {isOpen ? (
        <ScheduleDialog
          address={`/desk/schedule/${model}/${documentId}`}
          locale={locale}
          onClose={() => setIsOpen(false)}
          onPlanned={setAnswer}
        />
      ) : null}
    </Flex>
  );
};

interface WaitingProps extends Pick<EntrySchedule, 'waiting' | 'plannable'> {
  onCancelled: (answer: EntrySchedule) => void;
  onFailed: () => void;
}

const Waiting = ({ waiting, plannable, onCancelled, onFailed }: WaitingProps) => {
  const say = useScheduleWords();
  const inWords = useChangeInWords();
  const { del } = useFetchClient();
  const [failed, setFailed] = useState(false);
  const cancel = async ({ number }: ShownChange): Promise<void> => {
    try {
      const { data } = await del<EntrySchedule>(`/desk/schedule/${number}`);
      setFailed(false);
      onCancelled(data);
    } catch {
      setFailed(true);
      onFailed();
    }
  };
  return (
    <>
      {failed ? (
        <Typography tag="p" textColor="danger600">
          {say('notCancelled')}
        </Typography>
      ) : null}
      <ul>
        {waiting.map((planned, place) => (
          <Box key={planned.number} tag="li" paddingTop={place === 0 ? 0 : 4}>
            <Language code={planned.locale} />
            <WaitingChange planned={planned}>
              {plannable.includes(planned.locale) ? (
                <Box paddingTop={2}>
                  <Button
                    variant="danger-light"
                    size="S"
                    aria-label={say('cancelOf', { change: inWords(planned) })}
                    onClick={() => void cancel(planned)}
                  >
                    {say('cancel')}
                  </Button>
                </Box>
              ) : null}
            </WaitingChange>
          </Box>
        ))}
      </ul>
    </>
  );
};

const Ended = ({ ended }: Pick<EntrySchedule, 'ended'>) => {
  const say = useScheduleWords();
  return (
    <Box tag="section">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {say('ended')}
      </Typography>
      <ul>
        {ended.map((planned) => (
          <Box key={planned.number} tag="li" paddingTop={2}>
            <Language code={planned.locale} />
            <EndedChange planned={planned} />
          </Box>
        ))}
      </ul>
    </Box>
  );
};

const Language = ({ code }: { code: string | null }) =>
  code === null ? null : (
    <Typography tag="p" variant="sigma" textColor="neutral600">
      {code}
    </Typography>
  );
