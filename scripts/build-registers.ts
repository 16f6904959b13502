/** Writes the registers anew. */
import { REPOSITORY } from '../test/repo/repository.ts';
import { writeRegisters } from './registers.ts';

writeRegisters(REPOSITORY);
