import type { MyDraft } from '../../start-page/my-drafts.ts';
import { useTimes } from '../say.ts';
import { Answered, NothingToDo } from './Answered.tsx';
import { EntryItem, Said, WidgetPart } from './EntryItem.tsx';
import { useWords } from './use-words.ts';

/** On the start page: what who looks saved last and did not publish. */
export const MyDrafts = () => {
  const say = useWords();
  const time = useTimes();
  return (
    <Answered<MyDraft[]> path="/desk/start-page/drafts">
      {(drafts) =>
        drafts.length === 0 ? (
          <NothingToDo>{say('draftsNone')}</NothingToDo>
        ) : (
          <WidgetPart>
            {drafts.map((draft) => (
              <EntryItem key={draft.path} entry={draft}>
                <Said>{say(draft.isNew ? 'draftNew' : 'draftChanged', { time: time(draft.at) })}</Said>
              </EntryItem>
            ))}
          </WidgetPart>
        )
      }
    </Answered>
  );
};
