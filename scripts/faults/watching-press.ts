// The press as `npm run press -- --watch` is, with the templates of the folder it is given.
import { pressLog } from '../../site/src/press/log.ts';
import { openPress } from '../../site/src/press/open-press.ts';
import { loadRenderer } from '../../site/src/press/renderer.ts';
import { watch } from '../../site/src/press/watch.ts';
import { loadSettings } from '../../site/src/settings.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('watching-press.ts <folder of a renderer>');
const settings = loadSettings();
const press = await openPress(settings, pressLog(settings.varFolder, settings.PRESS_LOG_LEVEL));
const { NOTICE_PORT: port, NOTICE_SECRET: secret } = settings;
const notices = port === undefined || secret === undefined ? undefined : { port, secret };
await watch({ ...press, renderer: await loadRenderer(folder) }, { notices });
process.send?.('ready');
