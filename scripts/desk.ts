// What an operator does at the desk from a command line, with the desk running or stopped. See --help.
import { command } from './cli/command.ts';
import { redactCommand, type RedactOptions } from './desk/redact.ts';
import { addUserCommands } from './desk/user.ts';

const program = command('pnpm desk', 'Work of operators at the desk, with the desk running or stopped.');
program
  .command('redact')
  .description('Blank an entry, one of its fields or a file in everything that was ever published, for ever.')
  .argument('<type>', 'name of the content type, such as news; media for a file')
  .argument('<documentId>', 'of the entry or file: the last part of its address at the desk')
  .option('--field <name>', 'only this field')
  .option('--yes', 'do not ask', false)
  .showHelpAfterError('See: pnpm desk redact --help')
  .addHelpText(
    'after',
    '\nExit codes: 0 done · 1 refused, nothing was changed · 2 blanked, but releases that show it are left',
  )
  .action(async (type: string, documentId: string, options: RedactOptions) => {
    process.exitCode = await redactCommand(type, documentId, options);
  });
addUserCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
