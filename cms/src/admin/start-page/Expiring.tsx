import type { Expiring as Entry } from '../../start-page/expiring.ts';
import type { StartPageText } from '../translations/start-page.ts';
import { Answered, NothingToDo } from './Answered.tsx';
import { EntryItem, Said, WidgetPart } from './EntryItem.tsx';
import { useStatedDates, useWords } from './use-words.ts';

/** On the start page: which contacts and permissions for logos end, before the sites leave them out. */
export const Expiring = () => {
  const say = useWords();
  const date = useStatedDates();
  return (
    <Answered<Entry[]> path="/desk/start-page/expiring">
      {(entries) =>
        entries.length === 0 ? (
          <NothingToDo>{say('expiringNone')}</NothingToDo>
        ) : (
          <WidgetPart>
            {entries.map((entry) => (
              <EntryItem key={`${entry.path} ${entry.what}`} entry={entry}>
                <Said urgent={entry.isOver}>{say(textOf(entry), { date: date(entry.until) })}</Said>
              </EntryItem>
            ))}
          </WidgetPart>
        )
      }
    </Answered>
  );
};

function textOf({ what, isOver }: Entry): StartPageText {
  if (what === 'contact') return isOver ? 'contactOver' : 'contact';
  return isOver ? 'logoOver' : 'logo';
}
