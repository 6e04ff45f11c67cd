// Measures what the product promises of its speed, each time beside a peer in the same run.
import { benchDesk } from './bench/desk.ts';
import { benchFetch } from './bench/fetch.ts';
import { benchFull } from './bench/full.ts';
import { benchSearch } from './bench/search.ts';
import { benchPublish } from './bench/publish.ts';
import { benchWeight } from './bench/weight.ts';
import { command, wholeNumber } from './cli/command.ts';
import { makeVarFolder } from './start/folders.ts';

const program = command('npm run bench --', 'Measures the speed of Pactwerk beside that of peers, in one run.');

program
  .command('full', { isDefault: true })
  .description('a full press run beside an astro build of the same pages that is searched and compressed too')
  .option('--pages <n>', 'pages of the corpus, about', wholeNumber, 6300)
  .option('--runs <n>', 'runs of each, of which the median counts', wholeNumber, 3)
  .option('--check', 'end with exit code 1 when the press uses more of the CPU seconds than promised', false)
  .action(benchFull);

program
  .command('publish')
  .description('from the click on Publish to the new bytes, beside clean and incremental astro builds')
  .option('--pages <n>', 'pages of the corpus, about', wholeNumber, 2000)
  .option('--runs <n>', 'publishes, of which median and 95th percentile count', wholeNumber, 30)
  .option('--burst <n>', 'publishes in one minute', wholeNumber, 200)
  .option('--no-peers', 'leave the astro builds out')
  .action(benchPublish);

program
  .command('fetch')
  .description('reading all published content, beside the stock GraphQL of Strapi')
  .option('--pages <n>', 'pages of the corpus, about', wholeNumber, 2000)
  .option('--runs <n>', 'runs of ours, of which the median counts', wholeNumber, 5)
  .action(benchFetch);

program
  .command('desk')
  .description('a publish and the views of a regional editor, beside a plain Strapi on a copy of the database')
  .option('--pages <n>', 'pages of the corpus, about', wholeNumber, 2000)
  .option('--runs <n>', 'times that each is asked, of which the median counts', wholeNumber, 40)
  .action(benchDesk);

program
  .command('search')
  .description('how much of a hundred Dutch queries is found on the sites of this machine, beside plain Pagefind')
  .action(benchSearch);

program
  .command('weight')
  .description(
    'what each page of the sites of this machine costs a reader, beside the budget and the median page of the web',
  )
  .option('--lighthouse', 'let Lighthouse judge a page of each kind as well, which takes minutes', false)
  .option('--runs <n>', 'runs of Lighthouse, of which the median of performance counts', wholeNumber, 5)
  .action(benchWeight);

makeVarFolder();
await program.parseAsync();
