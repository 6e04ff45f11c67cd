import type { Handout, Question } from '../../volgspots/handout.ts';
import type { StepToFollow } from '../../volgspots/steps-to-follow.ts';
import { Boxes, Halves, Kicker, Lines, Paper, Together } from './Paper.tsx';
import { sheetWords, type SheetWords } from './sheet-words.ts';
import { Others, Progress, StillHolds } from './SheetThemes.tsx';
import { Listed, Words } from './Words.tsx';

/** The handout of a Volgspot, in the order of the meeting, with room to write. */
export const Sheet = ({ handout }: { handout: Handout }) => {
  const { words, lang } = sheetWords(handout.locale);
  const number = handout.ordinal === null ? '' : ` ${handout.ordinal}`;
  const [first] = handout.pacts;
  return (
    <Paper lang={lang}>
      <header>
        <Kicker>{`${words.volgspot}${number}`}</Kicker>
        <h2>{handout.title === null ? <Words said={first?.name ?? null} /> : <Words said={handout.title} />}</h2>
        <dl>
          <dt>{words.date}</dt>
          <dd>{handout.heldOn ?? '…………………………'}</dd>
          <dt>{words.regions}</dt>
          <dd>
            <Listed said={handout.regions} />
          </dd>
        </dl>
        <p>
          <em>{words.lookingBack}</em>
        </p>
      </header>
      <About handout={handout} words={words} />
      <h3>{words.steps}</h3>
      <Steps steps={handout.steps} words={words} />
      <h3>{words.questions.ambitionsHold}</h3>
      <Answer handout={handout} question="ambitionsHold" />
      {handout.themes.map((theme) => (
        <StillHolds key={theme.id} theme={theme} words={words} />
      ))}
      <Others agreed={handout.others} words={words} />
      <h3>{words.questions.progress}</h3>
      <Answer handout={handout} question="progress" />
      {handout.themes.map((theme) => (
        <Progress key={theme.id} theme={theme} words={words} />
      ))}
      <h3>{words.questions.factors}</h3>
      <Answer handout={handout} question="factors" />
      <Together>
        <p>{words.elsewhere}</p>
        <Halves>
          {[words.questionsIn.helped, words.questionsIn.hindered].map((question) => (
            <div key={question}>
              <h4>{question}</h4>
              <Lines count={5} />
            </div>
          ))}
        </Halves>
      </Together>
      <h3>{words.questions.improvements}</h3>
      <Answer handout={handout} question="improvements" />
      <NewSteps words={words} />
      <Together>
        <h3>{words.remarks}</h3>
        <Lines count={5} />
      </Together>
    </Paper>
  );
};

const About = ({ handout: { pacts, focus, participants }, words }: { handout: Handout; words: SheetWords }) => (
  <>
    <h3>{words.pact}</h3>
    {pacts.map(({ name, about }) => (
      <p key={name.text}>
        <strong>
          <Words said={name} />
          {about === null ? '' : '. '}
        </strong>
        <Words said={about} />
      </p>
    ))}
    {focus === null ? null : (
      <p>
        <strong>{words.focus}: </strong>
        <Words said={focus} />
      </p>
    )}
    <Together>
      <h4>{words.present}</h4>
      <Boxes words={Object.fromEntries(participants.map(({ text }) => [text, text]))} chosen={null} />
      <Lines count={2} />
    </Together>
  </>
);

const Steps = ({ steps, words }: { steps: readonly StepToFollow[]; words: SheetWords }) => {
  if (steps.length === 0) return <p>{words.noSteps}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" style={{ width: '45%' }}>
            {words.step}
          </th>
          <th scope="col">{words.whatCame}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ id, text, owner, due, agreedIn, verdict }) => (
          <tr key={id}>
            <td>
              <p>
                <Words said={text} />
              </p>
              {owner === null ? null : (
                <p>
                  {`${words.who}: `}
                  <Words said={owner} />
                </p>
              )}
              {due === null ? null : <p>{`${words.due}: ${due}`}</p>}
              {agreedIn === null ? null : (
                <p>
                  <em>
                    <Words said={agreedIn} />
                  </em>
                </p>
              )}
            </td>
            <td>
              <Boxes words={words.verdicts} chosen={verdict} />
              <Lines count={2} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const NewSteps = ({ words }: { words: SheetWords }) => (
  <table>
    <thead>
      <tr>
        <th scope="col" style={{ width: '46%' }}>
          {words.step}
        </th>
        <th scope="col">{words.who}</th>
        <th scope="col">{words.due}</th>
        <th scope="col">{words.theme}</th>
      </tr>
    </thead>
    <tbody>
      {Array.from({ length: 5 }, (_, place) => (
        <tr key={place} style={{ height: '14mm' }}>
          <td />
          <td />
          <td />
          <td />
        </tr>
      ))}
    </tbody>
  </table>
);

/** What is written already under a question. */
const Answer = ({ handout, question }: { handout: Handout; question: Question }) => {
  const said = handout.answers[question];
  return said === null ? null : (
    <p>
      <Words said={said} />
    </p>
  );
};
