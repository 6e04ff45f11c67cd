import { Box, Flex, Typography } from '@strapi/design-system';
import type { EntryHistory, ListedVersion } from '../../history/entry-history.ts';
import { useTimes } from '../say.ts';
import { historyPath, localeQuery, useAnswer, useWords, type Subject } from './use-history.ts';
import { PanelLink } from '../PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

const mostShown = 3;

/** The panel of an edit view that says who published last, and leads to the whole history; none for one never saved. */
export const HistoryPanel = ({ model, documentId, document: entry }: EditView) => {
  const say = useWords();
  if (documentId === undefined || !model.startsWith('api::')) return null;
  const locale = typeof entry?.['locale'] === 'string' ? entry['locale'] : null;
  const version = [entry?.['updatedAt'], entry?.['publishedAt'], entry?.['status']].join();
  return { title: say('panel'), content: <Newest subject={{ uid: model, documentId, locale }} version={version} /> };
};

const Newest = ({ subject, version }: { subject: Subject; version: string }) => {
  const say = useWords();
  const query = new URLSearchParams(localeQuery(subject)).toString();
  const { answer, failed } = useAnswer<EntryHistory>(`/desk${historyPath(subject)}?${query}`, version);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {answer === undefined ? (
        <Typography tag="p" textColor={failed === undefined ? 'neutral800' : 'danger600'}>
          {say(failed === undefined ? 'loading' : 'failed')}
        </Typography>
      ) : (
        <ul>
          {answer.versions.slice(0, mostShown).map((one) => (
            <Box key={one.name} tag="li" paddingBottom={2}>
              <Told version={one} />
            </Box>
          ))}
        </ul>
      )}
      {answer?.versions.length === 0 ? <Typography tag="p">{say('empty')}</Typography> : null}
      <PanelLink to={`${historyPath(subject)}?${query}`}>{say('all')}</PanelLink>
    </Flex>
  );
};

const Told = ({ version: { at, by, event } }: { version: ListedVersion }) => {
  const say = useWords();
  const time = useTimes();
  return (
    <>
      <Typography tag="p">{`${time(at)}: ${say(event)}`}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('sideBy', { by: by ?? say('nobody') })}
      </Typography>
    </>
  );
};
