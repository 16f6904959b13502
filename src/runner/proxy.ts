/** Requests that are not to GitHub, through the proxy that the environment names. */
import type * as Http from 'node:http';
import { type Environment, namesProxy, PROXY_NAMES } from '#domain/environment.ts';

/** Node 24.21 has it, and no Node 20. */
interface ProxyAware {
  readonly setGlobalProxyFromEnv?: (proxies: Environment) => unknown;
}

/**
 * Lets messages by channels and heartbeats go where requests to GitHub go. Without a proxy nothing is loaded for it; a Node that cannot be
 * told of one has to be started with `NODE_USE_ENV_PROXY=1`.
 */
export function followProxy(environment: Environment): void {
  if (!namesProxy(environment)) return;
  const http: typeof Http & ProxyAware = process.getBuiltinModule('node:http');
  http.setGlobalProxyFromEnv?.(proxiesIn(environment));
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** The proxies, and what goes past them: whatever the environment says, and this machine. */
function proxiesIn(environment: Environment): Environment {
  const past = environment['no_proxy'] || environment['NO_PROXY'];
  const proxies = Object.fromEntries(PROXY_NAMES.map((name) => [name, environment[name]]));
  return { ...proxies, no_proxy: [...LOOPBACK, ...(past ? [past] : [])].join(',') };
}
