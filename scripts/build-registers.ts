/** Writes the registers anew. */
import { REPOSITORY } from '../test/support/repository.ts';
import { writeRegisters } from './registers.ts';

writeRegisters(REPOSITORY);
