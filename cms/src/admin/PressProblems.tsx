import { Box, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { SiteProblem } from '../desk/site-problem.ts';
import { useSay } from './say.ts';
import type { PressText } from './translations/press.ts';

/** Says why in the language of the admin, as far as it knows the sentence. */
export function useProblemText(): (problem: Omit<SiteProblem, 'url' | 'path'>) => string {
  const { messages, formatMessage } = useIntl();
  return ({ code, values, message }) => {
    const id = `pactwerk.press.${code ?? ''}`;
    return code !== null && id in messages ? formatMessage({ id }, values) : message;
  };
}

/** What must be mended, each with the way there. */
export const PressProblems = ({ problems }: { problems: readonly SiteProblem[] }) => {
  const say = useSay<PressText>('press');
  const text = useProblemText();
  const said = (problem: SiteProblem): string => {
    const { url, code, message } = problem;
    if (url === null) return text(problem);
    return say('onPage', { url, problem: code === null ? say('forOperator', { message }) : text(problem) });
  };
  return problems.map((problem) => (
    <Box key={`${problem.url ?? ''} ${problem.message}`} paddingTop={1}>
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        {said(problem)}
      </Typography>
      {problem.path === null ? null : (
        <Link tag={RouterLink} to={problem.path}>
          {say('mend')}
        </Link>
      )}
    </Box>
  ));
};
