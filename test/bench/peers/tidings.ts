/** The hub as it is built, with its settings from the environment: node tidings.js <dist folder> */
import { pathToFileURL } from 'node:url';
import { reportTo } from './measured-process.js';

const dist = pathToFileURL(`${process.argv[2]}/`).href;
const { loadConfig, startHub } = (await import(`${dist}index.js`)) as typeof import('../../../src/index.js');
const { config } = await loadConfig();
const { url } = await startHub(config);
reportTo(Number(new URL(url).port));
