import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useAnswer } from '../history/use-history.ts';

interface Shown<T> {
  /** Where the desk answers. */
  path: string;
  children: (answer: T) => ReactNode;
}

/** A widget of what the desk answers, once it has. */
export const Answered = <T,>({ path, children }: Shown<T>) => {
  const { answer, failed } = useAnswer<T>(path);
  if (answer === undefined) return failed === undefined ? <Widget.Loading /> : <Widget.Error />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {children(answer)}
    </Flex>
  );
};

/** That there is nothing to do. */
export const NothingToDo = ({ children }: { children: ReactNode }) => (
  <Flex justifyContent="center" alignItems="center" minHeight="20rem" padding={4}>
    <Typography tag="p" textColor="neutral600" textAlign="center">
      {children}
    </Typography>
  </Flex>
);
