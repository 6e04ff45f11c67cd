// Shows drafts on the real templates to whoever has an address that the desk signed, until it is stopped.
import { openPreview } from '../site/src/press/preview/open-preview.ts';
import { servePreviews } from '../site/src/press/preview/preview-server.ts';
import { loadSettings } from '../site/src/settings.ts';
import { command, portNumber } from './cli/command.ts';

const options = command(
  'npm run preview --',
  'Shows drafts on the real templates to whoever has an address that the desk signed, until it is stopped.',
)
  .option('--port <n>', 'port of the previews, instead of PREVIEW_PORT', portNumber)
  .parse()
  .opts<{ port?: number }>();

try {
  const settings = loadSettings();
  const server = await servePreviews({
    ...(await openPreview(settings)),
    port: options.port ?? settings.PREVIEW_PORT,
  });
  console.log(`Previews are shown on http://localhost:${server.port}/, to whoever opens them at the desk.`);
  process.send?.('ready');
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
