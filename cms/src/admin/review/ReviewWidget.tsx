import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ListedReview, WaitingReviews } from '../../review/waiting.ts';
import { useAnswer } from '../history/use-history.ts';
import { Remark } from './ReviewPanel.tsx';
import { useMoments, useWords } from './use-review.ts';

/** In the order in which somebody can do something about them. */
const parts = [
  { name: 'toJudge', title: 'toJudgeTitle', text: 'askedBy' },
  { name: 'returned', title: 'returnedTitle', text: 'returnedBy' },
  { name: 'approved', title: 'approvedTitle', text: 'approvedBy' },
  { name: 'waiting', title: 'waitingTitle', text: 'sent' },
] as const;

/** On the start page: who waits for whom to review what. */
export const ReviewWidget = () => {
  const say = useWords();
  const { answer, failed } = useAnswer<WaitingReviews>('/desk/reviews');
  if (failed !== undefined) return <Widget.Error />;
  if (answer === undefined) return <Widget.Loading />;
  if (parts.every(({ name }) => answer[name].length === 0)) return <Widget.NoData>{say('nothingAtAll')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {parts.map(({ name, title, text }) =>
        answer[name].length === 0 ? null : (
          <Box key={name} tag="section">
            <Typography variant="sigma" textColor="neutral600" tag="h3">
              {say(title)}
            </Typography>
            <ul>
              {answer[name].map((review) => (
                <Box key={review.path} tag="li" paddingTop={3}>
                  <Listed review={review} text={text} />
                </Box>
              ))}
            </ul>
          </Box>
        ),
      )}
    </Flex>
  );
};

interface ListedProps {
  review: ListedReview;
  text: (typeof parts)[number]['text'];
}

const Listed = ({ review: { label, name, locale, path, by, at, remark }, text }: ListedProps) => {
  const say = useWords();
  const moment = useMoments();
  return (
    <>
      <Link tag={RouterLink} to={path}>
        {name}
      </Link>
      <Typography variant="pi" textColor="neutral600">
        {` ${label}${locale === null ? '' : `, ${locale}`}`}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say(text, { name: by ?? say('someone'), time: moment(at) })}
      </Typography>
      {remark === null ? null : <Remark text={remark} />}
    </>
  );
};
