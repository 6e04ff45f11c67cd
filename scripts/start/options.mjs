// Plain JavaScript, because scripts/launch.mjs reads it on whatever Node the machine has, before anything is installed.
import { parseArgs } from 'node:util';

const usage = `Starts the desk and the sites of Pactwerk on this machine.

  npm start -- [options]

  --port <n>          port of the sites (default 4321, or SITES_PORT)
  --cms-port <n>      port of the desk (default 1337, or CMS_PORT)
  --preview-port <n>  port of the previews of drafts (default 4322, or PREVIEW_PORT)
  --ports             give each region a port of its own, where <region>.localhost does not resolve
  --no-demo           leave an empty database empty
  --no-watch          press once, then serve; publications are not followed
  --help              this text

The first start installs and builds, which takes some minutes; later ones take seconds. Ctrl+C stops everything.
Settings are in .env (see .env.example); everything that is not code is in var/.`;

/**
 * @typedef {object} StartOptions
 * @property {number | undefined} port
 * @property {number | undefined} cmsPort
 * @property {number | undefined} previewPort
 * @property {boolean} ports
 * @property {boolean} demo
 * @property {boolean} watch
 * @property {boolean} help
 */

/**
 * Reads the flags of `npm start`; throws an Error whose message says which flag is wrong.
 * @param {string[]} args
 * @returns {StartOptions}
 */
export function startOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      'cms-port': { type: 'string' },
      'preview-port': { type: 'string' },
      ports: { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      'no-watch': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    port: port('--port', values.port),
    cmsPort: port('--cms-port', values['cms-port']),
    previewPort: port('--preview-port', values['preview-port']),
    ports: values.ports,
    demo: !values['no-demo'],
    watch: !values['no-watch'],
    help: values.help,
  };
}

/**
 * The flags of `npm start`; answers --help, and a wrong flag with what is wrong, and ends the process then.
 * @param {string[]} args
 * @returns {StartOptions}
 */
export function answerFlags(args) {
  try {
    const options = startOptions(args);
    if (!options.help) return options;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nSee: npm start -- --help`);
    process.exit(1);
  }
}

/**
 * @param {string} flag
 * @param {string | undefined} text
 */
function port(flag, text) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65535) return number;
  throw new Error(`${flag} needs a port between 1 and 65535, not "${text}".`);
}
