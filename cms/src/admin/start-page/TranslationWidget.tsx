import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { TranslationWork } from '../../start-page/translation-work.ts';
import { Answered, NothingToDo } from './Answered.tsx';
import { EntryItem, Said, WidgetPart } from './EntryItem.tsx';
import { useWords } from './use-words.ts';

/** On the start page: which translations are outdated, and which readers wait for. */
export const TranslationWidget = () => {
  const say = useWords();
  return (
    <Answered<TranslationWork> path="/desk/start-page/translations">
      {({ outdated, waiting, hasMore }) => (
        <>
          {outdated.length + waiting.length === 0 ? <NothingToDo>{say('translationsNone')}</NothingToDo> : null}
          {outdated.length === 0 ? null : (
            <WidgetPart title={say('outdated')}>
              {outdated.map((entry) => (
                <EntryItem key={entry.path} entry={entry}>
                  <Said>{say('outdatedWhy')}</Said>
                </EntryItem>
              ))}
            </WidgetPart>
          )}
          {hasMore.outdated ? <More to="/vertalingen?state=outdated">{say('moreOutdated')}</More> : null}
          {waiting.length === 0 ? null : (
            <WidgetPart title={say('waiting')}>
              {waiting.map((entry) => (
                <EntryItem key={entry.path} entry={entry}>
                  <Said>{say(entry.isBegun ? 'waitingBegun' : 'waitingMissing')}</Said>
                </EntryItem>
              ))}
            </WidgetPart>
          )}
          {hasMore.waiting ? <More to="/vertalingen">{say('moreWaiting')}</More> : null}
        </>
      )}
    </Answered>
  );
};

const More = ({ to, children }: { to: string; children: string }) => (
  <Link tag={RouterLink} to={to}>
    {children}
  </Link>
);
