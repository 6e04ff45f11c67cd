import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type * as Headless from '../../cms/src/bundle/headless.ts';
import type * as Users from '../../cms/src/access/users.ts';
import { loadDeskModule } from '../content/desk.ts';

interface Wish {
  email: string;
  role?: string;
  regions?: string;
  languages?: string;
}

/** `pnpm desk user …`: who may sign in, in which role, for which regions and languages. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('Users of the desk: their roles, regions and languages.');
  const named = (name: string, description: string) =>
    user
      .command(name)
      .description(description)
      .showHelpAfterError(`See: pnpm desk user ${name} --help`)
      .requiredOption('--email <address>', 'by which the user signs in');
  const withWish = (command: Command) =>
    command
      .option('--role <role>', 'administrator, national-editor, regional-editor, translator or reader')
      .option('--regions <slugs>', 'regions to work in, as kam,twente, or all')
      .option('--languages <codes>', 'languages to work in, as nl,en, or all');
  const password = ['--password <password>', '- reads it from standard input'] as const;

  withWish(named('add', 'Make a user.'))
    .requiredOption(...password)
    .action(async ({ password: given, ...wish }: Wish & { password: string }) => {
      const secret = await readPassword(given);
      await withUsers(({ addUser }, strapi) =>
        addUser(strapi, { ...asked(wish), email: wish.email, password: secret }),
      );
      console.log(`${wish.email} can sign in.`);
    });
  user
    .command('list')
    .description('Show all users.')
    .action(() =>
      withUsers(async ({ listUsers }, strapi) => {
        console.log(userTable(await listUsers(strapi)));
      }),
    );
  withWish(named('set', 'Give a user another role, regions or languages.')).action(async (wish: Wish) => {
    await withUsers(({ setUser }, strapi) => setUser(strapi, wish.email, asked(wish)));
    console.log(`${wish.email} is changed.`);
  });
  named('password', 'Give a user a new password; open sessions end.')
    .requiredOption(...password)
    .action(async ({ email, password: given }: { email: string; password: string }) => {
      const secret = await readPassword(given);
      await withUsers(({ setPassword }, strapi) => setPassword(strapi, email, secret));
      console.log(`${email} has a new password.`);
    });
  named('remove', 'Remove a user; what was written stays.').action(async ({ email }: { email: string }) => {
    await withUsers(({ removeUser }, strapi) => removeUser(strapi, email));
    console.log(`${email} is removed.`);
  });
}

async function withUsers(
  work: (users: typeof Users, strapi: Parameters<typeof Users.listUsers>[0]) => Promise<void>,
): Promise<void> {
  const users = (await loadDeskModule('access/users')) as typeof Users;
  const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
  await withDesk((strapi) => work(users, strapi));
}

/** What a command line wishes for a user; `all` and lists of names. */
export function asked({ role, regions, languages }: Omit<Wish, 'email'>): Users.UserWish {
  return { role, regions: namesIn(regions), languages: namesIn(languages) };
}

function namesIn(text: string | undefined): 'all' | string[] | undefined {
  if (text === undefined || text === 'all') return text;
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

async function readPassword(given: string): Promise<string> {
  if (given !== '-') return given;
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new Error('No password came by standard input. Nothing was changed.');
}

/** All users in columns, for a person to read. */
export function userTable(users: readonly Users.ListedUser[]): string {
  const heads = ['e-mail', 'role', 'regions', 'languages', ''];
  const rows = users.map(({ email, roles, regions, languages, isActive }) => [
    email,
    roles.join(', ') || '-',
    regions === 'all' ? 'all' : regions.join(',') || '-',
    languages === 'all' ? 'all' : languages.join(',') || '-',
    isActive ? '' : 'cannot sign in',
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return [heads, ...rows].map((row) => line(row).trimEnd()).join('\n');
}
