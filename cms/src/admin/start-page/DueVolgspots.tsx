import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { DueVolgspots as Answer, DuePact, DueStep } from '../../start-page/due-volgspots.ts';
import { Answered, NothingToDo } from './Answered.tsx';
import { EntryItem, Said, WidgetPart } from './EntryItem.tsx';
import { useStatedDates, useWords } from './use-words.ts';

/** On the start page: which pacts said that they would look back about now, and what a Volgspot agreed that nobody followed up. */
export const DueVolgspots = () => {
  const say = useWords();
  return (
    <Answered<Answer> path="/desk/start-page/volgspots">
      {({ pacts, steps }) => (
        <>
          {pacts.length + steps.length === 0 ? <NothingToDo>{say('volgspotsNone')}</NothingToDo> : null}
          {pacts.length === 0 ? null : (
            <WidgetPart title={say('pacts')}>
              {pacts.map((pact) => (
                <Pact key={pact.path} pact={pact} />
              ))}
            </WidgetPart>
          )}
          {steps.length === 0 ? null : (
            <WidgetPart title={say('steps')}>
              {steps.map((step) => (
                <Step key={step.path} step={step} />
              ))}
            </WidgetPart>
          )}
        </>
      )}
    </Answered>
  );
};

const Pact = ({ pact }: { pact: DuePact }) => {
  const say = useWords();
  const date = useStatedDates();
  const { expected, isLate, last, prepared } = pact;
  return (
    <EntryItem entry={pact}>
      <Said urgent={isLate}>{say(isLate ? 'expectedLate' : 'expected', { date: date(expected) })}</Said>
      <Said>{last === null ? say('noLast') : say('last', { date: date(last) })}</Said>
      {prepared === null ? null : (
        <Said>
          {`${say('prepared')} `}
          <Link tag={RouterLink} to={prepared.path}>
            {prepared.name}
          </Link>
        </Said>
      )}
    </EntryItem>
  );
};

const Step = ({ step }: { step: DueStep }) => {
  const say = useWords();
  const date = useStatedDates();
  return (
    <EntryItem entry={step}>
      <Said urgent={step.isLate}>{say(step.isLate ? 'stepLate' : 'step', { date: date(step.due) })}</Said>
    </EntryItem>
  );
};
