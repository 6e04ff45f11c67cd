import type { LiveToday } from '../../start-page/went-live.ts';
import { PageLink } from '../PageLink.tsx';
import { useTimes } from '../say.ts';
import { Answered, NothingToDo } from './Answered.tsx';
import { EntryItem, Said, WidgetPart } from './EntryItem.tsx';
import { useWords } from './use-words.ts';

/** On the start page: what the sites of the own regions show since today. */
export const WentLive = () => {
  const say = useWords();
  const time = useTimes();
  return (
    <Answered<LiveToday[]> path="/desk/start-page/went-live">
      {(regions) =>
        regions.length === 0 ? (
          <NothingToDo>{say('liveNone')}</NothingToDo>
        ) : (
          regions.map(({ region, entries, more }) => (
            <WidgetPart key={region} title={region}>
              {entries.map((entry) => (
                <EntryItem key={entry.path} entry={entry}>
                  <Said>{say(entry.event === 'published' ? 'live' : 'offline', { time: time(entry.at) })}</Said>
                  {entry.event === 'withdrawn' || entry.url === null ? null : <PageLink address={entry.url} />}
                </EntryItem>
              ))}
              {more > 0 ? (
                <li>
                  <Said>{say('liveMore', { count: more })}</Said>
                </li>
              ) : null}
            </WidgetPart>
          ))
        )
      }
    </Answered>
  );
};
