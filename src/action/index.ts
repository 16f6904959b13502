import * as core from '@actions/core';
import { forLog } from '../domain/neutralise.ts';
import { main } from './main.ts';

try {
  await main(process.env);
} catch (error) {
  core.setFailed(forLog(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  if (error instanceof Error && error.stack) core.debug(forLog(error.stack, 4000));
}
