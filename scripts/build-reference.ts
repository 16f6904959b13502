/** Writes `docs/reference.md` and the table of commands in `README.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../test/repo/repository.ts';
import { readmeText, referenceText } from './reference.ts';

const README = inRepository('README.md');

writeFileSync(inRepository('docs/reference.md'), referenceText());
writeFileSync(README, readmeText(readFileSync(README, 'utf8')));
