/** The Node that runners start the Action with. */
import { existsSync } from 'node:fs';
import { inRepository } from './repository.ts';

const installed = inRepository('tools/node24/node_modules/node24/bin/node');

/** This process's own, or the one that `npm run node24` installs; null where there is neither, as on most platforms but Linux x64. */
export const NODE_24 = process.versions.node.startsWith('24.')
  ? process.execPath
  : existsSync(installed)
    ? installed
    : null;
