// Runs a press on a folder of releases and kills itself without a word while it renders the page named second.
import { run } from '../../src/press/run.ts';
import { ToyPress } from './press-fixture.ts';

const [folder, deadly] = process.argv.slice(2);
if (folder === undefined || deadly === undefined) throw new Error('killed-press.ts <folder> <page>');
const press = new ToyPress(folder);
press.publish('linde', 'a');
press.publish('linde', 'b', { title: 'Better' });
const { render } = press.renderer;
press.renderer = {
  ...press.renderer,
  render: (page) => {
    if (page.url === deadly) process.kill(process.pid, 'SIGKILL');
    return render(page);
  },
};
await run(press);
