import type { ShownChange } from '../schedule/answers.ts';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { EndedChange, WaitingChange } from './PlannedChanges.tsx';
import { useScheduleWords } from './schedule-words.ts';

interface ListedChange extends ShownChange {
  label: string;
  name: string;
  path: string;
}

/** What `GET /desk/schedule` answers. */
interface Schedule {
  waiting: ListedChange[];
  refused: ListedChange[];
}

/** On the start page: what was refused when its moment came, and everything that waits. */
export const ScheduleWidget = () => {
  const { get } = useFetchClient();
  const say = useScheduleWords();
  const [schedule, setSchedule] = useState<Schedule | 'loading' | 'failed'>('loading');

  useEffect(() => {
    const abort = new AbortController();
    get<Schedule>('/desk/schedule', { signal: abort.signal })
      .then(({ data }) => setSchedule(data))
      .catch(() => {
        if (!abort.signal.aborted) setSchedule('failed');
      });
    return () => abort.abort();
  }, [get]);

  if (schedule === 'loading') return <Widget.Loading />;
  if (schedule === 'failed') return <Widget.Error />;
  const { waiting, refused } = schedule;
  if (waiting.length + refused.length === 0) return <Widget.NoData>{say('nothingAtAll')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Part title={say('refusedTitle')} changes={refused} show={(planned) => <EndedChange planned={planned} />} />
      <Part title={say('waitingTitle')} changes={waiting} show={(planned) => <WaitingChange planned={planned} />} />
    </Flex>
  );
};

interface PartProps {
  title: string;
  changes: ListedChange[];
  show: (planned: ListedChange) => ReactNode;
}

const Part = ({ title, changes, show }: PartProps) =>
  changes.length === 0 ? null : (
    <Box tag="section">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      <ul>
        {changes.map((planned) => (
          <Box key={planned.number} tag="li" paddingTop={3}>
            <Link tag={RouterLink} to={planned.path}>
              {planned.name}
            </Link>
            <Typography variant="pi" textColor="neutral600">
              {` ${planned.label}${planned.locale === null ? '' : `, ${planned.locale}`}`}
            </Typography>
            {show(planned)}
          </Box>
        ))}
      </ul>
    </Box>
  );
