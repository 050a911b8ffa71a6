/** The hub as it is built, with its settings from the environment: node tidings.js <dist folder> */
import { pathToFileURL } from 'node:url';
import { reportTo } from './measured-process.js';

const dist = pathToFileURL(`${process.argv[2]}/`).href;
const { loadConfig } = (await import(`${dist}core/config.js`)) as typeof import('../../../src/core/config.js');
const { startHub } = (await import(`${dist}compose.js`)) as typeof import('../../../src/compose.js');
const { config } = await loadConfig();
const { url } = await startHub(config);
reportTo(Number(new URL(url).port));
