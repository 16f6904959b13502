/** Everything that can be said about a policy's text before it is used. */
import type { Result } from './domain/diagnostic.ts';
import type { Policy } from './domain/policy.ts';
import { type LoadOptions, loadPolicy } from './policy/index.ts';

/**
 * Loads a policy and checks its templates too, which a run does not wait for: a template that fails there falls back to the
 * shipped wording. The template language is loaded only for a policy that has templates.
 */
export async function validatePolicy(text: string, file: string, options: LoadOptions = {}): Promise<Result<Policy>> {
  const loaded = loadPolicy(text, file, options);
  if (!loaded.ok || loaded.value.templates.size === 0) return loaded;
  const { checkTemplates } = await import('./policy/templates.ts');
  const problems = checkTemplates(text, file);
  const diagnostics = [...loaded.diagnostics, ...problems];
  return problems.some(({ level }) => level === 'error') ? { ok: false, diagnostics } : { ...loaded, diagnostics };
}
