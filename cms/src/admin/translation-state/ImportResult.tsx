import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useHref } from 'react-router-dom';
import type { ImportProblem, XliffImport } from '../../translations/xliff/import.ts';
import { useSay } from '../say.ts';
import type { XliffText } from '../translations/xliff.ts';

/** How many problems and entries are listed. */
const most = 100;

/** Says what an import did: everything, or nothing and why. */
export const ImportResult = ({ result, onClose }: { result: XliffImport; onClose: () => void }) => {
  const say = useSay<XliffText>('xliff');
  const { file, problems, saved, untouched } = result;
  const isRefused = file !== null || problems.length > 0;
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say(isRefused ? 'refusedTitle' : 'resultTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{isRefused ? say('refusedText') : say('done', { count: saved.length })}</Typography>
            {file === null ? null : (
              <Typography tag="p" textColor="danger600">
                {say(`file.${file}`)}
              </Typography>
            )}
            <ul>
              {problems.slice(0, most).map((problem, place) => (
                <Problem key={place} problem={problem} />
              ))}
              {saved.slice(0, most).map(({ entry, path, fields }) => (
                <Box key={path} tag="li" paddingTop={2}>
                  <EntryLink path={path}>{entry}</EntryLink>
                  <Typography textColor="neutral600">{` (${say('saved', { count: fields })})`}</Typography>
                </Box>
              ))}
            </ul>
            {problems.length > most ? (
              <Typography tag="p">{say('more', { count: problems.length - most })}</Typography>
            ) : null}
            {untouched > 0 ? <Typography tag="p">{say('untouched', { count: untouched })}</Typography> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** Leads there as a new page: the admin would show the draft that it read before the import. */
const EntryLink = ({ path, children }: { path: string; children: string }) => (
  <Link href={useHref(path)}>{children}</Link>
);

const Problem = ({ problem: { entry, path, field, problem, message } }: { problem: ImportProblem }) => {
  const say = useSay<XliffText>('xliff');
  return (
    <Box tag="li" paddingTop={3}>
      <Typography tag="p" fontWeight="semiBold">
        {path === null ? entry : <EntryLink path={path}>{entry}</EntryLink>}
        {`: ${field ?? say('whole')}`}
      </Typography>
      <Typography tag="p" textColor="danger600">
        {say(`problem.${problem}`, { message: message ?? '' })}
      </Typography>
    </Box>
  );
};
