/**
 * The way to GitHub: Node's own client, or that of the Action's toolkit where the environment names a proxy. The toolkit brings
 * another client with it, which takes longer to load than everything else: so it is loaded for a proxy alone.
 */
import { namesProxy } from '#domain/environment.ts';
import { type Answer, type Send, send } from './send.ts';

/** The toolkit says which addresses go through the proxy. */
const throughProxy: Send = async (url, options) => {
  const { defaults } = await import('@actions/github/lib/utils');
  const { fetch } = defaults.request as unknown as { fetch: typeof globalThis.fetch };
  return (await fetch(url, options)) as unknown as Answer;
};

/** What Octokit is to send requests with. */
export const transport = (): Send => (namesProxy(process.env) ? throughProxy : send);

const TIMEOUT = 30_000;

/** An answer counts only when it arrived whole and in time: else a broken body would look like a bug and not be repeated. */
export function wholeAnswers(through: Send, count: () => void, stop: AbortSignal | undefined): Send {
  return async (url, options) => {
    count();
    const timeout = AbortSignal.timeout(TIMEOUT);
    const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
    const answer = await through(url, { ...options, signal });
    const text = await answer.text();
    return Object.assign(answer, { text: () => Promise.resolve(text) });
  };
}

const ignore = (): void => undefined;
/** A log for Octokit, which nobody reads. */
export const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** The runner's name for the job, which the toolkit gives GitHub with each request. */
export function userAgent(): string {
  const job = process.env['ACTIONS_ORCHESTRATION_ID']?.trim();
  return job ? `tocsin actions_orchestration_id/${job.replaceAll(/[^a-z0-9_.-]/gi, '_')}` : 'tocsin';
}
