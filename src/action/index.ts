import { debug, setFailed } from '@actions/core';
import { forLog } from '#domain/neutralise.ts';
import { followProxy } from '#runner/proxy.ts';
import { main } from './main.ts';

followProxy(process.env);
main(process.env).catch((error: unknown) => {
  setFailed(forLog(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  if (error instanceof Error && error.stack) debug(forLog(error.stack, 4000));
});
