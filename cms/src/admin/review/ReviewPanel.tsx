import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { EntryReview, ReviewWish, ShownStep } from '../../review/entry-review.ts';
import { useAnswer } from '../history/use-history.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useMoments, useWords } from './use-review.ts';
import { PanelButton } from '../PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

const colours = { none: 'neutral', asked: 'secondary', approved: 'success', returned: 'warning' } as const;

/** The panel of an edit view in which a draft is sent to review and judged; none for an entry never saved. */
export const ReviewPanel = ({ model, documentId, document: entry }: EditView) => {
  const say = useWords();
  if (documentId === undefined || !model.startsWith('api::')) return null;
  const locale = entry?.['locale'] ?? new URLSearchParams(window.location.search).get('plugins[i18n][locale]');
  const version = [entry?.['updatedAt'], entry?.['publishedAt'], entry?.['status']].join();
  return {
    title: say('title'),
    content: (
      <Stand
        path={`/desk/reviews/${model}/${documentId}`}
        locale={typeof locale === 'string' ? locale : null}
        version={version}
      />
    ),
  };
};

const Stand = ({ path, locale, version }: { path: string; locale: string | null; version: string }) => {
  const say = useWords();
  const [steps, setSteps] = useState(0);
  const query = locale === null ? '' : `?locale=${locale}`;
  const { answer, failed } = useAnswer<EntryReview>(`${path}${query}`, `${version} ${steps}`);
  const isModified = useForm('ReviewPanel', ({ modified }) => modified);
  const [asking, setAsking] = useState<ReviewWish['step']>();
  if (answer === undefined)
    return (
      <Typography tag="p" textColor={failed === undefined ? 'neutral800' : 'danger600'}>
        {say(failed === undefined ? 'loading' : 'failed')}
      </Typography>
    );
  const { hasDrafts, state, isChanged, fourEyes, draft, mayAsk, mayJudge, whyNot } = answer;
  if (!hasDrafts) return <Typography tag="p">{say('noDrafts')}</Typography>;
  if (draft === null) return <Typography tag="p">{say('noDraft')}</Typography>;
  const isFallen = state === 'approved' && isChanged;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex>
        <Status variant={isFallen ? 'warning' : colours[state]} size="S">
          <Typography fontWeight="bold">{say(isFallen ? 'changed' : state)}</Typography>
        </Status>
      </Flex>
      {fourEyes === '' ? null : <Typography tag="p">{say('fourEyes', { regions: fourEyes })}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
        <Told step={answer.asked} text="askedBy" />
        <Told step={answer.judged} text={state === 'returned' ? 'returnedBy' : 'approvedBy'} />
        {isFallen ? <Typography tag="p">{say('approvedChanged')}</Typography> : null}
        {state === 'asked' && isChanged ? <Typography tag="p">{say('askedChanged')}</Typography> : null}
        {whyNot === null ? null : <Typography tag="p">{say(whyNot)}</Typography>}
      </Flex>
      {isModified && (mayAsk || mayJudge) ? (
        <Typography tag="p" fontWeight="semiBold">
          {say('unsaved')}
        </Typography>
      ) : null}
      {mayJudge ? (
        <Flex gap={2}>
          <PanelButton variant="success-light" disabled={isModified} onClick={() => setAsking('approve')}>
            {say('approve')}
          </PanelButton>
          <PanelButton variant="danger-light" disabled={isModified} onClick={() => setAsking('return')}>
            {say('return')}
          </PanelButton>
        </Flex>
      ) : null}
      {mayAsk ? (
        <PanelButton variant="secondary" disabled={isModified} onClick={() => setAsking('ask')}>
          {say(state === 'none' ? 'ask' : 'askAgain')}
        </PanelButton>
      ) : null}
      {asking === undefined ? null : (
        <ReviewDialog
          path={path}
          locale={locale}
          draft={draft}
          step={asking}
          keptDays={answer.keptDays}
          onDone={() => setSteps(steps + 1)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Flex>
  );
};

const Told = ({ step, text }: { step: ShownStep | null; text: 'askedBy' | 'approvedBy' | 'returnedBy' }) => {
  const say = useWords();
  const moment = useMoments();
  if (step === null) return null;
  const { by, at, remark } = step;
  return (
    <Box>
      <Typography tag="p">{say(text, { name: by ?? say('someone'), time: moment(at) })}</Typography>
      {remark === null ? null : <Remark text={remark} />}
    </Box>
  );
};

/** What somebody wrote beside a step, set apart from what the desk says. */
export const Remark = ({ text }: { text: string }) => (
  <Box
    tag="blockquote"
    marginTop={1}
    paddingLeft={3}
    borderColor="neutral300"
    borderWidth="0 0 0 3px"
    style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
  >
    <Typography>{text}</Typography>
  </Box>
);
