import type { ReactNode } from 'react';
import type { ListedChange, Schedule } from '../../schedule/answers.ts';
import { EndedChange, WaitingChange } from '../PlannedChanges.tsx';
import { useScheduleWords } from '../schedule-words.ts';
import { Answered, NothingToDo } from './Answered.tsx';
import { EntryItem, WidgetPart } from './EntryItem.tsx';

/** On the start page: what was refused when its moment came, and everything that waits. */
export const ScheduleWidget = () => {
  const say = useScheduleWords();
  return (
    <Answered<Schedule> path="/desk/schedule">
      {({ waiting, refused }) =>
        waiting.length + refused.length === 0 ? (
          <NothingToDo>{say('nothingAtAll')}</NothingToDo>
        ) : (
          <>
            <Part title={say('refusedTitle')} changes={refused} show={(planned) => <EndedChange planned={planned} />} />
            <Part
              title={say('waitingTitle')}
              changes={waiting}
              show={(planned) => <WaitingChange planned={planned} />}
            />
          </>
        )
      }
    </Answered>
  );
};

interface PartProps {
  title: string;
  changes: ListedChange[];
  show: (planned: ListedChange) => ReactNode;
}

const Part = ({ title, changes, show }: PartProps) =>
  changes.length === 0 ? null : (
    <WidgetPart title={title}>
      {changes.map((planned) => (
        <EntryItem key={planned.number} entry={planned}>
          {show(planned)}
        </EntryItem>
      ))}
    </WidgetPart>
  );
