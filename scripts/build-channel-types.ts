/** Writes `src/generated/channel-types.ts`. */
import { writeFileSync } from 'node:fs';
import { inRepository } from '../test/support/repository.ts';
import { channelTypesText } from './channel-types.ts';

writeFileSync(inRepository('src/generated/channel-types.ts'), await channelTypesText());
