/** Writes the picture of `docs/keeping-time.md`: a night kept by watchers, and one left to GitHub's schedule. */
import { writeFileSync } from 'node:fs';
import { inRepository } from '../../test/support/repository.ts';
import { pictureOfNight } from './play.ts';

/** Not at the top level: modules that are loaded later wait for this one. */
async function build(): Promise<void> {
  writeFileSync(inRepository('docs/pictures/night.svg'), await pictureOfNight());
}

void build();
