/** The picture of docs/keeping-time.md is that of the night that the sandbox plays. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureOfNight } from '../../scripts/night/play.ts';
import { inRepository } from '../support/repository.ts';

test('the picture of a night is what `npm run pictures:night` writes', async () => {
  expect(readFileSync(inRepository('docs/pictures/night.svg'), 'utf8')).toBe(await pictureOfNight());
});
