import { Command, InvalidArgumentError } from 'commander';
import { explainProblem } from '../start/problem.ts';

/**
 * What every script begins with: it answers --help, and a wrong flag or value with one sentence and exit code 1, as it does
 * whatever the script does not catch.
 * @param call what a person types, up to the options
 */
export function command(call: string, description: string): Command {
  process.once('uncaughtException', (error) => {
    console.error(explainProblem(error));
    process.exit(1);
  });
  return new Command(call).description(description).showHelpAfterError(`See: ${call} --help`);
}

/** Reads the value of an option that is a port; 0 is any free one. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

/** Reads the value of an option that is a number of things, of which there is one at least. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('This is a whole number from 1 on.');
}
