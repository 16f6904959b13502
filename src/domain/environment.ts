/** The variables of a process, and which of them name proxies, as programs have agreed on. Pure. */

export type Environment = Readonly<Record<string, string | undefined>>;

export const PROXY_NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

export const namesProxy = (environment: Environment): boolean => PROXY_NAMES.some((name) => environment[name]);
