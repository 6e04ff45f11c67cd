// Serves the public releases on 127.0.0.1 until it is stopped.
import { parseArgs } from 'node:util';
import { releasesFolder } from '../site/src/press/open-press.ts';
import { serveSites } from '../site/src/server/site-server.ts';
import { loadSettings } from '../site/src/settings.ts';

try {
  const { values } = parseArgs({ options: { ports: { type: 'boolean', default: false }, port: { type: 'string' } } });
  const settings = loadSettings({ ...process.env, ...(values.port === undefined ? {} : { SITES_PORT: values.port }) });
  const server = await serveSites({
    releases: releasesFolder(settings),
    port: settings.SITES_PORT,
    portPerRegion: values.ports,
  });
  console.log(`The sites: http://localhost:${server.port}/`);
  for (const [region, port] of server.regionPorts) console.log(`  ${region}: http://localhost:${port}/`);
  process.send?.('ready');
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
