// Serves the public releases on 127.0.0.1 until it is stopped.
import { releasesFolder } from '../site/src/press/open-press.ts';
import { serveSites } from '../site/src/server/site-server.ts';
import { loadSettings } from '../site/src/settings.ts';
import { command, portNumber } from './cli/command.ts';

const options = command('npm run serve --', 'Serves the public releases on 127.0.0.1 until it is stopped.')
  .option('--port <n>', 'port of the sites, instead of SITES_PORT', portNumber)
  .option('--ports', 'give each region a port of its own, where <region>.localhost does not resolve', false)
  .parse()
  .opts<{ port?: number; ports: boolean }>();

try {
  const settings = loadSettings();
  const server = await serveSites({
    releases: releasesFolder(settings),
    port: options.port ?? settings.SITES_PORT,
    portPerRegion: options.ports,
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
