import type { ReactNode } from 'react';
import type { Agreed } from '../../volgspots/agreed.ts';
import type { HandoutTheme } from '../../volgspots/handout.ts';
import { Boxes, Lines, Together } from './Paper.tsx';
import type { SheetWords } from './sheet-words.ts';
import { Words } from './Words.tsx';

/** A theme with what was agreed and done under it, and the question whether that still holds. */
export const StillHolds = ({ theme, words }: { theme: HandoutTheme; words: SheetWords }) => (
  <Together>
    <ThemeName theme={theme} />
    {isEmpty(theme) ? <p>{words.nothingAgreed}</p> : <AgreedLists agreed={theme} words={words} />}
    <Boxes words={{ holds: words.questionsIn.stillHolds, differs: words.questionsIn.differs }} chosen={null} />
    <Lines count={1} />
  </Together>
);

/** A theme with the levels to choose from. */
export const Progress = ({ theme, words }: { theme: HandoutTheme; words: SheetWords }) => (
  <Together>
    <ThemeName theme={theme} />
    <Boxes words={words.levels} chosen={theme.level} />
    <p>{words.questionsIn.ownWord}:</p>
    <Lines count={1} />
    <p>{words.questionsIn.evidence}</p>
    <Lines count={2} />
  </Together>
);

/** What was agreed and done under none of the themes. */
export const Others = ({ agreed, words }: { agreed: Agreed; words: SheetWords }) =>
  isEmpty(agreed) ? null : (
    <Together>
      <h4>{words.others}</h4>
      <AgreedLists agreed={agreed} words={words} />
    </Together>
  );

const ThemeName = ({ theme: { title, pact } }: { theme: HandoutTheme }) => (
  <h4>
    <Words said={title} />
    {pact === null ? null : (
      <>
        {' ('}
        <Words said={pact} />)
      </>
    )}
  </h4>
);

const AgreedLists = ({ agreed: { targets, actions, results }, words }: { agreed: Agreed; words: SheetWords }) => (
  <>
    <Items
      title={words.targets}
      items={targets.map((said) => (
        <Words key={said.text} said={said} />
      ))}
    />
    <Items
      title={words.actions}
      items={actions.map(({ title, state, asOf }) => {
        const told = [state === null ? undefined : words.states[state], asOf ?? undefined].filter(Boolean).join(', ');
        return (
          <span key={title.text}>
            <Words said={title} />
            {told === '' ? '' : ` (${told})`}
          </span>
        );
      })}
    />
    <Items
      title={words.results}
      items={results.map((said) => (
        <Words key={said.text} said={said} />
      ))}
    />
  </>
);

const Items = ({ title, items }: { title: string; items: readonly ReactNode[] }) => {
  if (items.length === 0) return null;
  return (
    <>
      <p style={{ marginBottom: 0 }}>{title}:</p>
      <ul>
        {items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    </>
  );
};

function isEmpty({ targets, actions, results }: Agreed): boolean {
  return targets.length + actions.length + results.length === 0;
}
