import type { ShownChange } from '../schedule/answers.ts';
import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMoments, useScheduleWords, type Say } from './schedule-words.ts';

const minute = 60_000;

/** Says in a line what is to happen, such as “Publiceren: vrijdag 27 november 2026 om 09:00”. */
export function useChangeInWords(): (planned: ShownChange) => string {
  const say = useScheduleWords();
  const moment = useMoments();
  return ({ change, dueAt, twice }) => {
    const words = say(change, { moment: moment(dueAt) });
    return twice ? `${words} ${say('first')}` : words;
  };
}

/** What waits for its moment, with what its editor should know. `children` stand below it. */
export const WaitingChange = ({
  planned,
  children,
}: {
  planned: ShownChange & { editedSince?: boolean };
  children?: ReactNode;
}) => {
  const say = useScheduleWords();
  const inWords = useChangeInWords();
  const { by, editedSince = false, problems } = planned;
  return (
    <>
      <Typography tag="p" fontWeight="semiBold">
        {inWords(planned)}
      </Typography>
      {by === null ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('by', { name: by })}
        </Typography>
      )}
      {editedSince ? <Typography tag="p">{say('edited')}</Typography> : null}
      {problems.length > 0 ? (
        <Typography tag="p" textColor="danger600">
          {say('notYet')}
        </Typography>
      ) : null}
      <Problems problems={problems} />
      {children}
    </>
  );
};

/** How something that was planned ended. */
export const EndedChange = ({ planned }: { planned: ShownChange }) => {
  const say = useScheduleWords();
  const inWords = useChangeInWords();
  const moment = useMoments();
  const { state, problems } = planned;
  return (
    <>
      <Typography tag="p" textColor={state === 'refused' ? 'danger600' : 'neutral800'}>
        {ending(planned, say, inWords, moment)}
      </Typography>
      {state === 'refused' && problems.length === 0 ? (
        <Typography tag="p">{say(planned.reason === 'planner' ? 'planner' : 'wrong')}</Typography>
      ) : null}
      <Problems problems={problems} />
    </>
  );
};

function ending(
  planned: ShownChange,
  say: Say,
  inWords: (planned: ShownChange) => string,
  moment: (at: string) => string,
): string {
  const { state, change, reason, dueAt, settledAt, settledBy } = planned;
  const values = { moment: moment(settledAt ?? dueAt) };
  if (state === 'refused') return say(change === 'publish' ? 'refusedPublish' : 'refusedWithdraw', values);
  if (state === 'cancelled') {
    const words = { change: inWords(planned) };
    if (reason === 'deleted') return say('deleted', words);
    return settledBy === null ? say('cancelled', words) : say('cancelledBy', { ...words, name: settledBy });
  }
  if (reason === 'already_gone') return say('alreadyGone', values);
  const minutes = Math.floor((new Date(settledAt ?? dueAt).getTime() - new Date(dueAt).getTime()) / minute);
  const done = say(change === 'publish' ? 'published' : 'withdrawn', values);
  return minutes < 1 ? done : `${done} ${say('late', { minutes })}`;
}

const Problems = ({ problems }: Pick<ShownChange, 'problems'>) => (
  <>
    {problems.map((problem) => (
      <Box key={problem} paddingTop={1}>
        <Typography tag="p">{problem}</Typography>
      </Box>
    ))}
  </>
);
