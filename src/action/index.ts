import { debug, setFailed } from '@actions/core';
import { forLog } from '#domain/neutralise.ts';
import { followProxy } from '#runner/proxy.ts';
import { main } from './main.ts';

followProxy(process.env);
main(process.env).catch(async (error: unknown) => {
  try {
    await (await import('./crash.ts')).crash(error, process.env);
  } catch (further) {
    setFailed(forLog(String(error)));
    debug(forLog(String(further)));
  }
});
