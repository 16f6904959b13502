/** Writes `docs/reference.md`. */
import { writeFileSync } from 'node:fs';
import { inRepository } from '../test/support/repository.ts';
import { referenceText } from './reference.ts';

writeFileSync(inRepository('docs/reference.md'), referenceText());
