import type { EntryShown, RegionReleases, ReleaseShown } from '../../desk/publications.ts';
import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { PressProblems } from '../PressProblems.tsx';
import { useSeconds, useTimes } from '../say.ts';
import { useWords } from './use-publications.ts';

interface Shown {
  release: ReleaseShown;
  region: RegionReleases;
  /** Left out for who may not roll back. */
  onRollBack?: ((release: number, at: string) => void) | undefined;
}

/** One release: its number, since when, and what came with it. */
export const ReleaseCard = ({ release, region, onRollBack }: Shown) => {
  const say = useWords();
  const time = useTimes();
  const inSeconds = useSeconds();
  const { number, state, at, seconds, entries, total, problems, canReturn } = release;
  const isCurrent = state === 'live' && number !== null && number === region.current;
  const when =
    state === 'refused'
      ? say('refused', { time: time(at) })
      : seconds === null
        ? say('liveUnmeasured', { time: time(at) })
        : say('live', { time: time(at), seconds: inSeconds(seconds) });
  return (
    <Box
      tag="li"
      background="neutral0"
      borderColor={isCurrent ? 'primary600' : 'neutral150'}
      hasRadius
      padding={4}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={3} wrap="wrap">
            <Typography tag="h3" variant="delta">
              {number === null ? say('attempt') : say('release', { release: number })}
            </Typography>
            {isCurrent ? (
              <Badge variant={region.held === null ? 'success' : 'warning'}>
                {say(region.held === null ? 'current' : 'heldCurrent')}
              </Badge>
            ) : null}
            {state === 'refused' ? <Badge variant="danger">{say('isRefused')}</Badge> : null}
          </Flex>
          <Typography tag="p" textColor="neutral600">
            {when}
          </Typography>
          {isCurrent && region.copy !== null ? (
            <Typography tag="p" textColor="neutral600">
              {say('copy', { copy: region.copy })}
            </Typography>
          ) : null}
        </Flex>
        {canReturn && number !== null && onRollBack !== undefined ? (
          <Button
            variant="tertiary"
            aria-label={say('rollBackLabel', { region: region.name, release: number })}
            onClick={() => onRollBack(number, at)}
          >
            {say('rollBack')}
          </Button>
        ) : null}
      </Flex>
      <PressProblems problems={problems} />
      {state === 'live' && total === 0 ? (
        <Typography tag="p" paddingTop={2}>
          {say('nothing')}
        </Typography>
      ) : null}
      <ul>
        {entries.map((entry) => (
          <Entry key={`${entry.path} ${entry.event}`} entry={entry} />
        ))}
      </ul>
      {total > entries.length ? (
        <Typography tag="p" paddingTop={1}>
          {say('more', { count: total - entries.length })}
        </Typography>
      ) : null}
    </Box>
  );
};

const Entry = ({ entry: { name, type, locale, event, by, path, url } }: { entry: EntryShown }) => {
  const say = useWords();
  return (
    <Box tag="li" paddingTop={2}>
      <Link tag={RouterLink} to={path}>
        {name}
      </Link>
      <Typography textColor="neutral600">{` (${type}${locale === null ? '' : `, ${locale}`}) `}</Typography>
      <Typography>{by === null ? say(`${event}Bare`) : say(event, { by })}</Typography>
      {url === null ? null : (
        <Box tag="span" paddingLeft={2}>
          <Link href={url} isExternal aria-label={`${say('view')}: ${url}`}>
            {say('view')}
          </Link>
        </Box>
      )}
    </Box>
  );
};
