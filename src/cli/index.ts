#!/usr/bin/env node
/** The entry of the command line: what comes after it is loaded from what Node keeps of earlier runs. */
import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode(process.env);
void import('./program.ts');
