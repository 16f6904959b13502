/** Calls the address of a heartbeat over HTTP. Load this file when there is one to call. */
const MILLISECONDS = 10_000;

/** Resolves to what went wrong, or null; the address, which is a secret, is in neither. */
export async function sendHeartbeat(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(MILLISECONDS), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok ? null : `HTTP ${response.status}`;
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: { readonly code?: string } };
    return name === 'TimeoutError' ? `no answer within ${MILLISECONDS / 1000} seconds` : (cause?.code ?? name);
  }
}
